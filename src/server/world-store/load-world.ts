import { z } from 'zod';
import { Prisma, type World } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import type { AppContext, Db, Tx } from '@/server/platform/app-context';
import { stateVersion, type WorldState } from '@/simulation/state';
import { type HeldWorld, heldWorld, holdWorld } from './held-world';
import { readState } from './read-state';
import { assemble, bringUpToDate, isWhole } from './world-parts';

export type WorldRow = Omit<World, 'state'>;
/** `state` is never to be mutated: others may hold it too. `stored`: what lies in the parts table; null when the next commit has to write all. */
export type LoadedWorld = { row: WorldRow; state: WorldState; stored: WorldState | null };

/** A world's row and its pure state, in today's shape, all of it from the database. Throws `world-not-found`. */
export function loadWorld(db: Db | Tx, worldId: string): Promise<LoadedWorld> {
  return loadNewer(db, worldId, null);
}

/** The same; what this process holds of it already is neither sent nor parsed again. */
export async function currentWorld(app: Pick<AppContext, 'db' | 'cache'>, worldId: string): Promise<LoadedWorld> {
  const world = await loadNewer(app.db, worldId, heldWorld(app, worldId));
  holdWorld(app, world.row, world);
  return world;
}

/** The same under the row's lock: whoever holds it is the world's only writer until the transaction ends. */
export async function lockWorld(app: Pick<AppContext, 'cache'>, tx: Tx, worldId: string): Promise<LoadedWorld> {
  // A statement that had to wait for a lock still sees other tables as they were before: the next one sees them as they are.
  const [row] = await tx.$queryRaw<WorldRow[]>`SELECT ${columns} FROM worlds w WHERE w.id = ${worldId} FOR UPDATE`;
  if (!row) throw notFound(worldId);
  const held = heldWorld(app, worldId);
  if (held?.commitsUntil(row) === 0) return { row, state: held.state, stored: held.stored };
  return loadNewer(tx, worldId, held);
}

// One statement, so that core and parts are of one moment.
async function loadNewer(db: Db | Tx, worldId: string, held: HeldWorld | null): Promise<LoadedWorld> {
  const known = held?.version ?? -1;
  const [found] = await db.$queryRaw<(WorldRow & Stored)[]>`
    SELECT ${columns}, CASE WHEN w.version <> ${known} THEN w.state END AS core, CASE WHEN w.version <> ${known} THEN (
        SELECT json_object_agg(p.part, CASE WHEN p.version > ${known} THEN p.value END) FROM world_parts p WHERE p.world_id = w.id
      ) END AS parts
    FROM worlds w WHERE w.id = ${worldId}`;
  if (!found) throw notFound(worldId);
  const { core, parts, ...row } = found;
  if (!held) return { row, ...readAll({ core, parts }) };
  const commits = held.commitsUntil(row);
  if (commits === 0) return { row, state: held.state, stored: held.stored };
  const state = commits !== null && commits > 0 ? readSince(held, { core, parts }) : null;
  return state ? { row, state, stored: state } : loadNewer(db, worldId, null);
}

type Stored = { core: unknown; parts: unknown };

const record = z.record(z.string(), z.unknown());
const storedParts = record.nullable().transform((parts) => parts ?? {});

function readAll(stored: Stored): Pick<LoadedWorld, 'state' | 'stored'> {
  const core = record.parse(stored.core);
  const whole = isWhole(core);
  const state = readState(whole ? core : assemble(core, storedParts.parse(stored.parts)));
  return { state, stored: whole || core.version !== stateVersion ? null : state };
}

/** Null when what is held is of no use. */
function readSince({ state, stored }: HeldWorld, news: Stored): WorldState | null {
  const [core, parts] = [record.parse(news.core), storedParts.parse(news.parts)];
  if (!stored || isWhole(core) || core.version !== stateVersion) return null;
  return bringUpToDate(state, readState(assemble(core, parts)), parts);
}

const notFound = (worldId: string) => new DomainError('world-not-found', `No world ${worldId}`);

/** A row without its state, by the names of the model. */
const columns = Prisma.sql`w.id, w.name, w.language, w.seed, w.status::text AS status, w.speed, w.minute, w.version, w.epoch,
  w.steps_left AS "stepsLeft", w.stop_at AS "stopAt", w.last_seq AS "lastSeq", w.pace_minute AS "paceMinute",
  w.pace_at AS "paceAt", w.last_advance_at AS "lastAdvanceAt", w.created_at AS "createdAt"`;
