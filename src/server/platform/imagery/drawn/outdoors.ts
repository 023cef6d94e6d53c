// Backgrounds under the sky: the park, the square, a street. Everything stands on `horizon`, the nearer the lower.
import type { PictureScene } from '@/contracts/picture-scene';
import { bush, fir, type Ground, grassOf, hills, isWhite, meadow, tree } from './greenery';
import { house } from './houses';
import { circle, darker, ellipse, lighter, line, mix, path, placed, rect, type Sheet, times } from './svg';

type Outdoors = { scene: Pick<PictureScene, 'setting'>; ground: Ground; horizon: number };

export function drawOutdoors(sheet: Sheet, { scene, ground, horizon }: Outdoors): string {
  if (scene.setting === 'park') return park(sheet, ground, horizon);
  return scene.setting === 'square' ? square(sheet, ground, horizon) : street(sheet, ground, horizon);
}

function park(sheet: Sheet, ground: Ground, horizon: number): string {
  const { width, height } = sheet;
  const { light } = ground;
  const lawn = rect(0, horizon - 6, [width, height - horizon + 6], {
    fill: sheet.linear([
      [0, mix(grassOf(ground), light.bottom, 0.35)],
      [0.35, grassOf(ground)],
      [1, darker(grassOf(ground), 0.22)],
    ]),
  });
  const woods = times(22, (n) =>
    placed(
      fir(ground, 0.45),
      (n + sheet.chance('fir', n)) * (width / 21) - 30,
      horizon + 6,
      0.32 + sheet.chance('fir-s', n) * 0.26,
    ),
  );
  const water = light.on(isWhite(ground) ? '#b9d3e6' : '#6fb3d9');
  const side = sheet.chance('pond') < 0.5 ? 0.24 : 0.76;
  const [px, py] = [width * side, horizon + 78];
  const pond =
    ellipse(px, py + 4, { size: [206, 40], fill: darker(grassOf(ground), 0.25) }) +
    ellipse(px, py, {
      size: [200, 37],
      fill: sheet.linear([
        [0, mix(water, light.bottom, 0.55)],
        [1, water],
      ]),
    }) +
    line(`M${px - 120} ${py - 4}h70M${px + 10} ${py + 8}h90M${px - 40} ${py + 18}h50`, lighter(water, 0.5), 2.5, {
      opacity: 0.6,
    });
  const sand = light.on(isWhite(ground) ? '#e3e4e2' : '#e2cfa4');
  const away = side < 0.5 ? 1 : -1;
  const mid = width / 2;
  const way = path(
    `M${mid + away * 130} ${horizon + 4}C${mid + away * 40} ${horizon + 90} ${mid + away * 300} ${horizon + 150} ${mid - 250} ${height}L${mid + 210} ${height}C${mid + away * 380} ${horizon + 170} ${mid + away * 110} ${horizon + 90} ${mid + away * 150} ${horizon + 4}Z`,
    {
      fill: sheet.linear([
        [0, mix(sand, light.bottom, 0.4)],
        [1, sand],
      ]),
    },
  );
  const trees = times(6, (n) => ({
    x: (n < 3 ? 0.02 + n * 0.13 : 0.62 + (n - 3) * 0.16) * width + sheet.chance('tree', n) * 60,
    depth: sheet.chance('tree-d', n),
    n,
  }))
    .filter(({ x, depth }) => Math.abs(x - px) > 150 || depth < 0.2)
    .sort((a, b) => a.depth - b.depth)
    .map(
      ({ x, depth, n }) =>
        shadow(ground, { x, y: horizon + 22 + depth * 110, size: 80 + depth * 60 }) +
        placed(tree(sheet, ground, n), x, horizon + 22 + depth * 110, 0.62 + depth * 0.55),
    );
  const bushes = times(5, (n) =>
    placed(bush(sheet, ground, n), sheet.chance('bush-x', n) * width, horizon + 20 + n * 8, 0.5 + n * 0.06),
  );
  return (
    hills(sheet, ground, horizon) +
    woods.join('') +
    lawn +
    pond +
    way +
    bushes.join('') +
    trees.join('') +
    meadow(sheet, ground, [horizon + 60, height])
  );
}

