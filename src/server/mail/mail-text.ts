import { createTranslator } from 'use-intl/core';
import type { Language } from '@/lib/localized';
import en from '../../../messages/en.json';
import zh from '../../../messages/zh.json';

export type MailKind = keyof typeof en.mail.kinds;

export type MailValues = {
  /** username of the account that it is about: a nickname could say anything to a stranger's mailbox */
  name: string;
  /** where the button leads, absolute */
  link: string;
  /** how long the link holds */
  minutes?: number;
  address?: string;
  /** what moderators wrote, and until when in the reader's language */
  reason?: string;
  until?: string;
};

export type MailText = { subject: string; text: string; html: string };

const catalogues = { en, zh };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

export type MailParts = { greeting: string; paragraphs: string[]; button: string; link: string; footer: string };

const asText = ({ greeting, paragraphs, button, link, footer }: MailParts) =>
  [greeting, ...paragraphs, `${button}:\n${link}`, `--\n${footer}`].join('\n\n');

function asHtml({ greeting, paragraphs, button, link, footer }: MailParts, language: Language): string {
  const lines = [greeting, ...paragraphs].map((line) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`).join('');
  const anchor = `<a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 24px;border-radius:24px;background:#a8431f;color:#ffffff;text-decoration:none">${escapeHtml(button)}</a>`;
  const body = `<div style="max-width:480px;margin:0 auto;padding:24px;font:16px/1.5 sans-serif;color:#22262e;background:#ffffff">${lines}<p style="margin:24px 0">${anchor}</p><p style="margin:0;font-size:13px;color:#5b6270;word-break:break-all">${escapeHtml(link)}</p><p style="margin:24px 0 0;font-size:13px;color:#5b6270">${escapeHtml(footer)}</p></div>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;background:#ffffff">${body}</body></html>`;
}

/** A mail in the person's language, as plain text and as simple HTML that loads nothing. */
export function mailText(kind: MailKind, language: Language, values: MailValues): MailText {
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'mail' });
  const given = {
    name: values.name,
    minutes: values.minutes ?? 0,
    address: values.address ?? '',
    reason: values.reason ?? '',
    until: values.until ?? '',
  };
  const parts: MailParts = {
    greeting: t('greeting', given),
    paragraphs: t(`kinds.${kind}.text`, given).split('\n'),
    button: t(`kinds.${kind}.button`),
    link: values.link,
    footer: t('footer'),
  };
  return writeMail(t(`kinds.${kind}.subject`, given), parts, language);
}

/** Plain text and simple HTML of the same words; nothing in them is read as markup. */
export const writeMail = (subject: string, parts: MailParts, language: Language): MailText => ({
  subject,
  text: asText(parts),
  html: asHtml(parts, language),
});
