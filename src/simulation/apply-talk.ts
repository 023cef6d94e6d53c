import { assertNever } from '@/lib/assert-never';
import type { WorldEventOf } from './event';
import { nameOf, withNote } from './recent';
import type { Conversation, WorldState } from './state';
import { withCharacter } from './with-character';

type TalkEvent = WorldEventOf<'conversation-opened' | 'line-said' | 'conversation-closed' | 'talk-remembered'>;

export function applyTalk(world: WorldState, event: TalkEvent): WorldState {
  switch (event.type) {
    case 'conversation-opened':
      return opened(world, event);
    case 'line-said':
      return said(world, event);
    case 'conversation-closed':
      return closed(world, event);
    case 'talk-remembered':
      return remembered(world, event);
    default:
      return assertNever(event);
  }
}

const withConversation = (world: WorldState, conversation: Conversation): WorldState => ({
  ...world,
  conversations: { ...world.conversations, [conversation.id]: conversation },
});

function opened(world: WorldState, event: WorldEventOf<'conversation-opened'>): WorldState {
  const { conversationId: id, characterId, otherId, placeId, maxTurns, endsAt } = event;
  const { minute } = world;
  const conversation: Conversation = {
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
  };
  const source = world.characters[characterId]?.activity?.source ?? 'model';
  // the partner's part mirrors the opener's; it chose no words
  const choice = { action: 'talk', characterId, text: '…', maxTurns } as const;
  const activity = { choice, startedAt: minute, endsAt, reason: '', source };
  const withOpener = withCharacter(withConversation(world, conversation), characterId, { conversationId: id });
  return withCharacter(withOpener, otherId, { conversationId: id, activity });
}

function said(world: WorldState, event: WorldEventOf<'line-said'>): WorldState {
  const conversation = world.conversations[event.conversationId];
  if (!conversation) return world;
  const { characterId, text, nextAt, turn } = event;
  const next = withConversation(world, {
    ...conversation,
    lines: [...conversation.lines, { speakerId: characterId, text, minute: world.minute }],
    nextSpeakerId: conversation.participants.find((id) => id !== characterId) ?? characterId,
    nextAt,
  });
  return turn === null ? next : withCharacter(next, characterId, { turn: turn + 1 });
}

function closed(world: WorldState, event: WorldEventOf<'conversation-closed'>): WorldState {
  const conversation = world.conversations[event.conversationId];
  if (!conversation) return world;
  let next = withConversation(world, { ...conversation, closed: { at: world.minute, why: event.why } });
  for (const id of conversation.participants) {
    const character = next.characters[id];
    const other = conversation.participants.find((otherId) => otherId !== id);
    if (!character || other === undefined) continue;
    next = withCharacter(next, id, { lastDone: { ...character.lastDone, talk: world.minute, [`talk:${other}`]: world.minute } });
  }
  return next;
}

/** The conversation leaves the state with its last recap; its lines live on in the log. */
function remembered(world: WorldState, event: WorldEventOf<'talk-remembered'>): WorldState {
  const { characterId, otherId, conversationId, memory } = event;
  const character = world.characters[characterId];
  const conversation = world.conversations[conversationId];
  if (!character || !conversation) return world;
  const recent = withNote(world, character, 'talk', `${nameOf(world, otherId)} · ${memory}`);
  const next = withCharacter(world, characterId, { turn: event.turn + 1, conversationId: null, recent });
  const recappedBy = [...conversation.recappedBy, characterId];
  if (conversation.participants.some((id) => !recappedBy.includes(id))) {
    return withConversation(next, { ...conversation, recappedBy });
  }
  const { [conversationId]: _over, ...conversations } = next.conversations;
  return { ...next, conversations };
}
