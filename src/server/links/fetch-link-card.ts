import type { AppContext } from '@/server/platform/app-context';
import { PageError } from '@/server/platform/outbound/outbound';
import { parseCard } from './parse-card';
import { tellReaders } from './tell-readers';

/** wall milliseconds: longer than a page may take, so that only a dead worker's claim runs out */
const leaseMs = 60_000;
const mostAttempts = 3;
const pauseMs = 120_000;

type App = Pick<AppContext, 'db' | 'transact' | 'live' | 'clock' | 'outbound' | 'log'>;

/** Reads the page behind a card, once for each claim; a failure is remembered for a day. Nothing to do: returns quietly. */
export async function fetchLinkCard(app: App, { cardId }: { cardId: string }, signal?: AbortSignal): Promise<void> {
  const card = await claim(app, cardId);
  if (!card) return;
  try {
    const { text } = await app.outbound.readPage(card.url, signal);
    const found = parseCard(text);
    const state = found.title ? 'ready' : 'failed';
    const failure = found.title ? '' : 'The page has no title';
    await settle(app, cardId, { ...found, state, failure });
  } catch (error) {
    // The job goes back to the queue; the claim runs out by itself.
    if (signal?.aborted || !(error instanceof PageError)) throw error;
    app.log.debug({ cardId, refusal: error.refusal }, 'a linked page was not read');
    await giveUp(app, { cardId, attempts: card.attempts, error });
  }
}

async function claim({ db, clock }: App, id: string): Promise<{ url: string; attempts: number } | null> {
  const now = clock.now();
  const [card] = await db.linkCard.updateManyAndReturn({
    where: { id, state: 'owed', fetchAfter: { lte: now } },
    data: { attempts: { increment: 1 }, fetchAfter: new Date(now.getTime() + leaseMs) },
    select: { url: true, attempts: true },
  });
  return card ?? null;
}

type Outcome = { state: 'ready' | 'failed'; failure: string; title?: string; description?: string; siteName?: string };

async function settle(app: App, id: string, outcome: Outcome): Promise<void> {
  await app.transact(async (tx) => {
    await tx.linkCard.update({ where: { id }, data: { ...outcome, fetchedAt: app.clock.now() }, select: { id: true } });
    if (outcome.state === 'ready') await tellReaders(app, tx, id);
  });
}

async function giveUp(app: App, { cardId, attempts, error }: { cardId: string; attempts: number; error: PageError }) {
  const failure = `${error.refusal}: ${error.message}`.slice(0, 200);
  if (error.refusal !== 'away' || attempts >= mostAttempts) return settle(app, cardId, { state: 'failed', failure });
  const fetchAfter = new Date(app.clock.now().getTime() + pauseMs * 4 ** (attempts - 1));
  await app.db.linkCard.update({ where: { id: cardId }, data: { failure, fetchAfter }, select: { id: true } });
}
