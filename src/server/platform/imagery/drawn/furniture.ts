// What makes a room a cafe, a library, a school: along the back wall, so that people stand before it.
import type { Setting } from '@/contracts/picture-scene';
import type { Furnish } from './furnish';
import { frame, plant, table } from './pieces';
import { circle, darker, ellipse, lighter, line, path, placed, rect, times } from './svg';
import { shelf, spines, thing } from './things';
import { office, police, school, studio } from './workplaces';

export const furnish: Furnish = (sheet, furnishing) => (makers[furnishing.setting] ?? home)(sheet, furnishing);

const cafe: Furnish = (_sheet, { horizon, tone }) => {
  const bar =
    rect(560, horizon - 116, [470, 130], { fill: tone('#6b4630') }) +
    rect(548, horizon - 130, [490, 20], { fill: tone('#8f6243'), rx: 4 }) +
    times(6, (n) => rect(576 + n * 76, horizon - 96, [62, 92], { fill: tone('#5a3a28'), rx: 4 })).join('');
  const machine =
    rect(600, horizon - 214, [128, 84], { fill: '#c9ccd0', rx: 8 }) +
    rect(612, horizon - 202, [104, 24], { fill: '#e9ebed', rx: 4 }) +
    line(`M640 ${horizon - 150}v18M688 ${horizon - 150}v18`, '#565b63', 8) +
    circle(628, horizon - 166, { r: 6, fill: '#c8352f' });
  const cups = times(5, (n) =>
    path(`M${770 + n * 34} ${horizon - 156}h24l-4 26h-16z`, { fill: ['#fbf6ea', '#e9b872', '#cfe0d8'][n % 3] ?? '#fbf6ea' }),
  ).join('');
  const board =
    rect(500, 120, [170, 130], { fill: '#7a5233', rx: 4 }) +
    rect(510, 130, [150, 110], { fill: '#2d3a36' }) +
    line('M526 152h70M526 172h96M526 192h58M526 212h84M636 152h10M636 172h10M636 192h10', '#e9efe6', 4, { opacity: 0.75 });
  const shelfAbove =
    rect(720, 200, [270, 10], { fill: tone('#8f6243') }) +
    times(9, (n) =>
      rect(732 + n * 28, 164 + (n % 3) * 6, [19, 36 - (n % 3) * 6], { fill: spines[n % 8] ?? spines[0], rx: 5 }),
    ).join('');
  return (
    board +
    frame(390, 140, [86, 100], '#7fa7c9') +
    shelfAbove +
    machine +
    cups +
    bar +
    table(120, horizon + 92, 1) +
    table(380, horizon + 58, 0.8) +
    plant(40, horizon + 36, 1.1)
  );
};

const library: Furnish = (_sheet, { horizon }) => {
  const cases = [-10, 190, 834, 1034].map((x, n) => placed(shelf(196, 5, n * 5), x, horizon + 10, 1.12)).join('');
  const low = placed(shelf(230, 2, 3), 512, horizon + 6, 0.9);
  const desk =
    rect(610, horizon + 52, [300, 18], { fill: '#a9744a', rx: 5 }) +
    line(`M632 ${horizon + 70}v92M888 ${horizon + 70}v92`, '#7a5233', 12) +
    path(`M700 ${horizon - 10}h70l-10 -30h-50z`, { fill: '#3e7a55' }) +
    line(`M735 ${horizon - 8}v56`, '#b8914a', 6) +
    ellipse(735, horizon + 52, { size: [26, 6], fill: '#b8914a' }) +
    path(`M800 ${horizon + 50}q24 -18 48 0q24 -18 40 0v-12q-18 -14 -40 0q-24 -16 -48 0z`, { fill: '#fbf6ea' });
  const ladder = line(
    `M150 ${horizon + 20}L206 110M190 ${horizon + 22}L244 112${times(8, (n) => `M${156 + n * 6.4} ${horizon - 12 - n * 38}h40`).join('')}`,
    '#b07f50',
    7,
  );
  return cases + low + ladder + desk;
};

const hospital: Furnish = (_sheet, { horizon, room }) => {
  const cross =
    rect(470, 110, [84, 84], { fill: '#ffffff', rx: 12 }) +
    rect(501, 124, [22, 56], { fill: '#d8524d' }) +
    rect(484, 141, [56, 22], { fill: '#d8524d' });
  const bed =
    rect(640, horizon - 66, [330, 50], { fill: '#fdfdfb', rx: 12 }) +
    rect(760, horizon - 74, [212, 56], { fill: lighter(room.accent, 0.5), rx: 12 }) +
    rect(652, horizon - 92, [86, 36], { fill: '#e6eef0', rx: 14 }) +
    rect(626, horizon - 130, [12, 160], { fill: '#9fb0b5', rx: 4 }) +
    rect(972, horizon - 96, [12, 126], { fill: '#9fb0b5', rx: 4 }) +
    rect(632, horizon - 20, [348, 12], { fill: '#9fb0b5' });
  const curtain =
    times(7, (n) =>
      path(`M${860 + n * 26} 70q13 ${horizon * 0.5} 0 ${horizon - 110}h26q-13 -${horizon * 0.5} 0 -${horizon - 110}z`, {
        fill: n % 2 ? '#bfe0dc' : '#aed5d0',
      }),
    ).join('') + rect(846, 62, [200, 10], { fill: '#8fa5a8' });
  const drip = line(`M596 ${horizon + 20}V170M578 176h36`, '#9fb0b5', 6) + rect(602, 180, [24, 44], { fill: '#d9f0f5', rx: 6 });
  const cabinet =
    rect(380, horizon - 150, [110, 160], { fill: '#f3f6f5', rx: 6 }) +
    times(
      3,
      (n) =>
        rect(390, horizon - 140 + n * 50, [90, 42], { fill: '#dfe9e8', rx: 4 }) +
        rect(425, horizon - 124 + n * 50, [20, 5], { fill: '#8fa5a8', rx: 2 }),
    ).join('');
  return curtain + cross + cabinet + drip + bed + plant(60, horizon + 30, 1);
};

