import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCleanText } from '@/lib/text';
import { parseCard } from './parse-card';

test('P: link preview: a page’s own words about itself are read, the more particular ones first', () => {
  const html = `<!doctype html><html><head><title>Plain &amp; simple</title><meta name="description" content="A page">
    <meta property="og:title" content="The &lt;b&gt;title"><meta property="og:site_name" content="Example"></head><body></body>`;
  expect(parseCard(html)).toEqual({ title: 'The <b>title', description: 'A page', siteName: 'Example' });
  expect(parseCard('<TITLE>茶\n  馆</TITLE>')).toEqual({ title: '茶 馆', description: '', siteName: '' });
});

test('P: link preview: what stands in the body of a page, or in a second title, is not its title', () => {
  expect(parseCard('<body><title>injected</title><meta property="og:title" content="injected">').title).toBe('');
  expect(parseCard('<title>one</title><title>two</title>').title).toBe('one');
});

test('P: link preview: whatever a page holds becomes short clean text', () => {
  const nasty = fc.string({ unit: 'binary', maxLength: 900 });
  fc.assert(
    fc.property(nasty, nasty, (title, description) => {
      const card = parseCard(`<title>${title}</title><meta name="description" content="${description}">\u202E`);
      expect(Object.values(card).every((text) => isCleanText(text) && text.length <= 400)).toBe(true);
    }),
  );
  expect(parseCard(`<title>${'<'.repeat(200_000)}`).title.length).toBeLessThanOrEqual(200);
});
