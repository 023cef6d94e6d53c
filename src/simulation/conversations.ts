// Who is in a conversation, who heard what of it, and whose turn it is. Participants come late and leave early: each knows its own part.
import type { ActionKind } from './answer';
import type { Conversation, WorldState } from './state';

type Line = Conversation['lines'][number];
type Gathering = Pick<Conversation, 'participants' | 'lines' | 'heard'>;

/** What one does while one is in a conversation. */
export const isTalk = (action: ActionKind): boolean => action === 'talk' || action === 'join-talk';

export const isPresent = ({ participants, heard }: Pick<Gathering, 'participants' | 'heard'>, id: string): boolean =>
  participants.includes(id) && (heard?.[id]?.to ?? null) === null;

export const presentIn = (conversation: Pick<Gathering, 'participants' | 'heard'>): string[] =>
  conversation.participants.filter((id) => isPresent(conversation, id));

/** Over for all, or left by this one: it owes what it keeps of it. */
export const isOverFor = (conversation: Conversation, id: string): boolean =>
  conversation.closed !== null || !isPresent(conversation, id);

/** Lines from `from` up to, not including, `to`. */
function spanOf({ heard }: Conversation, id: string): { from: number; to: number } {
  const span = heard?.[id];
  return { from: span?.from ?? 0, to: span?.to ?? Number.POSITIVE_INFINITY };
}

/** What this one heard and said: nothing from before it came or after it went. */
export function linesHeardBy(conversation: Conversation, id: string): Line[] {
  const { from, to } = spanOf(conversation, id);
  return conversation.lines.slice(from, to);
}

/** Those who were in it while this one was, opener first. */
export function othersHeardBy(conversation: Conversation, id: string): string[] {
  const mine = spanOf(conversation, id);
  return conversation.participants.filter((otherId) => {
    const theirs = spanOf(conversation, otherId);
    return otherId !== id && theirs.from < mine.to && mine.from < theirs.to;
  });
}

/**
 * Who speaks after these words: who is named in them, else who has been silent longest; of several the one silent longest, then by the
 * order in which they came. Never the speaker, and only those who are still there.
 */
export function nextSpeaker(world: WorldState, conversation: Gathering, { speakerId, text }: Omit<Line, 'minute'>): string {
  const listeners = presentIn(conversation).filter((id) => id !== speakerId);
  const named = listeners.filter((id) => Object.values(world.characters[id]?.name ?? {}).some((name) => isNamed(text, name)));
  const lastSpoke = (id: string) => conversation.lines.findLastIndex((line) => line.speakerId === id);
  const [next] = (named.length > 0 ? named : listeners).toSorted((a, b) => lastSpoke(a) - lastSpoke(b));
  return next ?? speakerId;
}

const latin = /[a-z]/i;

/** As a word of its own: Ben is not in the bench. */
function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + 1)) {
    if (!latin.test(name) || !(latin.test(text.charAt(at - 1)) || latin.test(text.charAt(at + name.length)))) return true;
  }
  return false;
}
