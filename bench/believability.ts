// npm run bench:believability: how like people a week of the demo town is, lived in memory with the scripted mind. Each figure stands beside
// the band that was published of people, or that Kith has set itself, with its source, and says whether it lies inside.
import { askScripted } from '@/server/decisions/headless/ask-scripted';
import { simulate } from '@/server/decisions/headless/simulate';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
import { worldMinuteOf } from '@/simulation/world-time';
import { bands, type FigureName } from './believability/bands';
import { figuresOf } from './believability/figures';

const days = 7;
const seed = '7';
const names = Object.keys(bands).filter((name): name is FigureName => name in bands);

function told(value: number, unit: '%' | 'h' | ''): string {
  if (unit === '%') return `${(100 * value).toFixed(1)} %`;
  return unit === 'h' ? `${value.toFixed(1)} h` : value.toFixed(2);
}

const row = (says: string, ...cells: string[]) => says.padEnd(54) + cells.map((cell) => cell.padEnd(20)).join('');

async function week(language: 'en' | 'zh'): Promise<FigureName[]> {
  const town = headlessTown(demo, { seed, language });
  const until = { minute: worldMinuteOf(days + 1, 8), turns: null };
  const life = await simulate(town, { mind: askScripted(seed), until });
  const figures = figuresOf(town.state, life.events);
  console.log(`\n${row(`${language}, ${days} days`, 'figure', 'band', '', '')}`);
  return names.filter((name) => {
    const { says, unit, from, to } = bands[name];
    const isInside = figures[name] >= from && figures[name] <= to;
    console.log(
      row(says, told(figures[name], unit), `${told(from, unit)} to ${told(to, unit)}`, isInside ? 'inside' : 'OUTSIDE'),
    );
    return !isInside;
  });
}

const outside = new Set([...(await week('en')), ...(await week('zh'))]);
console.log(`\nbands\n${names.map((name) => `${bands[name].says}: ${bands[name].source}`).join('\n')}`);
console.log(`\nfigures inside their bands in both languages: ${names.length - outside.size} of ${names.length}`);
