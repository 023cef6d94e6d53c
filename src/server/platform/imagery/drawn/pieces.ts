// Pieces of furniture that several rooms have; `x` and `y` where they stand.
import { circle, ellipse, line, path, placed, rect, times } from './svg';

export const frame = (x: number, y: number, [w, h]: readonly [number, number], colour: string) =>
  rect(x, y, [w, h], { fill: '#6f4a32', rx: 3 }) +
  rect(x + 7, y + 7, [w - 14, h - 14], { fill: '#fbf3e2' }) +
  circle(x + w * 0.62, y + h * 0.38, { r: h * 0.13, fill: '#f0b44c' }) +
  path(
    `M${x + 7} ${y + h * 0.72}Q${x + w * 0.35} ${y + h * 0.42} ${x + w * 0.6} ${y + h * 0.66}T${x + w - 7} ${y + h * 0.6}V${y + h - 7}H${x + 7}Z`,
    { fill: colour },
  );

export const plant = (x: number, y: number, scale: number) =>
  placed(
    times(9, (n) =>
      path(
        `M0 -46Q${(n - 4) * 16} ${-96 - (4 - Math.abs(n - 4)) * 16} ${(n - 4) * 27} ${-92 - (4 - Math.abs(n - 4)) * 22}Q${(n - 4) * 20} -62 0 -46Z`,
        { fill: n % 2 ? '#4d8b58' : '#67a56b' },
      ),
    ).join('') +
      path('M-30 -50H30L22 0H-22Z', { fill: '#c4714a' }) +
      rect(-34, -56, [68, 12], { fill: '#d58a5f', rx: 4 }),
    x,
    y,
    scale,
  );

export const table = (x: number, y: number, scale: number) =>
  placed(
    ellipse(0, 0, { size: [64, 9], fill: '#10182e', opacity: 0.25 }) +
      rect(-5, -92, [10, 90], { fill: '#4a3529' }) +
      ellipse(0, -4, { size: [36, 7], fill: '#4a3529' }) +
      ellipse(0, -92, { size: [86, 17], fill: '#b98253' }) +
      ellipse(0, -96, { size: [86, 16], fill: '#cf9a68' }) +
      path('M-34 -122h30l-5 24h-20z', { fill: '#fbf6ea' }) +
      ellipse(-19, -122, { size: [15, 4], fill: '#6b3f22' }) +
      line('M-20 -130q6 -9 0 -17q-6 -9 0 -17', '#ffffff', 3, { opacity: 0.6 }) +
      path('M22 -116h26l-4 18h-18z', { fill: '#3f7c85' }),
    x,
    y,
    scale,
  );

export const desk = (x: number, horizon: number, { screen, lamp }: { screen: boolean; lamp: boolean }) =>
  rect(x, horizon - 62, [240, 16], { fill: '#b98a5d', rx: 4 }) +
  line(`M${x + 18} ${horizon - 46}v68M${x + 222} ${horizon - 46}v68`, '#6b5a50', 9) +
  (screen
    ? rect(x + 66, horizon - 156, [112, 76], { fill: '#2a2f38', rx: 6 }) +
      rect(x + 73, horizon - 149, [98, 58], { fill: '#86c5de', rx: 3 }) +
      line(`M${x + 82} ${horizon - 136}h52M${x + 82} ${horizon - 124}h72M${x + 82} ${horizon - 112}h40`, '#f6fafc', 4) +
      rect(x + 112, horizon - 80, [20, 18], { fill: '#3b414b' })
    : '') +
  (lamp
    ? line(`M${x + 206} ${horizon - 62}l-14 -52l26 -24`, '#3b414b', 5) +
      path(`M${x + 210} ${horizon - 146}l26 18l-30 10z`, { fill: '#e2803a' })
    : '');
