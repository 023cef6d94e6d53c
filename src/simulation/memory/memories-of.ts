// Which memories an event leaves, and in whom: only in those who did, saw, heard, read or were told it.
import { shorten } from '@/lib/text';
import type { ChoiceOf } from '../answer';
import { memory as rules } from '../constants';
import type { WorldEvent, WorldEventOf } from '../event';
import type { HappeningEvent } from '../happenings/happening-events';
import { happeningText } from '../happenings/happening-wording';
import { itemName, nameOf, placeName } from '../recent';
import type { WorldState } from '../state';
import type { WorldMinute } from '../world-time';
import type { Memory, MemoryChange } from './memory';
import { memoryWords } from './words';

/** An event with what its memories need. `idOf` derives ids that follow from their parts alone. */
export type Remembering<E extends WorldEvent = WorldEvent> = {
  event: E;
  world: WorldState;
  seq: number;
  minute: WorldMinute;
  idOf(...parts: (string | number)[]): string;
};

export function memoriesOf(happening: Remembering): MemoryChange[] {
  const { event } = happening;
  switch (event.type) {
    case 'day-remembered':
      return [kept(happening, event.characterId, dayOf(happening, event))];
    case 'reflected':
      return insights({ ...happening, event });
    case 'talk-remembered':
      return talk({ ...happening, event });
    case 'relationship-noted': {
      const { characterId, otherId, conversationId: sourceId, relationship: text } = event;
      return [relationshipOf(happening, characterId, { targetId: otherId, fromId: otherId, sourceId, text, how: 'told' })];
    }
    case 'encountered':
      return [kept(happening, event.characterId, met(happening, event))];
    case 'item-given':
      return given({ ...happening, event });
    case 'alarmed':
      return [kept(happening, event.characterId, alarm(happening, event))];
    case 'sight':
    case 'sound':
      return noticed({ ...happening, event });
    case 'action-finished':
      return onThePhone({ ...happening, event });
    case 'character-joined':
      return broughtAlong({ ...happening, event });
    case 'memory-edited':
      return edited({ ...happening, event });
    default:
      return [];
  }
}

type Told = Pick<Memory, 'id' | 'text' | 'importance' | 'how'> & Partial<Memory>;

function kept({ minute, seq }: Remembering, characterId: string, told: Told): MemoryChange {
  return { type: 'keep', memory: memoryWith({ minute, seq }, characterId, told) };
}

export function memoryWith(at: Pick<Memory, 'minute' | 'seq'>, characterId: string, told: Told): Memory {
  const nothing = { targetId: null, day: null, fromId: null, sourceId: null, usedMinute: null };
  const memory: Memory = { ...nothing, kind: 'knowledge', fromMemories: [], ...at, characterId, ...told };
  return { ...memory, text: shorten(memory.text, memory.kind === 'important' ? rules.importantLength : rules.textLength) };
}

/** One a day: the same day again writes over it. */
function dayOf({ idOf }: Remembering, { characterId, day, text }: WorldEventOf<'day-remembered'>): Told {
  return { id: idOf('day', characterId, day), kind: 'daily', day, text, importance: rules.importance.day, how: 'did' };
}

/** The same thought again is the old one made anew. */
function insights(happening: Remembering<WorldEventOf<'reflected'>>): MemoryChange[] {
  const { event, idOf, seq, minute } = happening;
  const { characterId, knowledge, important } = event;
  const how = 'reflected' as const;
  const ids = [...new Set(knowledge.flatMap(({ from }) => from))];
  const changes = knowledge.map(({ text, importance, from }) =>
    kept(happening, characterId, { id: idOf('insight', characterId, text), text, importance, how, fromMemories: from }),
  );
  if (important !== null) {
    const told = { id: idOf('important', characterId), kind: 'important' as const, text: important, importance: 10, how };
    changes.push({ type: 'add-important', memory: memoryWith({ minute, seq }, characterId, told) });
  }
  return ids.length > 0 ? [...changes, { type: 'use', characterId, ids, minute }] : changes;
}

/** What was said, and how one sees the other now. */
function talk(happening: Remembering<WorldEventOf<'talk-remembered'>>): MemoryChange[] {
  const { event, idOf, seq } = happening;
  const { characterId, otherId: targetId, conversationId: sourceId, memory, relationship, warmth } = event;
  const told = { targetId, fromId: targetId, sourceId, how: 'told' as const };
  const importance = rules.importance.talk + Math.abs(warmth);
  return [
    kept(happening, characterId, { ...told, id: idOf('memory', seq, 0), text: memory, importance }),
    relationshipOf(happening, characterId, { ...told, text: relationship }),
  ];
}

/** One text about each other one. */
function relationshipOf(happening: Remembering, characterId: string, told: Omit<Told, 'id' | 'importance'>): MemoryChange {
  const id = happening.idOf('relationship', characterId, told.targetId ?? '');
  return kept(happening, characterId, { ...told, id, kind: 'relationship', importance: rules.importance.relationship });
}

/** Only the last meeting with each other one. */
function met({ idOf, world }: Remembering, { characterId, otherId, placeId }: WorldEventOf<'encountered'>): Told {
  const text = memoryWords(world.language).met(nameOf(world, otherId), placeId === null ? '' : placeName(world, placeId));
  const id = idOf('met', characterId, otherId);
  return { id, targetId: otherId, text, importance: rules.importance.met, how: 'saw' };
}

