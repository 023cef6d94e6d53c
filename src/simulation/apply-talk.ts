import { assertNever } from '@/lib/assert-never';
import { change, putConversation, removeConversation } from './change';
import type { WorldEventOf } from './event';
import { nameOf, withNote } from './recent';
import type { WorldState } from './state';

type TalkEvent = WorldEventOf<'conversation-opened' | 'line-said' | 'conversation-closed' | 'talk-remembered'>;

/** Changes the world in place. */
export function applyTalk(world: WorldState, event: TalkEvent): void {
  switch (event.type) {
    case 'conversation-opened':
      opened(world, event);
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
    default:
      assertNever(event);
  }
}

function opened(world: WorldState, event: WorldEventOf<'conversation-opened'>): void {
  const { conversationId: id, characterId, otherId, placeId, maxTurns, endsAt } = event;
  const { minute } = world;
  putConversation(world, {
    id,
    placeId,
    participants: [characterId, otherId],
    lines: [],
    maxTurns,
    nextSpeakerId: characterId,
    nextAt: minute,
    openedAt: minute,
    closed: null,
    recappedBy: [],
  });
  const source = world.characters[characterId]?.activity?.source ?? 'model';
  // the partner's part mirrors the opener's; it chose no words
  const choice = { action: 'talk', characterId, text: '…', maxTurns } as const;
  const activity = { choice, startedAt: minute, endsAt, reason: '', source };
  change(world, characterId, { conversationId: id });
  change(world, otherId, { conversationId: id, activity });
}

function said(world: WorldState, event: WorldEventOf<'line-said'>): void {
  const conversation = world.conversations[event.conversationId];
  if (!conversation) return;
  const { characterId, text, nextAt, turn } = event;
  putConversation(world, {
    ...conversation,
    lines: [...conversation.lines, { speakerId: characterId, text, minute: world.minute }],
    nextSpeakerId: conversation.participants.find((id) => id !== characterId) ?? characterId,
    nextAt,
  });
  if (turn !== null) change(world, characterId, { turn: turn + 1 });
}

function closed(world: WorldState, event: WorldEventOf<'conversation-closed'>): void {
  const conversation = world.conversations[event.conversationId];
  if (!conversation) return;
  putConversation(world, { ...conversation, closed: { at: world.minute, why: event.why } });
  for (const id of conversation.participants) {
    const character = world.characters[id];
    const other = conversation.participants.find((otherId) => otherId !== id);
    if (!character || other === undefined) continue;
    change(world, id, { lastDone: { ...character.lastDone, talk: world.minute, [`talk:${other}`]: world.minute } });
  }
}

/** The conversation leaves the state with its last recap; its lines live on in the log. */
function remembered(world: WorldState, event: WorldEventOf<'talk-remembered'>): void {
  const { characterId, otherId, conversationId, memory } = event;
  const character = world.characters[characterId];
  const conversation = world.conversations[conversationId];
  if (!character || !conversation) return;
  const recent = withNote(world, character, 'talk', `${nameOf(world, otherId)} · ${memory}`);
  change(world, characterId, { turn: event.turn + 1, conversationId: null, recent });
  const recappedBy = [...conversation.recappedBy, characterId];
  if (conversation.participants.every((id) => recappedBy.includes(id))) removeConversation(world, conversationId);
  else putConversation(world, { ...conversation, recappedBy });
}
