import type { MuteWordInput } from '@/contracts/inputs/relations';
import { limits } from '@/contracts/limits';
import { accountChannel } from '@/contracts/live-events';
import type { MutedWordView } from '@/contracts/views/relations';
import { DomainError } from '@/lib/errors';
import type { AppContext, Tx } from '../platform/app-context';
import { untilIn } from './set-mute';
import { foldWord, wordPattern } from './word-pattern';

type App = Pick<AppContext, 'transact' | 'live' | 'clock'>;

/** One's muted words, those that ran out left out, in the order of the alphabet. */
export async function listMutedWords(app: Pick<AppContext, 'db' | 'clock'>, by: { id: string }): Promise<MutedWordView[]> {
  return app.db.mutedWord.findMany({
    where: { userId: by.id, OR: [{ until: null }, { until: { gt: app.clock.now() } }] },
    orderBy: { word: 'asc' },
    take: limits.mutedWords.max,
    select: { word: true, until: true },
  });
}

/** Saying it again sets the end anew. Throws `DomainError('too-many-words')` beyond 200. */
export async function muteWord(app: App, by: { id: string }, { word: typed, hours }: MuteWordInput): Promise<void> {
  const word = foldWord(typed);
  const now = app.clock.now();
  const until = untilIn(hours, now);
  await change(app, by.id, async (tx) => {
    await tx.mutedWord.deleteMany({ where: { userId: by.id, until: { lte: now } } });
    const others = await tx.mutedWord.count({ where: { userId: by.id, word: { not: word } } });
    if (others >= limits.mutedWords.max) throw new DomainError('too-many-words', `${by.id} has muted all words that one may`);
    const pattern = wordPattern(word);
    await tx.mutedWord.upsert({
      where: { userId_word: { userId: by.id, word } },
      create: { userId: by.id, word, pattern, until, createdAt: now },
      update: { until },
    });
  });
}

/** Of a word that was not muted there is nothing to take back. */
export async function unmuteWord(app: App, by: { id: string }, typed: string): Promise<void> {
  await change(app, by.id, async (tx) => {
    await tx.mutedWord.deleteMany({ where: { userId: by.id, word: foldWord(typed) } });
  });
}

/** Under the account's lock, so that two at once do not both take the last place. */
function change(app: App, userId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
  return app.transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    await work(tx);
    await app.live.append(tx, accountChannel(userId), [{ type: 'relations.changed', payload: {} }]);
  });
}
