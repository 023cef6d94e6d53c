// What a character knows it has lived: the law is checked against the log alone, not against the rules that make memories.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../answer';
import { copyOf } from '../change';
import type { Command } from '../command';
import { deriveId } from '../dice';
import type { WorldEvent } from '../event';
import { perform } from '../execute';
import { fallbackAnswer } from '../fallback';
import { offersFor } from '../offers';
import { type OwedTurn, ready } from '../ready';
import { nextMinute } from '../schedule';
import type { WorldState } from '../state';
import type { WorldMinute } from '../world-time';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { ada, ben, chen, tinyWorld } from '../worlds/tiny';
import { memoriesOf } from './memories-of';
import { type MemoryBook, remember } from './memory-book';

type Happened = { seq: number; minute: WorldMinute; event: WorldEvent; world: WorldState };
type Life = { log: Happened[]; book: MemoryBook };

const idOf = (...parts: (string | number)[]) => deriveId('memory', ...parts);
const number = (...parts: (string | number)[]) => Number.parseInt(deriveId('n', ...parts).slice(0, 6), 16);

/** Anything that is offered; on the phone, what others have really written. */
function answerOf(life: Life, world: WorldState, owed: OwedTurn, seed: number): Answer {
  const dice = number(seed, owed.characterId, owed.turn);
  if (owed.kind !== 'choose' || dice % 4 === 0) return withThoughts(life, owed, fallbackAnswer(world, owed));
  const offers = offersFor(world, owed.characterId, { unseenPosts: 1, unreadMessages: 1, newComments: 0 }, 'en');
  const offer = offers[dice % offers.length];
  if (!offer) return fallbackAnswer(world, owed);
  const others = life.log.filter(({ event }) => 'characterId' in event && event.characterId !== owed.characterId);
  if (offer.action === 'use-phone') {
    const posts = others.flatMap(({ event }) => (event.type === 'post-published' ? [event] : [])).slice(-5);
    const reactions = posts.map(({ postId, characterId: authorId }) => ({
      postId,
      authorId,
      like: dice % 3 === 0,
      comment: null,
    }));
    const messages = others.flatMap(({ event }) =>
      event.type === 'message-sent' && event.toId === owed.characterId ? [event] : [],
    );
    const replies = messages
      .slice(-2)
      .map(({ characterId, messageId, text: said }) => ({ characterId, messageId, said, text: 'Yes.' }));
    const choice = { action: 'use-phone' as const, replies, answers: [], reactions, impression: 'Much to read.' };
    return { kind: 'choose', choice, reason: '' };
  }
  return withThoughts(life, owed, { kind: 'choose', choice: choiceFromOffer(offer), reason: '' });
}

/** Sleepers reflect, also on memories that are not theirs. */
function withThoughts({ book }: Life, { characterId }: OwedTurn, answer: Answer): Answer {
  if (answer.kind !== 'choose' || answer.choice.action !== 'sleep') return answer;
  const own = (book.get(characterId) ?? []).slice(-3).map(({ id }) => id);
  const foreign = [...book.entries()]
    .flatMap(([id, memories]) => (id === characterId ? [] : memories.slice(0, 1)))
    .map(({ id }) => id);
  const from = [...own, ...foreign, deriveId('nothing')];
  const reflection = { knowledge: [{ text: 'So it is.', importance: 7, from }], important: 'I am getting older.' };
  return { ...answer, choice: { ...answer.choice, reflection } };
}

function lived(seed: number, turns: number): Life {
  const world = copyOf(tinyWorld({ seed: `witness ${seed}`, settings: { encounterChance: 1 } }));
  const life: Life = { log: [], book: new Map() };
  const take = (command: Command) => {
    for (const event of perform(world, command)) {
      const happened = { seq: life.log.length + 1, minute: world.minute, event, world };
      life.log.push(happened);
      remember(life.book, { ...happened, idOf });
    }
  };
  for (let turn = 0; turn < turns; turn++) {
    if (turn % 150 === 149) take({ type: 'alarm', kind: 'fire', placeId: 'cafe', radius: 40 });
    const [owed] = ready(world);
    if (!owed) take({ type: 'pass-time', to: nextMinute(world) });
    else take({ type: 'answer', ...owed, answer: answerOf(life, world, owed, seed), source: 'model', why: null });
  }
  return life;
}

/** Who was there, by the log: whose event it is, with whom it was, to whom it came. */
function witnesses({ event }: Happened): string[] {
  const own = 'characterId' in event && event.characterId !== null ? [event.characterId] : [];
  if (event.type === 'sight' || event.type === 'sound') return event.noticedBy;
  return event.type === 'item-given' || event.type === 'greeted' ? [...own, event.otherId] : own;
}

