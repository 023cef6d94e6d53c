import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { BondView } from '@/contracts/views/bonds';
import en from '../../../../messages/en.json';
import zh from '../../../../messages/zh.json';
import { BondGraph } from './bond-graph';
import { BondTable } from './bond-table';

const bonds: BondView[] = [
  {
    between: ['a', 'b'],
    ways: [
      { familiarity: 40, affinity: -30 },
      { familiarity: 25, affinity: 5 },
    ],
  },
];
const names: Record<string, string> = { a: 'Ada', b: 'Ben' };
const nameOf = (id: string) => names[id] ?? '';

test.each([
  ['en', en],
  ['zh', zh],
] as const)('H11: in %s the table says both ways what the drawing shows, under headings of its own', (locale, messages) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <BondTable bonds={bonds} nameOf={nameOf} />
    </NextIntlClientProvider>,
  );
  const cells = [...html.matchAll(/<t[hd](?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);
  const { who, whom, familiarity, affinity } = messages.town.bonds;
  expect(cells).toEqual([who, whom, familiarity, affinity, 'Ada', 'Ben', '40', '-30', 'Ben', 'Ada', '25', '5']);
});

test('H11: the drawing has a name for those who do not see it, and dashes beside colour for dislike', () => {
  const html = renderToStaticMarkup(<BondGraph bonds={bonds} nameOf={nameOf} label="1 bond" />);
  expect(html).toContain('aria-label="1 bond"');
  expect(html).toMatch(/<line[^>]*stroke-dasharray/);
  expect([...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).sort()).toEqual(['Ada', 'Ben']);
});
