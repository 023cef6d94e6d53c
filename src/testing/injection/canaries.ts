// A mind whose every private text carries a mark, and which keeps what it was shown: afterwards the events say who may know which mark.
import { isPublic } from '@/minds/audience';
import { promptFor } from '@/minds/prompts';
import type { Question } from '@/minds/question';
import type { Ask } from '@/server/decisions/ask-model';
import type { Simulated } from '@/server/decisions/headless/simulate';

type Shown = { question: Question; marks: string[] };
export type Marking = { ask: Ask; shown: Shown[]; marksWritten(): number };

const anyMark = /canary-\d+/g;
const longestText = 300;

/** Asks as `ask` does; what is meant for some only begins with a mark. */
export function marking(ask: Ask): Marking {
  const shown: Shown[] = [];
  let written = 0;
  const marked = (key: string, value: unknown): unknown => {
    if (key === 'text' && typeof value === 'string') return `canary-${++written} ${value}`.slice(0, longestText);
    // No two groups of one name, so that a name says who reads.
    return key === 'name' && typeof value === 'string' ? `${value.slice(0, 40)} ${++written}` : value;
  };
  return {
    shown,
    marksWritten: () => written,
    ask: async (purpose, question) => {
      // Asked again, one is shown one's own draft for the same reader.
      const { instructions, prompt } = promptFor({ ...question, tooAlike: [] });
      shown.push({ question, marks: [...new Set(`${instructions}\n${prompt}`.match(anyMark))] });
      const answer = await ask(purpose, question);
      return isPublic(purpose) ? answer : JSON.parse(JSON.stringify(answer), marked);
    },
  };
}

/** A sentence for each question whose answer somebody reads who may not know all that it showed. */
export function toldToOthers({ shown }: Marking, life: Pick<Simulated, 'state' | 'events'>): string[] {
  const nameOf = (id: string) => life.state.characters[id]?.name[life.state.language] ?? id;
  const groups = Object.values(life.state.groups ?? {});
  const namesIn = (groupId: string) => groups.find(({ id }) => id === groupId)?.memberIds.map(nameOf) ?? [];
  const knownTo = new Map<string, Set<string>>();
  for (const { event } of life.events) {
    if (event.type !== 'message-sent' && event.type !== 'group-message-sent') continue;
    const readers = event.type === 'message-sent' ? [event.characterId, event.toId].map(nameOf) : namesIn(event.groupId);
    for (const mark of event.text.match(anyMark) ?? []) knownTo.set(mark, new Set([...(knownTo.get(mark) ?? []), ...readers]));
  }
  return shown.flatMap(({ question, marks }) => {
    const me = question.persona.name[question.language];
    const others = readersOf(question, (name) => namesIn(groups.find((group) => group.name === name)?.id ?? ''));
    // A draft of one's own that was never sent, shown again to be written anew for the same readers.
    const drafts = question.tooAlike?.join() ?? '';
    return marks.flatMap((mark) => {
      if (drafts.includes(mark)) return [];
      const isKnown = others !== null && [me, ...others].every((name) => knownTo.get(mark)?.has(name));
      return isKnown ? [] : [`${question.purpose} of ${me} for ${others?.join() ?? 'everybody'} shows ${mark}`];
    });
  });
}

/** Names of those who read the answer; null: everybody. */
function readersOf(question: Question, membersOf: (group: string) => string[]): string[] | null {
  if (isPublic(question.purpose)) return null;
  switch (question.purpose) {
    case 'answer-messages':
      return question.threads.flatMap(({ from, isGroup }) => (isGroup ? membersOf(from) : [from]));
    case 'write-first':
      return [question.to];
    case 'arrange-meeting':
      return [question.to, ...question.others];
    case 'write-group':
      return question.members;
    case 'reply':
      return question.group?.members ?? [question.person];
    default:
      return null;
  }
}
