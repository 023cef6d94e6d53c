// Rooms that people work in.
import type { Furnish } from './furnish';
import { desk, plant } from './pieces';
import { circle, ellipse, line, path, placed, rect, times } from './svg';
import { spines, thing } from './things';

export const police: Furnish = (_sheet, { horizon, room }) => {
  const map =
    rect(400, 120, [260, 170], { fill: '#f0ead6', rx: 4 }) +
    line('M410 190q60 -40 120 0t120 -10M470 130q10 80 -20 150M560 130q-20 70 20 150M410 240h240', '#8fb0c9', 6) +
    [
      [450, 170],
      [540, 230],
      [610, 165],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, { r: 7, fill: '#c8352f' }))
      .join('');
  const stripe =
    rect(0, horizon - 74, [1024, 22], { fill: room.accent }) +
    rect(0, horizon - 48, [1024, 8], { fill: '#ffffff', opacity: 0.8 });
  const cabinets = times(
    3,
    (n) =>
      rect(800 + n * 74, horizon - 200, [68, 210], { fill: '#8c97a5', rx: 4 }) +
      times(3, (d) => rect(806 + n * 74, horizon - 192 + d * 66, [56, 58], { fill: '#a3adba', rx: 3 })).join(''),
  ).join('');
  return stripe + map + cabinets + desk(430, horizon, { screen: true, lamp: true }) + plant(60, horizon + 30, 1);
};

export const office: Furnish = (_sheet, { horizon }) => {
  const board =
    rect(420, 110, [300, 160], { fill: '#ffffff', rx: 6 }) +
    line('M446 150h80M446 174h120M446 198h60', '#3a86b7', 5) +
    path('M600 240l30 -50l26 22l34 -62', { fill: 'none', stroke: '#e4572e', 'stroke-width': 6 }) +
    times(4, (n) =>
      rect(590 + (n % 2) * 50, 130 + Math.floor(n / 2) * 0, [34, 30], {
        fill: ['#f7d154', '#f59ac0', '#9fd8a4', '#9fcbe8'][n] ?? '#f7d154',
      }),
    ).join('');
  return (
    board +
    desk(380, horizon, { screen: true, lamp: false }) +
    desk(680, horizon, { screen: true, lamp: true }) +
    plant(960, horizon + 30, 1.2) +
    plant(330, horizon + 16, 0.8)
  );
};

export const studio: Furnish = (_sheet, { horizon }) => {
  const lanterns = times(5, (n) => {
    const x = 330 + n * 96;
    const y = 84 + (n % 2) * 30;
    return (
      line(`M${x} 0V${y - 26}`, '#7a3c33', 2) +
      ellipse(x, y, { size: [30, 26], fill: ['#d8453e', '#e9a13b', '#d8453e', '#c7567a', '#e9a13b'][n] ?? '#d8453e' }) +
      rect(x - 10, y - 30, [20, 7], { fill: '#7a3c33' }) +
      line(`M${x} ${y + 26}v18`, '#f2c14e', 4)
    );
  }).join('');
  const mood = times(8, (n) =>
    rect(400 + (n % 4) * 60, 170 + Math.floor(n / 4) * 62, [50, 52], { fill: spines[(n * 3) % 8] ?? spines[0], rx: 3 }),
  ).join('');
  return (
    lanterns +
    mood +
    desk(420, horizon, { screen: true, lamp: true }) +
    placed(thing('easel'), 860, horizon + 40, 1.05) +
    plant(80, horizon + 34, 1)
  );
};

export const school: Furnish = (_sheet, { horizon }) => {
  const board =
    rect(190, 96, [470, 226], { fill: '#8a5f3c', rx: 5 }) +
    rect(204, 110, [442, 198], { fill: '#2f5a48' }) +
    circle(310, 200, { r: 42, fill: 'none', stroke: '#f1f3ea', 'stroke-width': 4 }) +
    ellipse(310, 200, { size: [74, 17], fill: 'none', stroke: '#f1f3ea', 'stroke-width': 3 }) +
    line('M420 160h150M420 190h110M420 220h170M420 250h80', '#f1f3ea', 5, { opacity: 0.8 }) +
    path('M560 290l30 -50l30 50z', { fill: 'none', stroke: '#f7d154', 'stroke-width': 4 }) +
    rect(190, 320, [470, 10], { fill: '#a9744a' });
  const globe =
    circle(720, horizon - 108, { r: 40, fill: '#5aa3cf' }) +
    path(`M700 ${horizon - 136}q24 4 20 26q-22 10 -26 -8zM728 ${horizon - 110}q24 0 20 22q-20 6 -24 -10z`, { fill: '#7fb069' }) +
    line(`M720 ${horizon - 66}v18`, '#8a5f3c', 7) +
    rect(640, horizon - 50, [170, 60], { fill: '#b98a5d', rx: 5 });
  const desks = times(3, (n) =>
    placed(
      rect(-84, -70, [168, 16], { fill: '#d0a26f', rx: 4 }) +
        line('M-68 -54V0M68 -54V0', '#6b7078', 7) +
        rect(-40, -80, [46, 10], { fill: spines[n] ?? spines[0], rx: 2 }),
      150 + n * 360,
      horizon + 110,
      1,
    ),
  ).join('');
  return board + globe + desks;
};
