// npm run bench:faults [days] [share]: the demo town lives so many days (3) on Postgres with the real worker and real HTTP, first with a
// sound model, then with one of which a share (0.2) of answers is faulty, within a budget that the sound life just kept. Ends with 1 when
// somebody stood still, too little was done, or the budget was exceeded by more than a call.
import { actionsKept, brokenBy, longestPauseMinutes } from '@/testing/faulty/judge';
import { type FaultyLife, liveFaulty } from '@/testing/faulty/live-faulty';

const [days = 3, share = 0.2] = process.argv.slice(2).map(Number);
const stopAt = days * 1440 + 8 * 60;
const withinMs = days * 1_800_000;
const unlimited = 1000;
const micros = 1_000_000;

const row = (name: string, ...cells: (string | number)[]) =>
  console.log(name.padEnd(30) + cells.map((cell) => String(cell).padStart(24)).join(''));
const listed = (counts: Record<string, number>) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';
const ofBudget = ({ used, cap }: FaultyLife['budget']) => `${(used / micros).toFixed(4)} of ${(cap / micros).toFixed(4)}`;

const sound = await liveFaulty({ share: 0, stopAt, withinMs, perDay: unlimited });
const perDay = sound.budget.used / micros;
const faulty = await liveFaulty({ share, stopAt, withinMs, perDay });

row('', 'sound answers', `${Math.round(share * 100)} % faulty`, 'asked');
row('actions', sound.actions, faulty.actions, `>= ${Math.ceil(actionsKept * sound.actions)}`);
row('longest pause, world minutes', sound.longestPause.minutes, faulty.longestPause.minutes, `<= ${longestPauseMinutes}`);
row('questions', sound.calls, faulty.calls);
row('budget', ofBudget(sound.budget), ofBudget(faulty.budget), `+ ${(faulty.budget.dearestCall / micros).toFixed(4)} at most`);
console.log(`answered by rule: ${listed(faulty.fallbacks)} (sound: ${listed(sound.fallbacks)})`);
console.log(`faults: ${listed(faulty.struck)}`);
const broken = brokenBy(faulty, sound);
for (const sentence of broken) console.log(`BROKEN: ${sentence}`);
console.log(broken.length === 0 ? 'holds: nobody stuck, as much done, within the budget' : 'does not hold');
process.exit(broken.length === 0 ? 0 : 1);
