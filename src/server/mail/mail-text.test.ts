import { expect, test } from 'vitest';
import { languages } from '@/lib/localized';
import en from '../../../messages/en.json';
import { type MailKind, mailText } from './mail-text';

const kinds = Object.keys(en.mail.kinds) as MailKind[];

test.each(languages)(
  'every mail says in %s what it is about and where to go, as text and as HTML that loads nothing',
  (language) => {
    for (const kind of kinds) {
      const values = { name: 'ada', link: 'https://kith.test/verify?a=1&b=2', minutes: 30, address: 'new@example.org' };
      const { subject, text, html } = mailText(kind, language, values);
      expect(subject.length).toBeGreaterThan(2);
      expect(text).toContain(values.link);
      expect(text).toContain('ada');
      expect(html).toContain('href="https://kith.test/verify?a=1&amp;b=2"');
      expect(html).not.toMatch(/\ssrc=|<script|<link|url\(/);
      expect(text + subject).not.toMatch(/[{}]/);
    }
  },
);

test('what a person typed cannot become HTML', () => {
  const { html } = mailText('mail-changed', 'en', { name: 'ada', link: 'https://kith.test', address: '<b>x</b>@"' });
  expect(html).toContain('&lt;b&gt;x&lt;/b&gt;@&quot;');
});
