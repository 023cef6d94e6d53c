// A life report as lines of a table, for a terminal.
import { eventKinds } from '@/simulation/event-kinds';
import { minutesPerDay } from '@/simulation/world-time';
import { absurdities } from './absurdities';
import type { LifeOf, LifeReport } from './life-report';
import { allLogTypes } from './log-types-of';

const columns: readonly { title: string; of: (life: LifeOf, days: number) => string }[] = [
  { title: 'meals/day', of: ({ meals }, days) => (sum(meals) / days).toFixed(1) },
  { title: 'slept h/day', of: ({ slept }, days) => (sum(slept) / 60 / days).toFixed(1) },
  { title: 'worked h', of: ({ worked }) => (sum(worked) / 60).toFixed(1) },
  { title: 'talks', of: ({ talks }) => String(talks) },
  { title: 'encounters', of: ({ encounters }) => String(encounters) },
  { title: 'sick days', of: ({ sickDays }) => String(sickDays.length) },
  { title: 'earned', of: ({ earned }) => String(earned) },
  { title: 'spent', of: ({ spent }) => String(spent) },
  { title: 'coins', of: ({ coins }) => String(coins) },
  { title: 'places', of: ({ places }) => String(places.length) },
  { title: 'refused', of: ({ refusals }) => String(refusals) },
  { title: 'by rule', of: ({ fallbacks }) => String(fallbacks) },
];

const titles = columns.map(({ title }) => title);

/** What came of it, person by person and in total, and what is absurd about it. */
export function reportTable(report: LifeReport): string[] {
  const days = Math.max(1 / minutesPerDay, (report.to - report.from) / minutesPerDay);
  const found = absurdities(report);
  return [
    `${days.toFixed(1)} days, ${report.turns} turns, ${report.events} events`,
    '',
    row('character', titles),
    ...report.lives.map((life) =>
      row(
        life.name,
        columns.map(({ of }) => of(life, days)),
        titles,
      ),
    ),
    '',
    ...actionsTable(report.lives),
    '',
    `event kinds   ${told(eventKinds, report.kinds)}`,
    `log lines     ${told(allLogTypes, report.logTypes)}`,
    '',
    ...(found.length === 0 ? ['nothing absurd'] : found.map((sentence) => `ABSURD ${sentence}`)),
  ];
}

/** Actions by kind; a column a kind, in the order of how often all did it. */
function actionsTable(lives: readonly LifeOf[]): string[] {
  const kinds = [...new Set(lives.flatMap(({ actions }) => Object.keys(actions)))];
  const often = (kind: string) => lives.reduce((total, { actions }) => total + (actions[kind] ?? 0), 0);
  const ordered = kinds.sort((a, b) => often(b) - often(a));
  return [
    row('actions', ordered),
    ...lives.map(({ name, actions }) =>
      row(
        name,
        ordered.map((kind) => String(actions[kind] ?? 0)),
        ordered,
      ),
    ),
    row(
      'all',
      ordered.map((kind) => String(often(kind))),
      ordered,
    ),
  ];
}

const sum = (byDay: Record<number, number>) => Object.values(byDay).reduce((total, amount) => total + amount, 0);
const told = <K extends string>(keys: readonly K[], counts: Partial<Record<K, number>>) =>
  keys.map((key) => `${key} ${counts[key] ?? 0}`).join(', ');

/** Han characters are two columns wide in a terminal. */
const width = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
const padded = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));
function row(name: string, cells: readonly string[], under: readonly string[] = cells): string {
  const shown = cells.map((cell, index) => padded(cell, (under[index] ?? cell).length + 2));
  return `${padded(name, 18)}${shown.join('')}`.trimEnd();
}
