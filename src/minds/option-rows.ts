// What is offered, by action: {"move":[[3,"Cafe",22]],"wait":[[26,10]]}: number, whom or what it concerns, minutes, and what else there is to say.
import { isRecord } from './compacted';
import type { Perceived, SceneDocumentOf } from './scene-document';

type Choosing = SceneDocumentOf<'choose'>;
type Option = Choosing['options'][number];
type Nearby = Perceived['nearby'];

/** Parts of a document without `options` stay as they are. */
export function wireOptions(own: Record<string, unknown>, nearby: Nearby): Record<string, unknown> {
  const { options, later, ...rest } = own;
  if (!isOptions(options) || !isLater(later)) return own;
  const priced = options.map((option) => ({
    option,
    meal: option.action === 'move' ? mealAt(nearby, option.target) : undefined,
  }));
  const groups = Map.groupBy(priced, ({ option }) => option.action);
  return {
    ...rest,
    options: Object.fromEntries([...groups].map(([action, ones]) => [action, ones.map(rowOf)])),
    later: Object.fromEntries(later.map(({ n, action }) => [action, n])),
  };
}

/** The same parts again, with the places that one can go to as `nearby`, their minutes on foot as distance. */
export function optionsFrom(wire: Record<string, unknown>): Record<string, unknown> {
  const { options, later, ...own } = wire;
  if (!isRecord(options)) return wire;
  const read = Object.entries(options).flatMap(([action, rows]) =>
    Array.isArray(rows) ? rows.flatMap((row: unknown) => (Array.isArray(row) ? [optionFrom(action, row)] : [])) : [],
  );
  const ways = read.filter(({ action }) => action === 'move');
  return {
    ...own,
    options: read.map(({ meal, ...option }) => option),
    later: Object.entries(isRecord(later) ? later : {}).map(([action, n]) => ({ n, action })),
    nearby: ways.map(({ target: name, minutes: distance, meal }) => ({
      name,
      distance,
      open: true,
      ...(meal === undefined ? {} : { meal }),
    })),
  };
}

const isOptions = (value: unknown): value is Option[] => Array.isArray(value);
const isLater = (value: unknown): value is Choosing['later'] => Array.isArray(value);

const mealAt = (nearby: Nearby, name: string | null) => nearby.find((place) => place.name === name)?.meal;

function rowOf({ option, meal }: { option: Option; meal: number | undefined }): unknown[] {
  const { n, target, minutes, item, deed, photo, cost, when } = option;
  const more = Object.entries({ item, deed, photo, cost, when, meal }).filter(([, value]) => value !== undefined);
  return [n, ...(target === null ? [] : [target]), minutes, ...(more.length > 0 ? [Object.fromEntries(more)] : [])];
}

function optionFrom(action: string, [n, ...cells]: unknown[]) {
  const target = typeof cells[0] === 'string' ? cells[0] : null;
  const [minutes, more] = target === null ? cells : cells.slice(1);
  const { meal, ...rest }: Record<string, unknown> = isRecord(more) ? more : {};
  return { n, action, target, minutes, meal, ...rest };
}
