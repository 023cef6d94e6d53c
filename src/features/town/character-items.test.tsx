// Rendered as the server renders it, with the words of both languages.
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CharacterView } from '@/contracts/views/world';
import en from '../../../messages/en.json';
import zh from '../../../messages/zh.json';
import { CharacterItems } from './character-items';

type Carried = Pick<CharacterView, 'items' | 'coins' | 'photos' | 'carryingLimit'>;

const nothing: Carried = { items: [], coins: 0, photos: [], carryingLimit: 20 };
const stack = (kind: string, name: CharacterView['items'][number]['name'], quantity: number, weight: number) => ({
  kind,
  name,
  quantity,
  weight,
});
const bag: Carried = {
  ...nothing,
  coins: 31,
  items: [
    stack('phone', { en: 'phone', zh: '手机' }, 1, 0.2),
    stack('food', { en: 'packed meal', zh: '便当' }, 10, 5),
    stack('food', { en: 'packed meal', zh: '便当' }, 2, 1),
  ],
  photos: [
    { id: 'a', description: 'A rainbow at Park, at noon.', url: null, place: { en: 'Park', zh: '公园' }, day: 3, clock: '12:05' },
    { id: 'b', description: 'Leo, beaming.', url: null, place: null, day: 2, clock: '09:30' },
  ],
};

function shown(carried: Carried, locale: 'en' | 'zh' = 'en'): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ en, zh }[locale]} timeZone="UTC">
      <CharacterItems {...carried} />
    </NextIntlClientProvider>,
  );
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

test('J03: a character’s page shows purse, stacks with their weights, and the load of what it can carry', () => {
  const text = shown(bag);
  expect(text).toContain('31 coins');
  expect(text).toContain('phone 0.2 kg');
  expect(text).toContain('packed meal × 10 5 kg');
  expect(text).toContain('packed meal × 2 1 kg');
  expect(text).toContain('6.2 of 20 kg');
  expect(shown(bag, 'zh')).toContain('手机 0.2');
});

test('J03: photos are shown by what is on them, with the place and the minute', () => {
  expect(shown(bag)).toContain('Photos A rainbow at Park, at noon. day 3, 12:05 · Park Leo, beaming. day 2, 09:30 · on the way');
  expect(shown(bag, 'zh')).toContain('第3天 12:05 · 公园');
});

test('J03: who carries nothing is shown with the coins alone', () => {
  expect(shown({ ...nothing, coins: 1 })).toBe('What is carried 1 coin Nothing but the coins. 0 of 20 kg');
});
