import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../app/globals.css', import.meta.url), 'utf8');
const [lightText = '', darkText = ''] = css.split('\n.dark {');

const tokensIn = (text: string) =>
  Object.fromEntries([...text.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));

/** WCAG 2.2 relative luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunk'];
const texts = ['ink', 'ink-soft', 'accent', 'leaf', 'danger', 'lamp'];
const pairs = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-leaf', 'leaf'],
  ['accent', 'accent-soft'],
  ['leaf', 'leaf-soft'],
  ['danger', 'danger-soft'],
  ['lamp', 'lamp-soft'],
  ['ink', 'bubble'],
  ['ink-soft', 'bubble'],
  ['ink', 'accent-soft'],
  ['ink', 'leaf-soft'],
  ['ink', 'lamp-soft'],
];

describe.each([
  ['light', tokensIn(lightText)],
  ['dark', tokensIn(darkText)],
])('in the %s theme', (_, tokens) => {
  it.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text ?? ''] ?? '', tokens[ground ?? ''] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
