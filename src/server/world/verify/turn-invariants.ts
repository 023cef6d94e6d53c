import type { Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';
import { personOf } from '@/simulation/cast';
import { assertEveryoneHasANextTurn } from '@/simulation/everyone-has-a-next-turn';
import { ready } from '@/simulation/ready';
import { type Sign, signKind, signTypes, silences } from '@/simulation/watchdog';
import { turnKey } from '../run-turns';

type Told = { characterId: string; turn: number; times: number; fromModel: boolean; state: string | null };

// What was begun may still be refused at its end (nobody at home), under the number of its turn.
/** Each turn up to the present one stands in the log once; what a model chose has a decision that says it was applied. */
export async function eachTurnIsTakenOnce(tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  const told = await tx.$queryRaw<Told[]>`
    SELECT t.*, d.state::text AS state FROM (
      SELECT character_id AS "characterId", (payload->>'turn')::int AS turn,
        greatest(count(*) FILTER (WHERE type <> 'action-refused'), count(*) FILTER (WHERE type = 'action-refused'))::int AS times,
        bool_or(coalesce(payload->>'source', '') = 'model') AS "fromModel"
      FROM world_events WHERE world_id = ${row.id} AND payload->>'turn' IS NOT NULL GROUP BY 1, 2
    ) AS t LEFT JOIN decisions d ON d.world_id = ${row.id} AND d.character_id = t."characterId" AND d.turn = t.turn`;
  const found: string[] = [];
  const counts = new Map<string, number>();
  for (const { characterId, turn, times, fromModel, state: decision } of told) {
    const who = `world ${row.id}: turn ${turn} of ${characterId}`;
    counts.set(characterId, (counts.get(characterId) ?? 0) + 1);
    if (times > 1) found.push(`${who} stands in the log ${times} times`);
    if (fromModel && decision !== 'applied') found.push(`${who} was chosen by a model, its decision is ${decision ?? 'missing'}`);
    if (turn >= (personOf(state, characterId)?.turn ?? 0)) found.push(`${who} is over in the log and not in the state`);
  }
  for (const { id, turn } of [...Object.values(state.characters), ...Object.values(state.retired)]) {
    const count = counts.get(id) ?? 0;
    if (count !== turn - 1) found.push(`world ${row.id}: ${id} is at turn ${turn}, its log has ${count} turns`);
  }
  return found;
}

/** Everybody owes an answer or is busy; what is owed and what is asked for are the same turns. */
export async function everybodyHasANextTurn(tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  const found = assertEveryoneHasANextTurn(state).map((sentence) => `world ${row.id}: ${sentence}`);
  const open = await tx.decision.findMany({
    where: { worldId: row.id, state: { in: ['owed', 'asking', 'answered'] } },
    select: { characterId: true, turn: true },
  });
  const owed = new Map(ready(state).map((turn) => [turnKey(turn), turn]));
  for (const turn of open) {
    if (!owed.delete(turnKey(turn))) found.push(`world ${row.id}: turn ${turnKey(turn)} is asked for and not owed`);
  }
  // An alarm makes new turns owed; the next advance, a moment later or after a pause, asks for them.
  if (row.status === 'running' && (await standsStill(tx, row.id)))
    found.push(...[...owed.keys()].map((key) => `world ${row.id}: turn ${key} is owed and nobody is asked`));
  return found;
}

type Row = { characterId: string; minute: number; type: string; action: string | null };

/** Everybody begins or ends something within the hours that simulation/watchdog.ts allows. */
export async function nobodyIsSilent(tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT character_id::text AS "characterId", minute, type, payload->'choice'->>'action' AS action
    FROM world_events WHERE world_id = ${row.id} AND type = ANY(${[...signTypes]}) ORDER BY seq`;
  const first = await tx.worldEvent.aggregate({ where: { worldId: row.id }, _min: { minute: true } });
  const signs = rows.flatMap(({ type, action, ...sign }): Sign[] => {
    const kind = signKind(type, action);
    return kind ? [{ ...sign, kind }] : [];
  });
  const span = { from: first._min.minute ?? row.minute, to: row.minute, ids: Object.keys(state.characters) };
  return silences(signs, span).map(
    ({ characterId, from, to }) => `world ${row.id}: ${characterId} neither began nor ended anything from ${from} to ${to}`,
  );
}

async function standsStill(tx: Tx, worldId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ still: boolean }[]>`
    SELECT coalesce(last_advance_at, created_at) < now() - interval '10 seconds' AS still FROM worlds WHERE id = ${worldId}`;
  return row?.still ?? false;
}
