// Words for drawing: shapes as text, colours as numbers, chance that is addressed.
import { createHash } from 'node:crypto';

type Attributes = Record<string, string | number | undefined>;

export function tag(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    .join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

const round = (value: number) => Math.round(value * 100) / 100;

type Look = { fill: string; opacity?: number; rx?: number; stroke?: string; 'stroke-width'?: number };

export const rect = (x: number, y: number, [width, height]: readonly [number, number], look: Look) =>
  tag('rect', { x, y, width, height, ...look });
export const circle = (cx: number, cy: number, { r, ...look }: Look & { r: number }) => tag('circle', { cx, cy, r, ...look });
export const ellipse = (cx: number, cy: number, { size: [rx, ry], ...look }: Look & { size: readonly [number, number] }) =>
  tag('ellipse', { cx, cy, ...look, rx, ry });
export const path = (d: string, look: Partial<Look> & Attributes) => tag('path', { d, ...look });
export const line = (d: string, stroke: string, width: number, more: Attributes = {}) =>
  tag('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more });
export const group = (inside: string, attributes: Attributes) => tag('g', attributes, inside || ' ');

/** Moves, then scales, what was drawn around (0, 0). */
export const placed = (inside: string, x: number, y: number, scale: number | readonly [number, number] = 1) => {
  const [sx, sy] = typeof scale === 'number' ? [scale, scale] : scale;
  return group(inside, { transform: `translate(${round(x)} ${round(y)}) scale(${round(sx)} ${round(sy)})` });
};

type Rgb = readonly [number, number, number];
const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const write = (rgb: Rgb) =>
  `#${rgb
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** `share` of the second colour in the first, 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [parse(a), parse(b)];
  return write([0, 1, 2].map((at) => (from[at] ?? 0) * (1 - share) + (to[at] ?? 0) * share) as unknown as Rgb);
}
export const darker = (colour: string, share: number) => mix(colour, '#141a33', share);
export const lighter = (colour: string, share: number) => mix(colour, '#fffaf0', share);

export type Stops = readonly (readonly [offset: number, colour: string, opacity?: number])[];

/** What a picture is drawn on: gradients by name, and chance by name. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  /** the `fill` of a gradient from top to bottom (or left to right) of what it fills */
  linear(stops: Stops, direction?: 'down' | 'right'): string;
  radial(stops: Stops): string;
  definitions(): string;
  /** 0 to 1, always the same for the same names */
  chance(...names: (string | number)[]): number;
};

export function createSheet(width: number, height: number, seed: string): Sheet {
  const definitions: string[] = [];
  const define = (name: string, attributes: Attributes, stops: Stops) => {
    const id = `g${definitions.length}`;
    const inside = stops.map(([offset, colour, opacity]) =>
      tag('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }),
    );
    definitions.push(tag(name, { id, ...attributes }, inside.join('')));
    return `url(#${id})`;
  };
  return {
    width,
    height,
    linear: (stops, direction = 'down') =>
      define('linearGradient', direction === 'down' ? { x1: 0, y1: 0, x2: 0, y2: 1 } : { x1: 0, y1: 0, x2: 1, y2: 0 }, stops),
    radial: (stops) => define('radialGradient', {}, stops),
    definitions: () => tag('defs', {}, definitions.join('')),
    chance: (...names) =>
      createHash('sha256')
        .update([seed, ...names].join('\u001f'))
        .digest()
        .readUInt32BE(0) /
      2 ** 32,
  };
}

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