describe('I01: one knows what one has lived', () => {
  test('I01: nobody holds a memory of what it did not do, see, hear, read or was told', () => {
    const ways = new Set<string>();
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { log, book } = lived(seed, 500);
        for (const [characterId, memories] of book) {
          for (const memory of memories) {
            ways.add(memory.how);
            expect(memory.characterId).toBe(characterId);
            const source = log[(memory.seq ?? 0) - 1];
            expect(source && witnesses(source), JSON.stringify(memory)).toContain(characterId);
            if (memory.how === 'told')
              expect(participants(log, memory.sourceId)).toEqual(expect.arrayContaining([characterId, memory.fromId]));
            if (memory.how === 'read') expect(wrotePost(log, memory.sourceId)).toBe(memory.fromId);
            if (memory.how === 'wrote') expect(wroteMessage(log, memory.sourceId)).toEqual([memory.fromId, characterId]);
          }
          const theirs = new Set(
            log.flatMap(({ event, world, seq, minute }) => {
              const changes = memoriesOf({ event, world, seq, minute, idOf });
              return changes.flatMap((change) =>
                change.type === 'keep' && change.memory.characterId === characterId ? [change.memory.id] : [],
              );
            }),
          );
          const foreign = memories.flatMap(({ fromMemories }) => fromMemories).filter((id) => !theirs.has(id));
          expect(foreign).toEqual([]);
        }
      }),
      { numRuns: 3 },
    );
    for (const how of ['saw', 'did', 'told', 'read', 'wrote', 'reflected']) expect(ways).toContain(how);
  });
});

function participants(log: readonly Happened[], conversationId: string | null): string[] {
  return log.flatMap(({ event }) => {
    if (!('conversationId' in event) || event.conversationId !== conversationId) return [];
    if (event.type === 'conversation-joined') return [event.characterId];
    return event.type === 'conversation-opened' ? [event.characterId, event.otherId, ...(event.alsoIds ?? [])] : [];
  });
}

function wrotePost(log: readonly Happened[], id: string | null) {
  return log.flatMap(({ event }) => (event.type === 'post-published' && event.postId === id ? [event.characterId] : []))[0];
}

function wroteMessage(log: readonly Happened[], id: string | null) {
  return log.flatMap(({ event }) =>
    event.type === 'message-sent' && event.messageId === id ? [event.characterId, event.toId] : [],
  );
}

describe('how it is known', () => {
  const world = tinyWorld();
  const of = (event: WorldEvent) => memoriesOf({ event, world, seq: 7, minute: world.minute, idOf });
  const known = (event: WorldEvent) => of(event).flatMap((change) => ('memory' in change ? [change.memory] : []));

  test('I01: a talk leaves what was said, by whom, and one text about the other', () => {
    const talk = {
      type: 'talk-remembered',
      turn: 1,
      conversationId: idOf('talk'),
      otherId: ben,
      source: 'model',
      why: null,
    } as const;
    const told = { memory: 'Ben plays on Friday.', relationship: 'A friend.', warmth: 2 };
    expect(known({ ...talk, ...told, characterId: ada })).toMatchObject([
      { kind: 'knowledge', text: 'Ben plays on Friday.', how: 'told', fromId: ben, sourceId: idOf('talk'), importance: 6 },
      { kind: 'relationship', targetId: ben, text: 'A friend.' },
    ]);
  });

  test('I01: an alarm is seen inside and heard outside; a present is known to both and to nobody else', () => {
    const alarm = { type: 'alarmed', characterId: ada, kind: 'fire', placeId: 'cafe', isCalled: false, suspended: null } as const;
    expect([true, false].map((isInside) => known({ ...alarm, isInside })[0]?.how)).toEqual(['saw', 'heard']);
    const present = known({ type: 'item-given', characterId: ada, otherId: chen, item: 'gift', quantity: 1 });
    expect(present.map(({ characterId, how, fromId }) => [characterId, how, fromId])).toEqual([
      [ada, 'did', null],
      [chen, 'saw', ada],
    ]);
  });

  test('I01: a sight is known to those who saw it, a sound to those who heard it', () => {
    const event = { placeId: 'meadow', radius: 30 };
    const seen = known({ ...event, type: 'sight', kind: 'rainbow', noticedBy: [ada, chen] });
    expect(seen.map(({ characterId, how, text }) => [characterId, how, text])).toEqual([
      [ada, 'saw', 'At Meadow I saw a rainbow.'],
      [chen, 'saw', 'At Meadow I saw a rainbow.'],
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(2);
    expect(known({ ...event, type: 'sound', kind: 'thunder', noticedBy: [ben] })).toMatchObject([
      { characterId: ben, how: 'heard' },
    ]);
  });

  test('I01: of meetings with one person only the last is kept', () => {
    const meeting = { type: 'encountered', characterId: ada, otherId: ben, placeId: 'mill' } as const;
    const [first, second] = [...known(meeting), ...known({ ...meeting, placeId: null })];
    expect(first?.id).toBe(second?.id);
    expect([first?.text, second?.text]).toEqual(['I met Ben at Mill.', 'I met Ben on the way.']);
  });

  test('I01: an impression of posts of which none is named, and what was interrupted, leave nothing', () => {
    const reactions = [{ postId: idOf('post'), authorId: ben, like: true, comment: null }];
    const looked = (posts: typeof reactions, interrupted: boolean): WorldEvent => ({
      type: 'action-finished',
      characterId: ada,
      choice: { action: 'browse-feed', reactions: posts, impression: 'Nice.' },
      startedAt: world.minute,
      interrupted,
      outcome: {},
    });
    expect([...of(looked([], false)), ...of(looked(reactions, true))]).toEqual([]);
    expect(known(looked(reactions, false))).toMatchObject([{ how: 'read', fromId: ben, sourceId: idOf('post') }]);
  });
});