const shadow = ({ light }: Ground, { x, y, size }: { x: number; y: number; size: number }) =>
  ellipse(x + 14, y + 2, { size: [size, size * 0.13], fill: '#14213a', opacity: 0.1 + light.day * 0.12 });

function row(sheet: Sheet, ground: Ground, horizon: number): string {
  const isSnowy = isWhite(ground);
  const back = times(9, (n) =>
    house(sheet, ground.light, {
      x: n * 120 - 40,
      ground: horizon,
      size: [112, 150 + sheet.chance('back', n) * 90],
      n: n + 20,
      far: 0.55,
      isSnowy,
    }),
  );
  const front = times(7, (n) => {
    const width = 128 + sheet.chance('front-w', n) * 44;
    return house(sheet, ground.light, {
      x: n * 160 - 60 + sheet.chance('front', n) * 18,
      ground: horizon + 8,
      size: [width, 120 + sheet.chance('front-h', n) * 76],
      n,
      far: 0.2,
      isSnowy,
    });
  });
  return back.join('') + front.join('');
}

function square(sheet: Sheet, ground: Ground, horizon: number): string {
  const { width, height } = sheet;
  const { light } = ground;
  const stone = light.on(isWhite(ground) ? '#e9eef3' : '#cdbfa8');
  const paving = rect(0, horizon, [width, height - horizon], {
    fill: sheet.linear([
      [0, mix(stone, light.bottom, 0.3)],
      [1, darker(stone, 0.16)],
    ]),
  });
  const joints = times(21, (n) => `M${width / 2 + (n - 10) * 38} ${horizon}L${width / 2 + (n - 10) * 190} ${height}`).join('');
  const rows = times(8, (n) => `M0 ${horizon + ((n + 1) / 8) ** 1.8 * (height - horizon)}H${width}`).join('');
  const lines = line(joints + rows, darker(stone, 0.3), 1.6, { opacity: 0.35 });
  const left = sheet.chance('fountain') < 0.5;
  const well = placed(fountain(sheet, ground), width * (left ? 0.24 : 0.76), horizon + 74, 1);
  const trees = [0.06, 0.4, 0.62, 0.94].map(
    (x, n) =>
      shadow(ground, { x: x * width, y: horizon + 30, size: 70 }) + placed(tree(sheet, ground, n), x * width, horizon + 30, 0.62),
  );
  const lamps = [0.13, 0.87].map((x) => placed(streetLamp(ground), x * width, horizon + 128, 1.05));
  const bunting = festoon(sheet, ground, horizon);
  return row(sheet, ground, horizon) + paving + lines + trees.join('') + well + bunting + lamps.join('');
}

function festoon(sheet: Sheet, { light }: Ground, horizon: number): string {
  const colours = ['#e4572e', '#f3a712', '#3a86b7', '#6aa84f', '#b5548d'];
  const y = horizon - 132;
  const rope = line(
    `M-10 ${y}Q${sheet.width * 0.25} ${y + 76} ${sheet.width * 0.5} ${y + 12}T${sheet.width + 10} ${y}`,
    light.on('#4a4038'),
    2,
  );
  const bulbs = times(22, (n) => {
    const t = (n + 0.5) / 22;
    const x = t * sheet.width;
    const sag = y + 8 + Math.sin(((t * 2) % 1) * Math.PI) * (t < 0.5 ? 42 : -14) + (t >= 0.5 ? 8 : 0);
    return light.isNight
      ? circle(x, sag + 6, { r: 16, fill: '#ffd98a', opacity: 0.2 }) + circle(x, sag + 6, { r: 5, fill: '#ffe7ad' })
      : path(`M${x - 10} ${sag}h20l-10 20z`, { fill: light.on(colours[n % 5] ?? '#e4572e') });
  });
  return rope + bulbs.join('');
}

