import { personaSchema } from '@/minds/persona';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { loadWorld } from '@/server/world-store/load-world';
import { answerSchema } from '@/simulation/answer';
import { personOf } from '@/simulation/cast';
import { fold } from '@/simulation/replay';
import type { WorldState } from '@/simulation/state';
import { localized } from '@/simulation/state';
import { readLog } from '../replay/read-log';
import { snapshotBefore } from '../snapshots/snapshot-before';
import { stateHash } from '../snapshots/state-hash';
import { beginningOf } from './beginning';
import { lastWholeMinute } from './last-whole-minute';
import { type SavedWorld, savedFormat } from './saved-world';

type Wanted = {
  worldId: string;
  /** up to this event, or the last whole minute before it; null is the present */
  at: number | null;
};

/**
 * A world from its beginning up to one event, as plain data. People's own accounts, posts and messages stay where they are. Throws a
 * sentence when the world has no snapshot of its beginning.
 */
export function saveWorld({ db, clock }: Pick<AppContext, 'db' | 'clock'>, { worldId, at }: Wanted): Promise<SavedWorld> {
  return db.$transaction((tx) => gather(tx, { worldId, at, savedAt: clock.now() }), {
    isolationLevel: 'RepeatableRead',
    timeout: 120_000,
  });
}

async function gather(tx: Tx, { worldId, at, savedAt }: Wanted & { savedAt: Date }): Promise<SavedWorld> {
  const { row } = await loadWorld(tx, worldId);
  const seq = await lastWholeMinute(tx, worldId, { seq: at ?? row.lastSeq, lastSeq: row.lastSeq });
  const first = await snapshotBefore(tx, worldId, 0);
  const events: SavedWorld['events'] = [];
  for await (const event of readLog(tx, worldId, { after: 0, until: seq }))
    events.push({ ...event, createdAt: event.createdAt.toISOString() });
  const folded = fold(
    first.state,
    events.map(({ event }) => event),
  );
  // No event tells of dice: those of a fork are in its row.
  const state = { ...folded, seed: row.seed };
  const characters = (await charactersOf(tx, worldId)).filter(({ id }) => personOf(state, id) !== null);
  const beginning = await beginningOf(tx, worldId, state.minute);
  const answers = await answersTaken(tx, worldId, state);
  const { id, name, language, seed, speed, createdAt } = row;
  return {
    format: 'kith-world',
    version: savedFormat,
    savedAt: savedAt.toISOString(),
    world: {
      id,
      name: localized.parse(name),
      language: language === 'zh' ? 'zh' : 'en',
      seed,
      speed,
      createdAt: createdAt.toISOString(),
    },
    seq,
    minute: state.minute,
    hash: stateHash(state),
    counts: { characters: characters.length, events: events.length, answers: answers.length, ...countsOf(events) },
    characters,
    ...beginning,
    firstState: first.state,
    lastState: state,
    events,
    answers,
  };
}

function countsOf(events: SavedWorld['events']): Record<string, number> {
  const of = (type: string) => events.filter(({ event }) => event.type === type).length;
  return {
    posts: of('post-published'),
    comments: of('post-commented'),
    likes: of('post-liked'),
    talks: of('conversation-opened'),
    messages: of('message-sent'),
  };
}

async function charactersOf(tx: Tx, worldId: string): Promise<SavedWorld['characters']> {
  const users = await tx.user.findMany({ where: { worldId }, include: { persona: true }, orderBy: { id: 'asc' } });
  return users.map(({ id, username, nickname, bio, avatarUrl, language, createdAt, persona }) => {
    const plain = { id, username, nickname, bio, avatarUrl, language, createdAt: createdAt.toISOString() };
    return { ...plain, persona: personaSchema.parse(persona?.data) };
  });
}

async function answersTaken(tx: Tx, worldId: string, state: WorldState): Promise<SavedWorld['answers']> {
  const rows = await tx.decision.findMany({
    where: { worldId, state: { in: ['applied', 'dropped'] } },
    orderBy: [{ characterId: 'asc' }, { turn: 'asc' }],
  });
  return (
    rows
      // A question that an alarm made void was perhaps never answered.
      .filter(({ characterId, turn, answer }) => answer !== null && turn < (personOf(state, characterId)?.turn ?? 0))
      .map(({ characterId, turn, kind, minute, state: taken, answer, source, why }) => {
        const kept = taken === 'dropped' ? ('dropped' as const) : ('applied' as const);
        return { characterId, turn, kind, minute, state: kept, answer: answerSchema.parse(answer), source, why };
      })
  );
}