const fireStation: Furnish = (_sheet, { horizon }) => {
  const gate =
    rect(170, 110, [540, horizon - 110], { fill: '#8d8a88' }) +
    times(7, (n) => rect(180, 120 + n * 46, [520, 40], { fill: n === 2 ? '#cfe3ee' : '#a3a09d', rx: 3 })).join('');
  const hooks = times(3, (n) =>
    placed(
      path('M-26 0Q-28 -40 0 -42Q28 -40 26 0L38 8H-38Z', { fill: ['#d8a62e', '#c8352f', '#d8a62e'][n] ?? '#d8a62e' }),
      60 + n * 4,
      190 + n * 80,
      0.9,
    ),
  ).join('');
  const hose = [96, 74, 52]
    .map((r) => circle(950, horizon - 130, { r, fill: 'none', stroke: '#d98a3a', 'stroke-width': 14 }))
    .join('');
  return gate + hooks + hose + placed(thing('fire-engine'), 450, horizon + 46, 1.35);
};

const fruits = ['#d8453e', '#e9a13b', '#7fb069', '#f2d14e'] as const;
const shop: Furnish = (_sheet, { horizon, tone }) => {
  const racks = times(
    3,
    (row) =>
      rect(330, 140 + row * 92, [700, 10], { fill: tone('#8f6243') }) +
      times(20, (n) => {
        const high = 42 + ((n * 17 + row * 11) % 26);
        return (
          rect(340 + n * 34, 140 + row * 92 - high, [25, high], {
            fill: spines[(n + row * 3) % 8] ?? spines[0],
            rx: n % 3 === 0 ? 11 : 3,
          }) + rect(342 + n * 34, 140 + row * 92 - high * 0.6, [21, high * 0.3], { fill: '#fbf3e2', opacity: 0.8 })
        );
      }).join(''),
  ).join('');
  const crates = times(4, (n) =>
    placed(
      path('M-70 -50H70L60 0H-60Z', { fill: '#b98253' }) +
        times(11, (f) => circle(-54 + f * 11, -52 - (f % 2) * 9, { r: 12, fill: fruits[n] ?? fruits[0] })).join('') +
        line('M-66 -32H66', '#8f5f38', 4),
      90 + n * 160,
      horizon + 60,
      1,
    ),
  ).join('');
  const counter =
    rect(740, horizon - 104, [300, 120], { fill: tone('#7f8f5f') }) +
    rect(728, horizon - 118, [320, 18], { fill: tone('#b98a5d'), rx: 4 }) +
    rect(860, horizon - 176, [84, 58], { fill: '#4b5d6b', rx: 6 }) +
    rect(870, horizon - 168, [64, 22], { fill: '#b8e0c0', rx: 3 });
  const awning = times(18, (n) => path(`M${n * 60 - 10} 0h60v46q-30 22 -60 0z`, { fill: n % 2 ? '#f6ead2' : '#c8574a' })).join(
    '',
  );
  return racks + awning + counter + crates;
};

const home: Furnish = (sheet, { horizon, room }) => {
  const rug =
    ellipse(520, horizon + 108, { size: [360, 54], fill: darker(room.accent, 0.1) }) +
    ellipse(520, horizon + 106, { size: [320, 44], fill: lighter(room.accent, 0.3) });
  const lamp =
    line(`M946 ${horizon + 30}V190`, '#4a3b32', 6) +
    path('M900 200L920 130H972L992 200Z', { fill: '#f2d7a0' }) +
    circle(946, 190, {
      r: 150,
      fill: sheet.radial([
        [0, '#ffdf9c', 0.4],
        [1, '#ffdf9c', 0],
      ]),
    });
  return (
    frame(430, 130, [120, 92], '#7fa7c9') +
    frame(576, 116, [78, 106], '#c98f62') +
    placed(shelf(150, 3, 4), 780, horizon + 8, 1) +
    rug +
    placed(thing('sofa'), 500, horizon + 46, 1.15) +
    lamp +
    plant(70, horizon + 40, 1.25)
  );
};

const makers: Partial<Record<Setting, Furnish>> = {
  cafe,
  library,
  hospital,
  'fire-station': fireStation,
  'police-station': police,
  office,
  studio,
  school,
  shop,
  home,
};
