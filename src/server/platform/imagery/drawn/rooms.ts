// Rooms: a wall with windows to the sky outside, a floor, lamps, and what makes each what it is.
import type { PictureScene, Setting } from '@/contracts/picture-scene';
import { furnish } from './furniture';
import type { Light } from './light';
import { circle, darker, lighter, line, mix, path, rect, type Sheet, times } from './svg';

export type Room = { wall: string; floor: string; accent: string };

const rooms: Partial<Record<Setting, Room>> = {
  cafe: { wall: '#c98f62', floor: '#7f5539', accent: '#5e7a5a' },
  library: { wall: '#6f7f68', floor: '#855b3c', accent: '#c9a45c' },
  hospital: { wall: '#cfe3e1', floor: '#a9c3c4', accent: '#5aa7a0' },
  'fire-station': { wall: '#b7aaa0', floor: '#77757a', accent: '#c8352f' },
  'police-station': { wall: '#b9c4d2', floor: '#6d7684', accent: '#34507a' },
  office: { wall: '#d5d9dd', floor: '#8b8f9b', accent: '#e2803a' },
  studio: { wall: '#efe3cf', floor: '#b98b5e', accent: '#d1495b' },
  school: { wall: '#e3dcb6', floor: '#a8794c', accent: '#3e6b52' },
  shop: { wall: '#dcc79b', floor: '#9c7450', accent: '#6f8f5a' },
  home: { wall: '#e3c7ad', floor: '#9a6b46', accent: '#3f7c85' },
};
const plain: Room = { wall: '#e3c7ad', floor: '#9a6b46', accent: '#3f7c85' };

type Inside = { scene: Pick<PictureScene, 'setting' | 'placeId' | 'weather' | 'season'>; light: Light; horizon: number };

/** Homes differ by whose they are. */
const homeWalls = ['#e3c7ad', '#b9c9b4', '#d9b3a6', '#b8c4d6', '#e4d3a2', '#c9b6c9'] as const;

export function drawRoom(sheet: Sheet, { scene, light, horizon }: Inside): string {
  const { width, height } = sheet;
  const chosen = rooms[scene.setting] ?? plain;
  const room =
    scene.setting === 'home'
      ? { ...chosen, wall: homeWalls[Math.floor(sheet.chance('wall') * homeWalls.length)] ?? chosen.wall }
      : chosen;
  // Lamps are on when it is dark outside: the room turns golden, not black.
  const tone = (colour: string) =>
    mix(mix(colour, '#5a3420', (1 - light.day) * 0.34), '#ffcf8a', (1 - light.day) * 0.16 + light.warm * 0.12);
  const wall = rect(0, 0, [width, horizon + 2], {
    fill: sheet.linear([
      [0, darker(tone(room.wall), 0.08)],
      [0.7, tone(room.wall)],
      [1, lighter(tone(room.wall), 0.08)],
    ]),
  });
  const skirting = rect(0, horizon - 14, [width, 16], { fill: lighter(tone(room.wall), 0.35) });
  const floor = rect(0, horizon, [width, height - horizon], {
    fill: sheet.linear([
      [0, tone(room.floor)],
      [1, darker(tone(room.floor), 0.3)],
    ]),
  });
  const boards = times(17, (n) => `M${width / 2 + (n - 8) * 66} ${horizon}L${width / 2 + (n - 8) * 190} ${height}`).join('');
  const windows = windowsOf(scene.setting).map((x) =>
    windowAt(sheet, { x: x * width, light, scene, frame: lighter(tone(room.wall), 0.5) }),
  );
  const beams = light.day > 0.5 ? windowsOf(scene.setting).map((x) => beam(sheet, x * width, horizon)) : [];
  return (
    wall +
    windows.join('') +
    skirting +
    floor +
    line(boards, darker(tone(room.floor), 0.35), 2, { opacity: 0.4 }) +
    furnish(sheet, { setting: scene.setting, room, tone, horizon }) +
    beams.join('') +
    lamps(sheet, light)
  );
}

