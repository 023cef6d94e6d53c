import { assertNever } from '@/lib/assert-never';
import { change, putConversation, removeConversation } from './change';
import { presentIn } from './conversations';
import type { WorldEventOf } from './event';
import { namesOf, withNote } from './recent';
import type { Conversation, WorldState } from './state';

type TalkEvent = WorldEventOf<
  | 'conversation-opened'
  | 'conversation-joined'
  | 'conversation-left'
  | 'conversation-scripted'
  | 'line-said'
  | 'conversation-closed'
  | 'talk-remembered'
  | 'relationship-noted'
>;

/** Changes the world in place. */
export function applyTalk(world: WorldState, event: TalkEvent): void {
  switch (event.type) {
    case 'conversation-opened':
      opened(world, event);
      break;
    case 'conversation-joined':
      joined(world, event);
      break;
    case 'conversation-left':
      left(world, event);
      break;
    case 'conversation-scripted':
      scripted(world, event);
      break;
    case 'line-said':
      said(world, event);
      break;
    case 'conversation-closed':
      closed(world, event);
      break;
    case 'talk-remembered':
      remembered(world, event);
      break;
    // what one thinks of another is a memory: rows outside the pure world
    case 'relationship-noted':
      break;
    default:
      assertNever(event);
  }
}

function opened(world: WorldState, event: WorldEventOf<'conversation-opened'>): void {
  const { conversationId: id, characterId, otherId, alsoIds = [], placeId, maxTurns, endsAt } = event;
  const { minute } = world;
  putConversation(world, {
    id,
    placeId,
    participants: [characterId, otherId, ...alsoIds],
    lines: [],
    maxTurns,
    nextSpeakerId: characterId,
    nextAt: minute,
    openedAt: minute,
    closed: null,
    recappedBy: [],
  });
  const mine = world.characters[characterId]?.activity;
  const source = mine?.source ?? 'model';
  // Their part mirrors the opener's: they chose no words. So does that of one whose greeting became a talk.
  const activityWith = (withId: string) => {
    const choice = { action: 'talk', characterId: withId, text: '…', maxTurns } as const;
    return { choice, startedAt: minute, endsAt, reason: '', source };
  };
  change(world, characterId, { conversationId: id, activity: mine ?? activityWith(otherId) });
  for (const partnerId of [otherId, ...alsoIds]) {
    change(world, partnerId, { conversationId: id, activity: activityWith(characterId) });
  }
}

function joined(world: WorldState, { characterId, conversationId }: WorldEventOf<'conversation-joined'>): void {
  const conversation = world.conversations[conversationId];
  if (!conversation) return;
  const heard = { ...conversation.heard, [characterId]: { from: conversation.lines.length, to: null } };
  putConversation(world, { ...conversation, participants: [...conversation.participants, characterId], heard });
  change(world, characterId, { conversationId });
}

function left(world: WorldState, { characterId, conversationId }: WorldEventOf<'conversation-left'>): void {
  const conversation = world.conversations[conversationId];
  if (!conversation) return;
  const from = conversation.heard?.[characterId]?.from ?? 0;
  noteTalk(world, conversation, (a, b) => a === characterId || b === characterId);
  const heard = { ...conversation.heard, [characterId]: { from, to: conversation.lines.length } };
  putConversation(world, { ...conversation, heard });
}

/** The talk has as many lines as were written. */
function scripted(world: WorldState, event: WorldEventOf<'conversation-scripted'>): void {
  const { type: _type, conversationId, ...script } = event;
  const conversation = world.conversations[conversationId];
  if (conversation) putConversation(world, { ...conversation, script, maxTurns: script.from + script.lines.length });
}

function said(world: WorldState, event: WorldEventOf<'line-said'>): void {
  const conversation = world.conversations[event.conversationId];
  if (!conversation) return;
  const { characterId, text, nextAt, turn } = event;
  const otherId = conversation.participants.find((id) => id !== characterId) ?? characterId;
  putConversation(world, {
    ...conversation,
    lines: [...conversation.lines, { speakerId: characterId, text, minute: world.minute }],
    nextSpeakerId: event.nextSpeakerId ?? otherId,
    nextAt,
  });
  if (turn !== null) change(world, characterId, { turn: turn + 1 });
}

function closed(world: WorldState, event: WorldEventOf<'conversation-closed'>): void {
  const conversation = world.conversations[event.conversationId];
  if (!conversation) return;
  noteTalk(world, conversation, () => true);
  putConversation(world, { ...conversation, closed: { at: world.minute, why: event.why } });
}

/** That those who are still there have talked with each other, for cool-downs. */
function noteTalk(world: WorldState, conversation: Conversation, concerns: (a: string, b: string) => boolean): void {
  const present = presentIn(conversation);
  for (const id of present) {
    const others = present.filter((otherId) => otherId !== id && concerns(id, otherId));
    const character = world.characters[id];
    if (!character || others.length === 0) continue;
    const withEach = Object.fromEntries(others.map((otherId) => [`talk:${otherId}`, world.minute]));
    change(world, id, { lastDone: { ...character.lastDone, talk: world.minute, ...withEach } });
  }
}

/** The conversation leaves the state with its last recap; its lines live on in the log. */
function remembered(world: WorldState, event: WorldEventOf<'talk-remembered'>): void {
  const { characterId, otherId, alsoIds = [], conversationId, memory, againAt } = event;
  const character = world.characters[characterId];
  const conversation = world.conversations[conversationId];
  if (!character || !conversation) return;
  const recent = withNote(world, character, 'talk', `${namesOf(world, [otherId, ...alsoIds])} · ${memory}`);
  change(world, characterId, { turn: event.turn + 1, conversationId: null, recent });
  const recappedBy = [...conversation.recappedBy, characterId];
  const again = againAt === undefined ? {} : { again: { ...conversation.again, [characterId]: againAt } };
  const isLast = conversation.closed !== null && conversation.participants.every((id) => recappedBy.includes(id));
  if (isLast) removeConversation(world, conversationId);
  else putConversation(world, { ...conversation, recappedBy, ...again });
}
