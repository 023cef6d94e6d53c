import type { PictureScene } from '@/contracts/picture-scene';
import type { Light } from './light';
import { circle, ellipse, line, rect, type Sheet, times } from './svg';

/** What falls or hangs between the camera and everything else; out of doors only. */
export function drawWeather(sheet: Sheet, light: Light, weather: PictureScene['weather']): string {
  switch (weather) {
    case 'rainy':
      return rain(sheet, 170, 0.3) + splashes(sheet);
    case 'stormy':
      return rain(sheet, 240, 0.36) + splashes(sheet) + lightning(sheet);
    case 'snowy':
      return snow(sheet);
    case 'foggy':
      return fog(sheet, light);
    default:
      return '';
  }
}

function rain(sheet: Sheet, count: number, opacity: number): string {
  const drops = times(count, (n) => {
    const [x, y] = [sheet.chance('rain', n) * (sheet.width + 120), sheet.chance('rain-y', n) * sheet.height];
    const length = 18 + sheet.chance('rain-l', n) * 34;
    return `M${x.toFixed(0)} ${y.toFixed(0)}l${(-length * 0.28).toFixed(1)} ${length.toFixed(1)}`;
  });
  return line(drops.join(''), '#e3edf6', 1.7, { opacity });
}

const splashes = (sheet: Sheet) =>
  times(26, (n) =>
    ellipse(sheet.chance('splash', n) * sheet.width, sheet.height * (0.72 + sheet.chance('splash-y', n) * 0.28), {
      size: [7 + sheet.chance('splash-r', n) * 9, 2.4],
      fill: 'none',
      stroke: '#dfeaf3',
      'stroke-width': 1.3,
      opacity: 0.45,
    }),
  ).join('');

function lightning(sheet: Sheet): string {
  const x = sheet.width * (0.2 + sheet.chance('bolt') * 0.6);
  const d = `M${x} 0l-26 92 30 -8 -40 104 34 -10 -30 88`;
  return line(d, '#cfd8ff', 10, { opacity: 0.25 }) + line(d, '#ffffff', 3, { opacity: 0.9 });
}

const snow = (sheet: Sheet) =>
  times(190, (n) =>
    circle(sheet.chance('flake', n) * sheet.width, sheet.chance('flake-y', n) * sheet.height, {
      r: 1.4 + sheet.chance('flake-r', n) ** 3 * 7,
      fill: '#ffffff',
      opacity: 0.45 + sheet.chance('flake-o', n) * 0.5,
    }),
  ).join('');

function fog(sheet: Sheet, light: Light): string {
  const veil = light.bottom;
  const down = sheet.linear([
    [0, veil, 0.15],
    [0.5, veil, 0.62],
    [1, veil, 0.1],
  ]);
  const banks = times(5, (n) =>
    ellipse(sheet.chance('bank', n) * sheet.width, sheet.height * (0.42 + n * 0.1), {
      size: [380, 36],
      fill: veil,
      opacity: 0.3,
    }),
  );
  return rect(0, 0, [sheet.width, sheet.height], { fill: down }) + banks.join('');
}
