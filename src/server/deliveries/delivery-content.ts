import { isLanguage, type Language } from '@/lib/localized';

/** What a delivery says; `tag`: a later one with the same stands in its place. */
export type DeliveryContent = { title: string; body: string; path: string; tag: string; isAi: boolean };

export const languageOfPerson = ({ user }: { user: { language: string } }): Language =>
  isLanguage(user.language) ? user.language : 'en';
