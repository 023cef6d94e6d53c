// Who may come to read what a question brings about. What a prompt holds must be fit for all of them: nothing else keeps a model that
// obeys strangers from telling it.
import type { Purpose } from './question';

const audiences = {
  // its reason stands in the public log
  choose: 'everybody',
  plan: 'everybody',
  'compose-post': 'everybody',
  'phone-session': 'everybody',
  'open-talk': 'everybody',
  say: 'everybody',
  'whole-talk': 'everybody',
  // memories come up again wherever one speaks
  recap: 'everybody',
  'day-memory': 'everybody',
  reflect: 'everybody',
  'answer-messages': 'addressees',
  'write-first': 'addressees',
  'write-group': 'addressees',
  'arrange-meeting': 'addressees',
  reply: 'addressees',
} satisfies Record<Purpose, 'everybody' | 'addressees'>;

/** Whether the answer may be watched while it is written: private messages may not. */
export const isPublic = (purpose: Purpose): boolean => audiences[purpose] === 'everybody';
