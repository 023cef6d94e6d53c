import type { Light } from './light';
import { darker, lighter, mix, path, rect, type Sheet, times } from './svg';

const walls = ['#e9c9a5', '#d9775f', '#c9d6c2', '#f0dfc0', '#9fb8c8', '#d8a6a0', '#e3b45f', '#b7a6c9'] as const;
const roofs = ['#8c4a3a', '#5b5f73', '#7a5640', '#4f6b6b'] as const;

type House = { x: number; ground: number; size: readonly [number, number]; n: number; far: number; isSnowy: boolean };

/** A house front with its roof; windows glow when it is dark. */
export function house(sheet: Sheet, light: Light, { x, ground, size: [width, height], n, far, isSnowy }: House): string {
  const wall = light.far(walls[Math.floor(sheet.chance('wall', n) * walls.length)] ?? walls[0], far);
  const roof = light.far(isSnowy ? '#f1f5f9' : (roofs[n % roofs.length] ?? roofs[0]), far);
  const top = ground - height;
  const peak = 26 + sheet.chance('peak', n) * 44;
  const body =
    rect(x, top, [width, height], { fill: wall }) +
    rect(x + width * 0.86, top, [width * 0.14, height], { fill: darker(wall, 0.18), opacity: 0.6 });
  const hat =
    n % 3 === 1
      ? rect(x - 5, top - 12, [width + 10, 16], { fill: roof })
      : path(`M${x - 9} ${top + 2}L${x + width / 2} ${top - peak}L${x + width + 9} ${top + 2}Z`, { fill: roof });
  return body + hat + windows(sheet, light, { x, top, width, height, n, wall }) + door(light, { x, ground, width, n, wall });
}

type Front = { x: number; top: number; width: number; height: number; n: number; wall: string };

function windows(sheet: Sheet, light: Light, { x, top, width, height, n, wall }: Front): string {
  const columns = Math.max(2, Math.round(width / 48));
  const rows = Math.max(1, Math.floor((height - 56) / 58));
  const [w, h] = [width / columns / 2.1, 30];
  return times(rows * columns, (at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const isLit = light.day < 0.55 && sheet.chance('lit', n, at) < 0.62 - light.day * 0.4;
    const glass = isLit ? '#ffd98a' : mix(light.top, darker(wall, 0.45), 0.45);
    const [left, high] = [x + (column + 0.5) * (width / columns) - w / 2, top + 22 + row * 58];
    const shine = isLit ? rect(left - 5, high - 5, [w + 10, h + 10], { fill: '#ffd98a', opacity: 0.22, rx: 6 }) : '';
    return (
      shine +
      rect(left - 2, high - 2, [w + 4, h + 4], { fill: lighter(wall, 0.4), rx: 2 }) +
      rect(left, high, [w, h], { fill: glass, rx: 1 }) +
      rect(left + w / 2 - 1, high, [2, h], { fill: lighter(wall, 0.4) })
    );
  }).join('');
}

function door(
  light: Light,
  { x, ground, width, n, wall }: { x: number; ground: number; width: number; n: number; wall: string },
): string {
  const left = x + width * (n % 2 === 0 ? 0.18 : 0.6);
  const colour = light.on(['#5d7f6b', '#7b4b3a', '#3f5e80', '#8a3f4a'][n % 4] ?? '#5d7f6b');
  return (
    rect(left - 3, ground - 49, [32, 49], { fill: lighter(wall, 0.35), rx: 3 }) +
    rect(left, ground - 46, [26, 46], { fill: colour, rx: 3 })
  );
}
