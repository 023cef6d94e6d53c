import type { Language } from '@/lib/localized';
import { en } from './en/en';
import type { Phrases } from './phrases';
import { zh } from './zh/zh';

const phrases = { en, zh } satisfies Record<Language, Phrases>;

export const phrasesOf = (language: Language): Phrases => phrases[language];
