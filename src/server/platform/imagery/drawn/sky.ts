import type { PictureScene } from '@/contracts/picture-scene';
import type { Light } from './light';
import { circle, ellipse, group, lighter, mix, rect, type Sheet, times } from './svg';

type Sky = { light: Light; scene: Pick<PictureScene, 'hour' | 'weather'>; horizon: number };

/** Gradient, stars, moon or sun where they are at this hour, and clouds. */
export function drawSky(sheet: Sheet, sky: Sky): string {
  const { light, horizon } = sky;
  const background = rect(0, 0, [sheet.width, horizon + 40], {
    fill: sheet.linear([
      [0, light.top],
      [1, light.bottom],
    ]),
  });
  return background + stars(sheet, sky) + lamp(sheet, sky) + clouds(sheet, sky);
}

const isOpen = ({ weather }: Sky['scene']) => weather === 'sunny' || weather === 'cloudy';

function stars(sheet: Sheet, { light, scene, horizon }: Sky): string {
  if (!light.isNight || !isOpen(scene)) return '';
  const strength = (0.3 - light.day) / 0.3;
  return times(scene.weather === 'sunny' ? 110 : 40, (n) =>
    circle(sheet.chance('star', n) * sheet.width, sheet.chance('star-y', n) ** 1.4 * horizon * 0.95, {
      r: 0.7 + sheet.chance('star-r', n) * 1.5,
      fill: '#fff6dd',
      opacity: strength * (0.35 + sheet.chance('star-o', n) * 0.6),
    }),
  ).join('');
}

/** The sun from six to half past seven in the evening, else the moon. */
function lamp(sheet: Sheet, { light, scene, horizon }: Sky): string {
  if (!isOpen(scene)) return '';
  const isSun = scene.hour > 5.7 && scene.hour < 19.8;
  const way = isSun ? (scene.hour - 5.7) / 14.1 : ((scene.hour + 4.2) % 24) / 10;
  const x = sheet.width * (0.1 + way * 0.8);
  const y = horizon * (1.0 - Math.sin(way * Math.PI) * 0.82);
  const veil = scene.weather === 'cloudy' ? 0.45 : 1;
  if (!isSun) {
    const glow = circle(x, y, {
      r: 120,
      fill: sheet.radial([
        [0, '#dfe6ff', 0.35 * veil],
        [1, '#dfe6ff', 0],
      ]),
    });
    const face = circle(x, y, { r: 30, fill: '#f4f1e2', opacity: veil });
    return (
      glow +
      face +
      circle(x - 9, y - 7, { r: 6, fill: '#d9d6c6', opacity: veil * 0.7 }) +
      circle(x + 8, y + 9, { r: 4, fill: '#d9d6c6', opacity: veil * 0.7 })
    );
  }
  const colour = mix('#fff7d6', '#ff9d55', light.warm);
  const glow = sheet.radial([
    [0, colour, 0.75 * veil],
    [0.25, colour, 0.35 * veil],
    [1, colour, 0],
  ]);
  return (
    circle(x, y, { r: 260, fill: glow }) + circle(x, y, { r: 38 + light.warm * 14, fill: lighter(colour, 0.35), opacity: veil })
  );
}

const cover: Record<PictureScene['weather'], number> = { sunny: 3, cloudy: 8, rainy: 11, stormy: 13, snowy: 9, foggy: 4 };

function clouds(sheet: Sheet, { light, scene, horizon }: Sky): string {
  const isHeavy = scene.weather === 'rainy' || scene.weather === 'stormy';
  const body = isHeavy
    ? mix(light.top, '#2d3443', scene.weather === 'stormy' ? 0.45 : 0.2)
    : mix(light.bottom, '#ffffff', 0.25 + light.day * 0.55);
  return times(cover[scene.weather], (n) => {
    const x = sheet.chance('cloud', n) * sheet.width * 1.1 - 50;
    const y = horizon * (0.06 + sheet.chance('cloud-y', n) * (isHeavy ? 0.35 : 0.5));
    const scale = 0.6 + sheet.chance('cloud-s', n) * 1.1;
    return cloud(sheet, { x, y, scale, n, body, opacity: 0.55 + sheet.chance('cloud-o', n) * 0.35 });
  }).join('');
}

type Cloud = { x: number; y: number; scale: number; n: number; body: string; opacity: number };

function cloud(sheet: Sheet, { x, y, scale, n, body, opacity }: Cloud): string {
  const shade = mix(body, '#5b6b86', 0.18);
  const puffs = times(5, (puff) => {
    const dx = (puff - 2) * 42 + (sheet.chance('puff', n, puff) - 0.5) * 18;
    const r = 30 + (2 - Math.abs(puff - 2)) * 13 + sheet.chance('puff-r', n, puff) * 8;
    return ellipse(dx, -r * 0.35, { size: [r * 1.25, r * 0.85], fill: body });
  });
  const base = ellipse(0, 8, { size: [128, 20], fill: shade, opacity: 0.55 });
  return group(base + puffs.join(''), {
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(2)})`,
    opacity,
  });
}
