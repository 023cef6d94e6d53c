import { isLanguage, type Language } from '@/lib/localized';
import type { Tx } from '@/server/platform/app-context';

/** A person's name and the language they read in. */
export async function languageOfPerson(tx: Tx, personId: string): Promise<{ language: Language; name: string }> {
  const { nickname, language } = await tx.user.findUniqueOrThrow({
    where: { id: personId },
    select: { nickname: true, language: true },
  });
  return { language: isLanguage(language) ? language : 'en', name: nickname };
}
