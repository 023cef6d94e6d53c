import { circle, ellipse, line, path, rect, times } from './svg';

const bench = () =>
  ellipse(0, 2, { size: [130, 9], fill: '#10182e', opacity: 0.2 }) +
  line('M-92 -48V0M92 -48V0M-92 -50V-104M92 -50V-104', '#3f444b', 9) +
  [-104, -84, -64].map((y) => rect(-116, y, [232, 13], { fill: '#a8703f', rx: 5 })).join('') +
  path('M-116 -50H116L126 -34H-126Z', { fill: '#b97f4b' }) +
  line('M-120 -42H120', '#8f5d33', 3);

const bars = () =>
  line('M-90 0V-190M-10 0V-190M-90 -186H-10M40 0V-130M110 0V-130M40 -126H110', '#4b6d8c', 10) +
  ellipse(-50, 2, { size: [70, 8], fill: '#10182e', opacity: 0.18 }) +
  ellipse(75, 2, { size: [52, 7], fill: '#10182e', opacity: 0.18 });

const ball = () =>
  ellipse(0, 2, { size: [60, 9], fill: '#10182e', opacity: 0.25 }) +
  circle(0, -58, { r: 58, fill: '#e2803a' }) +
  line('M-58 -58H58M0 -116V0M-40 -100Q-6 -58 -40 -16M40 -100Q6 -58 40 -16', '#4a2d1c', 4) +
  ellipse(-20, -84, { size: [14, 10], fill: '#ffffff', opacity: 0.35 });

const fountain = () =>
  path('M-138 -28L-124 8Q0 36 124 8L138 -28Z', { fill: '#a9a49b' }) +
  ellipse(0, -28, { size: [138, 24], fill: '#d5d0c6' }) +
  ellipse(0, -27, { size: [124, 19], fill: '#8cc8e6' }) +
  rect(-11, -112, [22, 86], { fill: '#b8b3ab', rx: 6 }) +
  ellipse(0, -112, { size: [48, 10], fill: '#d5d0c6' }) +
  times(9, (n) => line(`M0 -116Q${(n - 4) * 13} -176 ${(n - 4) * 25} -24`, '#dff1fa', 3.4, { opacity: 0.8 })).join('');

const pond = () =>
  ellipse(0, -20, { size: [190, 48], fill: '#4d7d54' }) +
  ellipse(0, -22, { size: [176, 40], fill: '#6fb3d9' }) +
  line('M-110 -30h70M20 -16h90M-50 -2h60M30 -40h50', '#d9eef8', 3, { opacity: 0.7 }) +
  [
    [-90, -14],
    [64, -34],
    [20, -6],
  ]
    .map(([x = 0, y = 0]) => ellipse(x, y, { size: [20, 8], fill: '#5fa35a' }))
    .join('') +
  path('M58 -40q6 -14 14 0z', { fill: '#f3a9c4' }) +
  line('M-150 -24V-96M-140 -22V-112M-160 -20V-84M152 -20V-92M162 -24V-78', '#5b7f43', 5) +
  [
    [-150, -98],
    [-140, -114],
    [152, -94],
  ]
    .map(([x = 0, y = 0]) => rect(x - 5, y - 10, [10, 26], { fill: '#6b4a2f', rx: 5 }))
    .join('');

const flowers = ['#e4572e', '#f7c548', '#b07fe0', '#f59ac0', '#ffffff', '#e8697d'] as const;
const bed = () =>
  path('M-150 0Q-150 -34 -110 -34H110Q150 -34 150 0Z', { fill: '#6a4a35' }) +
  times(26, (n) => {
    const [x, y] = [-132 + n * 10.6, -44 - ((n * 37) % 46)];
    const colour = flowers[n % 6] ?? flowers[0];
    return (
      line(`M${x} -26L${x} ${y}`, '#4f8a48', 3.4) +
      times(5, (p) => circle(x + Math.cos(p * 1.26) * 7, y + Math.sin(p * 1.26) * 7, { r: 5.6, fill: colour })).join('') +
      circle(x, y, { r: 4, fill: '#7a4a1e' })
    );
  }).join('');

const engine = () =>
  ellipse(0, 4, { size: [190, 12], fill: '#10182e', opacity: 0.25 }) +
  rect(-180, -124, [256, 104], { fill: '#c8352f', rx: 8 }) +
  path('M76 -20V-148H136Q150 -148 156 -134L178 -84V-20Z', { fill: '#d8433b' }) +
  path('M92 -136H132Q138 -136 142 -128L158 -90H92Z', { fill: '#bfe0ee' }) +
  rect(-180, -66, [358, 12], { fill: '#f5efe0' }) +
  times(4, (n) => rect(-168 + n * 60, -112, [50, 38], { fill: '#a92a26', rx: 4 })).join('') +
  line(`M-176 -142H60M-176 -156H60${times(12, (n) => `M${-168 + n * 20} -156v14`).join('')}`, '#e3dccb', 5) +
  rect(96, -164, [36, 14], { fill: '#4aa0e6', rx: 6 }) +
  [-118, -40, 122].map((x) => circle(x, -16, { r: 27, fill: '#22252b' }) + circle(x, -16, { r: 12, fill: '#c7ccd2' })).join('') +
  circle(172, -40, { r: 8, fill: '#ffe7a0' });

export const outdoorThings = { bench, 'exercise-bars': bars, ball, fountain, pond, 'flower-bed': bed, 'fire-engine': engine };