const windowsOf = (setting: Setting): readonly number[] =>
  (
    ({ library: [0.5], 'fire-station': [0.84], shop: [0.14], school: [0.85], cafe: [0.2], studio: [0.22, 0.78] }) as Partial<
      Record<Setting, number[]>
    >
  )[setting] ?? [0.24];

type WindowAt = { x: number; light: Light; scene: Pick<PictureScene, 'weather' | 'season'>; frame: string };

function windowAt(sheet: Sheet, { x, light, scene, frame }: WindowAt): string {
  const [left, top, w, h] = [x - 95, 96, 190, 220];
  const sky = rect(left, top, [w, h], {
    fill: sheet.linear([
      [0, light.top],
      [1, light.bottom],
    ]),
  });
  const green = light.on(scene.weather === 'snowy' || scene.season === 'winter' ? '#e3eaf0' : '#6f9f62');
  const outside = path(
    `M${left} ${top + h}V${top + 168}Q${left + 50} ${top + 138} ${left + 100} ${top + 162}T${left + w} ${top + 150}V${top + h}Z`,
    { fill: mix(green, light.bottom, 0.3) },
  );
  const stars = light.isNight
    ? times(9, (n) =>
        circle(left + 12 + sheet.chance('w', x, n) * (w - 24), top + 10 + sheet.chance('wy', x, n) * 110, {
          r: 1.6,
          fill: '#fff6dd',
        }),
      ).join('')
    : '';
  const isWet = scene.weather === 'rainy' || scene.weather === 'stormy';
  const drops = isWet
    ? line(
        times(26, (n) => `M${left + sheet.chance('d', x, n) * w} ${top + sheet.chance('dy', x, n) * (h - 26)}l-5 22`).join(''),
        '#e3edf6',
        2,
        { opacity: 0.55 },
      )
    : '';
  const flakes =
    scene.weather === 'snowy'
      ? times(24, (n) =>
          circle(left + sheet.chance('f', x, n) * w, top + sheet.chance('fy', x, n) * h, {
            r: 3,
            fill: '#ffffff',
            opacity: 0.85,
          }),
        ).join('')
      : '';
  const cross = rect(left + w / 2 - 4, top, [8, h], { fill: frame }) + rect(left, top + h * 0.42, [w, 8], { fill: frame });
  const edge =
    rect(left - 10, top - 10, [w + 20, h + 20], { fill: 'none', stroke: frame, 'stroke-width': 14, rx: 4 }) +
    rect(left - 24, top + h + 4, [w + 48, 14], { fill: frame, rx: 4 });
  const curtains =
    path(`M${left - 30} ${top - 22}H${left + 34}Q${left + 26} ${top + 110} ${left - 6} ${top + h + 6}H${left - 34}Z`, {
      fill: '#f4e6cf',
      opacity: 0.85,
    }) +
    path(
      `M${left + w + 30} ${top - 22}H${left + w - 34}Q${left + w - 26} ${top + 110} ${left + w + 6} ${top + h + 6}H${left + w + 34}Z`,
      { fill: '#f4e6cf', opacity: 0.85 },
    );
  return sky + stars + outside + drops + flakes + cross + edge + curtains;
}

const beam = (sheet: Sheet, x: number, horizon: number) =>
  path(`M${x - 90} ${horizon - 60}L${x + 90} ${horizon - 60}L${x + 330} ${sheet.height}H${x + 20}Z`, {
    fill: sheet.linear([
      [0, '#fff3cf', 0.26],
      [1, '#fff3cf', 0.02],
    ]),
  });

function lamps(sheet: Sheet, light: Light): string {
  const strength = 0.18 + (1 - light.day) * 0.5;
  return [0.34, 0.66]
    .map((at) => {
      const x = at * sheet.width;
      return (
        line(`M${x} 0V58`, '#3a322e', 3) +
        path(`M${x - 34} 88Q${x - 28} 54 ${x} 54Q${x + 28} 54 ${x + 34} 88Z`, { fill: '#e9b872' }) +
        circle(x, 92, { r: 11, fill: '#fff2c9' }) +
        circle(x, 110, {
          r: 210,
          fill: sheet.radial([
            [0, '#ffdf9c', strength],
            [1, '#ffdf9c', 0],
          ]),
        })
      );
    })
    .join('');
}