export function fountain(sheet: Sheet, ground: Ground): string {
  const { light } = ground;
  const stone = light.on('#b8b3ab');
  const water = light.on('#8cc8e6');
  const jets =
    ground.season === 'winter'
      ? ''
      : times(9, (n) =>
          line(`M0 -96Q${(n - 4) * 13} ${-150 - sheet.chance('jet', n) * 14} ${(n - 4) * 25} -22`, lighter(water, 0.55), 3, {
            opacity: 0.7,
          }),
        ).join('');
  return (
    ellipse(0, 6, { size: [150, 24], fill: '#14213a', opacity: 0.16 }) +
    path('M-138 -28L-124 8Q0 36 124 8L138 -28Z', {
      fill: sheet.linear([
        [0, lighter(stone, 0.2)],
        [1, darker(stone, 0.25)],
      ]),
    }) +
    ellipse(0, -28, { size: [138, 24], fill: lighter(stone, 0.3) }) +
    ellipse(0, -27, { size: [124, 19], fill: water }) +
    rect(-11, -92, [22, 66], { fill: darker(stone, 0.1), rx: 6 }) +
    ellipse(0, -92, { size: [46, 10], fill: lighter(stone, 0.25) }) +
    jets
  );
}

export function streetLamp({ light }: Ground): string {
  const iron = light.on('#3b4148');
  const glow =
    light.day < 0.55
      ? circle(0, -206, { r: 92, fill: '#ffd27a', opacity: 0.2 }) + circle(0, -206, { r: 46, fill: '#ffdf9c', opacity: 0.35 })
      : '';
  return (
    rect(-4, -190, [8, 190], { fill: iron, rx: 3 }) +
    rect(-11, -8, [22, 10], { fill: iron, rx: 3 }) +
    path('M-13 -190L-17 -220H17L13 -190Z', { fill: light.day < 0.55 ? '#ffe9b5' : light.on('#e6e2d3') }) +
    path('M-20 -220L0 -238L20 -220Z', { fill: iron }) +
    glow
  );
}

function street(sheet: Sheet, ground: Ground, horizon: number): string {
  const { width, height } = sheet;
  const { light } = ground;
  const isSnowy = isWhite(ground);
  const mid = width / 2;
  const road = light.on(isSnowy ? '#d5dce4' : '#8d8b8e');
  const walk = light.on(isSnowy ? '#eef2f6' : '#c9bda9');
  const floor =
    rect(0, horizon, [width, height - horizon], { fill: walk }) +
    path(`M${mid - 26} ${horizon}L${mid - 370} ${height}H${mid + 370}L${mid + 26} ${horizon}Z`, {
      fill: sheet.linear([
        [0, mix(road, light.bottom, 0.4)],
        [1, darker(road, 0.15)],
      ]),
    });
  const dashes = line(
    `M${mid} ${horizon + 6}v10M${mid} ${horizon + 34}v20M${mid} ${horizon + 84}v36M${mid} ${horizon + 162}v64`,
    light.on('#f3ead0'),
    5,
    { opacity: 0.7 },
  );
  const houses = times(6, (n) => {
    const near = n / 5;
    const size = [120 + near * 90, 140 + near * 190] as const;
    const bottom = horizon + 4 + near * 56;
    const left = { x: mid - 70 - near * 420 - size[0] * 0.7, ground: bottom, size, n, far: 0.5 - near * 0.45, isSnowy };
    return house(sheet, light, left) + house(sheet, light, { ...left, x: mid + 70 + near * 420 - size[0] * 0.3, n: n + 9 });
  });
  const trees = [0.17, 0.83].map(
    (x, n) =>
      shadow(ground, { x: x * width, y: horizon + 96, size: 80 }) + placed(tree(sheet, ground, n), x * width, horizon + 96, 0.9),
  );
  return (
    hills(sheet, ground, horizon) +
    floor +
    dashes +
    houses.join('') +
    trees.join('') +
    placed(streetLamp(ground), width * 0.3, horizon + 118, 1.1) +
    placed(streetLamp(ground), width * 0.7, horizon + 118, 1.1)
  );
}
