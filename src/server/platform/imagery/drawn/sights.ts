// What one looks up for: each sight where it would be, before the people.
import type { PictureScene } from '@/contracts/picture-scene';
import type { Light } from './light';
import { circle, ellipse, group, line, path, placed, type Sheet, times } from './svg';

export type SightKind = NonNullable<PictureScene['sight']>;
type Scenery = { light: Light; horizon: number };

const bands = ['#e4574f', '#f2953d', '#f6d24a', '#6fbf68', '#4f9fdc', '#6a5fc0'] as const;

const rainbow = (sheet: Sheet, { horizon }: Scenery) =>
  group(
    bands
      .map((colour, n) =>
        circle(sheet.width * 0.52, horizon + 70, { r: 420 - n * 15, fill: 'none', stroke: colour, 'stroke-width': 15 }),
      )
      .join(''),
    { opacity: 0.62 },
  );

const sunset = (sheet: Sheet, { horizon }: Scenery) => {
  const [x, y] = [sheet.width * 0.56, horizon - 150];
  const glow = circle(x, y, {
    r: 430,
    fill: sheet.radial([
      [0, '#ffd27a', 0.95],
      [0.4, '#ff8a4a', 0.5],
      [1, '#ff5e5e', 0],
    ]),
  });
  const streaks = times(6, (n) =>
    ellipse(sheet.chance('streak', n) * sheet.width, horizon * (0.25 + n * 0.1), {
      size: [190, 7],
      fill: '#ffb38a',
      opacity: 0.55,
    }),
  );
  return glow + streaks.join('') + circle(x, y, { r: 74, fill: '#fff0c2' });
};

const fireworks = (sheet: Sheet, { horizon }: Scenery) =>
  times(5, (n) => {
    const [x, y] = [sheet.width * (0.14 + n * 0.18), horizon * (0.12 + sheet.chance('burst', n) * 0.24)];
    const colour = ['#ff6b6b', '#ffd166', '#7ae582', '#74c0fc', '#e599f7'][n] ?? '#ffd166';
    const reach = 70 + sheet.chance('burst-r', n) * 60;
    const rays = times(22, (ray) => {
      const angle = (ray / 22) * Math.PI * 2;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      return `M${x + dx * reach * 0.25} ${y + dy * reach * 0.25}Q${x + dx * reach * 0.8} ${y + dy * reach * 0.8 - 6} ${x + dx * reach} ${y + dy * reach + 10}`;
    });
    return (
      circle(x, y, {
        r: reach * 1.3,
        fill: sheet.radial([
          [0, colour, 0.4],
          [1, colour, 0],
        ]),
      }) +
      line(rays.join(''), colour, 3, { opacity: 0.9 }) +
      circle(x, y, { r: 6, fill: '#ffffff' })
    );
  }).join('');

const star = (sheet: Sheet, { horizon }: Scenery) => {
  const [x, y] = [sheet.width * 0.3, horizon * 0.3];
  return (
    line(`M${x - 230} ${y - 120}L${x} ${y}`, '#fffbe6', 3, { opacity: 0.35 }) +
    line(`M${x - 110} ${y - 57}L${x} ${y}`, '#fffbe6', 4.5, { opacity: 0.8 }) +
    circle(x, y, {
      r: 34,
      fill: sheet.radial([
        [0, '#fffbe6', 0.8],
        [1, '#fffbe6', 0],
      ]),
    }) +
    circle(x, y, { r: 6, fill: '#ffffff' })
  );
};

const kite = (sheet: Sheet, { horizon }: Scenery) => {
  const [x, y] = [sheet.width * 0.62, horizon * 0.34];
  return (
    line(`M${x} ${y + 60}Q${x - 90} ${y + 190} ${sheet.width * 0.36} ${horizon + 120}`, '#5a5148', 1.8) +
    placed(
      path('M0 -74L46 0L0 84L-46 0Z', { fill: '#e4572e' }) +
        path('M0 -74L46 0H0Z', { fill: '#f3a712' }) +
        path('M0 84L-46 0H0Z', { fill: '#3a86b7' }) +
        line('M0 84q20 24 0 46q-20 22 4 46', '#b5548d', 4),
      x,
      y,
      1,
    )
  );
};

const heron = (sheet: Sheet, { horizon }: Scenery) =>
  placed(
    line('M-6 -60L-10 0M12 -60L12 0', '#c08a4a', 5) +
      path('M-62 -70Q-20 -126 46 -96Q30 -54 -20 -54Q-44 -54 -62 -70Z', { fill: '#a9b8c6' }) +
      line('M36 -94Q74 -116 58 -152Q46 -184 74 -196', '#c5d1db', 15) +
      circle(78, -196, { r: 14, fill: '#e6edf2' }) +
      path('M88 -200L136 -190L88 -188Z', { fill: '#e2a03a' }) +
      line('M70 -206Q44 -214 30 -204', '#2c3440', 5) +
      circle(81, -198, { r: 2.6, fill: '#1d2026' }),
    sheet.width * 0.45,
    horizon + 150,
    1.15,
  );

const ducklings = (sheet: Sheet, { horizon }: Scenery) =>
  times(5, (n) =>
    placed(
      ellipse(0, -20, { size: [34, 22], fill: n === 0 ? '#a5713f' : '#f6cf4f' }) +
        circle(24, -46, { r: 17, fill: n === 0 ? '#3f7d4e' : '#f8d865' }) +
        path('M38 -48L56 -43L38 -38Z', { fill: '#e8862e' }) +
        circle(29, -50, { r: 2.8, fill: '#1d2026' }) +
        line('M-8 -2v8M8 -2v8', '#e8862e', 4),
      sheet.width * (0.66 - n * 0.095),
      horizon + 150 + (n % 2) * 10,
      n === 0 ? 1.35 : 0.85,
    ),
  ).join('');

const snowman = (sheet: Sheet, { horizon }: Scenery) =>
  placed(
    ellipse(0, 0, { size: [96, 14], fill: '#6f86a5', opacity: 0.35 }) +
      [
        [0, -52, 62],
        [0, -136, 46],
        [0, -202, 34],
      ]
        .map(([x = 0, y = 0, r = 0]) => circle(x, y, { r, fill: '#fbfdff', stroke: '#d3dfea', 'stroke-width': 2 }))
        .join('') +
      path('M0 -204L46 -196L0 -190Z', { fill: '#ee8434' }) +
      circle(-12, -212, { r: 4, fill: '#22252b' }) +
      circle(12, -212, { r: 4, fill: '#22252b' }) +
      path('M-36 -174Q0 -156 36 -174L38 -160Q0 -142 -38 -160Z', { fill: '#c8453e' }) +
      line('M-40 -146L-96 -182M40 -146L96 -176', '#6d4c3a', 6) +
      path('M-30 -232H30V-276H-30Z', { fill: '#2f3644' }) +
      line('M-44 -232H44', '#2f3644', 9),
    sheet.width * 0.5,
    horizon + 176,
    1.2,
  );

/** The musician himself; his guitar is a thing of its own. */
const musician = () => '';

const sights: Record<SightKind, (sheet: Sheet, scenery: Scenery) => string> = {
  rainbow,
  sunset,
  fireworks,
  'shooting-star': star,
  kite,
  heron,
  ducklings,
  snowman,
  'street-musician': musician,
};

export const drawSight = (sheet: Sheet, kind: SightKind, scenery: Scenery): string => sights[kind](sheet, scenery);