function given(happening: Remembering<WorldEventOf<'item-given'>>): MemoryChange[] {
  const { event, world, idOf, seq } = happening;
  const { characterId, otherId } = event;
  const words = memoryWords(world.language);
  const item = itemName(world, event.item);
  const importance = rules.importance.gift;
  const gave = { targetId: otherId, text: words.gave(nameOf(world, otherId), item), importance, how: 'did' as const };
  const wasGiven = {
    targetId: characterId,
    fromId: characterId,
    text: words.wasGiven(nameOf(world, characterId), item),
    importance,
    how: 'saw' as const,
  };
  return [
    kept(happening, characterId, { ...gave, id: idOf('memory', seq, 0) }),
    kept(happening, otherId, { ...wasGiven, id: idOf('memory', seq, 1) }),
  ];
}

function alarm({ idOf, world, seq }: Remembering, { kind, placeId, isInside }: WorldEventOf<'alarmed'>): Told {
  const text = memoryWords(world.language).alarm(kind, placeName(world, placeId), isInside);
  return { id: idOf('memory', seq, 0), text, importance: rules.importance.alarm, how: isInside ? 'saw' : 'heard' };
}

/** Only in those who were there and noticed. */
function noticed(happening: Remembering<HappeningEvent>): MemoryChange[] {
  const { event, world, idOf, seq } = happening;
  const { type, kind, placeId, noticedBy } = event;
  const text = memoryWords(world.language).noticed(type, happeningText(world.language, kind), placeName(world, placeId));
  const how = type === 'sight' ? 'saw' : 'heard';
  return noticedBy.map((characterId, n) =>
    kept(happening, characterId, { id: idOf('memory', seq, n), text, importance: rules.importance.noticed, how }),
  );
}

/** What was read in posts, and what others wrote: in a look at the phone as far as one got. */
function onThePhone(happening: Remembering<WorldEventOf<'action-finished'>>): MemoryChange[] {
  const { choice, outcome, interrupted } = happening.event;
  if (choice.action === 'use-phone') {
    const { replies, reactions, impression } = choice;
    const [answered, seen] = [Number(outcome.replies ?? 0), Number(outcome.read ?? 0)];
    const read = { reactions: reactions.slice(0, seen), impression, n: replies.length };
    const notSent = String(outcome.notSent ?? '').split(',');
    const sent = replies.slice(0, answered).filter(({ characterId }) => !notSent.includes(characterId));
    return [...letters(happening, sent), ...impressionOf(happening, read)];
  }
  if (interrupted) return [];
  if (choice.action === 'browse-feed') return impressionOf(happening, { ...choice, n: 0 });
  return choice.action === 'check-messages' ? letters(happening, choice.replies) : [];
}

type Read = Pick<ChoiceOf<'browse-feed'>, 'reactions' | 'impression'> & { n: number };

/** An impression of posts of which none is named stands on nothing and is not kept. */
function impressionOf(happening: Remembering<WorldEventOf<'action-finished'>>, { reactions, impression: text, n }: Read) {
  const { event, idOf, seq } = happening;
  const post = reactions.find(({ comment }) => comment !== null) ?? reactions[0];
  if (!post || text === '') return [];
  const { postId: sourceId, authorId: fromId } = post;
  const told = { text, importance: rules.importance.read, how: 'read' as const, fromId, sourceId };
  return [kept(happening, event.characterId, { ...told, id: idOf('memory', seq, n) })];
}

function letters(happening: Remembering<WorldEventOf<'action-finished'>>, replies: ChoiceOf<'check-messages'>['replies']) {
  const { event, world, idOf, seq } = happening;
  return replies.map(({ characterId: fromId, text: answer, said = '', messageId = null }, n) => {
    const text = memoryWords(world.language).wrote(nameOf(world, fromId), shorten(said, 200), shorten(answer, 200));
    const told = {
      targetId: fromId,
      fromId,
      sourceId: messageId,
      text,
      importance: rules.importance.message,
      how: 'wrote' as const,
    };
    return kept(happening, event.characterId, { ...told, id: idOf('memory', seq, n) });
  });
}

/** What a newcomer knows of old. */
function broughtAlong(happening: Remembering<WorldEventOf<'character-joined'>>): MemoryChange[] {
  const { event, idOf, seq } = happening;
  const { characterId, memories } = event;
  return memories.map(({ kind, targetId, text, importance }, n) => {
    const parts = { important: [characterId], relationship: [characterId, targetId ?? ''], knowledge: [seq, n] }[kind];
    const id = idOf(kind === 'knowledge' ? 'memory' : kind, ...parts);
    return kept(happening, characterId, { id, kind, targetId, text, importance, how: 'given' });
  });
}

/** An operator's word: what it adds is given, what it changes keeps its way of being known. */
function edited(happening: Remembering<WorldEventOf<'memory-edited'>>): MemoryChange[] {
  const { characterId, memoryId: id, kind, text, importance } = happening.event;
  if (text === null) return [{ type: 'forget', characterId, id }];
  if (kind === 'new-knowledge') return [kept(happening, characterId, { id, text, importance, how: 'given' })];
  return [{ type: 'edit', characterId, id, text, importance }];
}
