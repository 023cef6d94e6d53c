import { z } from 'zod';
import type { Page } from '@/contracts/inputs/paging';
import type { ActionLogView } from '@/contracts/views/world';
import type { ActionLog } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import type { Localized } from '@/lib/localized';
import type { AppContext } from '@/server/platform/app-context';
import { storedSource } from '@/simulation/answer-source';
import { localized } from '@/simulation/state';
import { authorsById } from './authors-by-id';
import { clockView } from './clock-view';
import { kindOfLine } from './kind-of-line';

type LogQuery = { worldId: string; characterId: string | null; cursor: string | null; limit: number };

const cursorSeq = z.coerce.number().int().min(1).max(2_147_483_647);

/** What happened, newest first. The cursor is the number of the last line seen. Throws `bad-cursor`. */
export async function townLog(app: Pick<AppContext, 'db'>, query: LogQuery): Promise<Page<ActionLogView>> {
  const before = query.cursor === null ? null : cursorSeq.safeParse(query.cursor);
  if (before && !before.success) throw new DomainError('bad-cursor', 'The cursor is not one of ours');
  const rows = await app.db.actionLog.findMany({
    where: {
      worldId: query.worldId,
      ...(query.characterId ? { characterId: query.characterId } : {}),
      ...(before ? { seq: { lt: before.data } } : {}),
    },
    orderBy: { seq: 'desc' },
    take: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return { items: await logViews(app, page), nextCursor: rows.length > query.limit && last ? String(last.seq) : null };
}

/** Lines as people read them, in the order given. */
export async function logViews({ db }: Pick<AppContext, 'db'>, rows: readonly ActionLog[]): Promise<ActionLogView[]> {
  const worldId = rows[0]?.worldId;
  if (!worldId) return [];
  const placeIds = [...new Set(rows.flatMap((row) => row.placeId ?? []))];
  const [authors, placeRows] = await Promise.all([
    authorsById(
      db,
      rows.flatMap((row) => [row.characterId, ...(row.targetId ? [row.targetId] : [])]),
    ),
    db.place.findMany({ where: { worldId, id: { in: placeIds } }, select: { id: true, name: true } }),
  ]);
  const places = new Map(placeRows.map((place): [string, Localized] => [place.id, localized.parse(place.name)]));
  return rows.flatMap((row) => {
    const character = authors.get(row.characterId);
    if (!character) return [];
    const { day, clock } = clockView(row.minute);
    const { seq, type, action, minutes, postId, reason, result, success } = row;
    const source = row.source === 'rule' ? row.source : storedSource(row.source);
    const place = (row.placeId && places.get(row.placeId)) || null;
    const target = (row.targetId && authors.get(row.targetId)) || null;
    return [
      {
        seq,
        character,
        type,
        action,
        kind: kindOfLine(action),
        day,
        clock,
        minutes,
        place,
        target,
        postId,
        reason,
        result,
        source,
        success,
      },
    ];
  });
}
