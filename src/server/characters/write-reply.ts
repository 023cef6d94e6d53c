import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { shorten, visibleText } from '@/lib/text';
import { refusalOf } from '@/minds/output-rules';
import { promptFor } from '@/minds/prompts';
import { answerInstead } from '@/minds/scripted/answer-instead';
import type { AppContext } from '@/server/platform/app-context';
import { acquaintanceRules } from './acquaintance-rules';
import { claimReply, type ReplyClaim } from './claim-reply';
import { giveUpReply, releaseReply } from './give-up-reply';
import { holdLease } from './hold-lease';
import { loadReplyScene, type ReplyScene } from './reply-scene';
import { watchReply } from './reply-watch';
import { sendReply } from './send-reply';
import { shownWhile } from './shown-while';

type App = Pick<
  AppContext,
  'db' | 'cache' | 'transact' | 'clock' | 'ids' | 'live' | 'tokens' | 'model' | 'similarity' | 'log' | 'config' | 'jobs'
>;
type Watch = ReturnType<typeof watchReply>;

/**
 * A character's answer to a person's message: claimed by lease, streamed to the person, and written whole or not at all.
 * Returns quietly when there is nothing to do. An aborted `signal` hands the answer back and throws its reason.
 */
export async function writeReply(app: App, { messageId }: { messageId: string }, signal: AbortSignal): Promise<void> {
  const claim = await claimReply(app, messageId);
  if (!claim) return;
  using lease = holdLease(app, claim);
  const watch = watchReply(app, claim);
  try {
    const scene = await loadReplyScene(app, claim);
    const text = await askForText(app, { claim, scene, watch, signal: AbortSignal.any([signal, lease.signal]) });
    const sent = await sendReply(app, claim, scene, text);
    if (sent) await watch.done();
    if (sent && sent.unrecapped >= acquaintanceRules.recapEvery) await thinkAbout(app, claim);
  } catch (error) {
    if (lease.signal.aborted) return;
    if (signal.aborted) {
      await releaseReply(app, claim);
      throw signal.reason;
    }
    app.log.warn({ err: error, messageId: claim.messageId, attempt: claim.attempts }, 'no answer to a person');
    const why = await giveUpReply(app, claim, error);
    if (why) await watch.failed(why);
  }
  await wakeNext(app, claim);
}

type Asking = { claim: ReplyClaim; scene: ReplyScene; watch: Watch; signal: AbortSignal };

async function askForText(app: App, { claim, scene, watch, signal }: Asking): Promise<string> {
  const words = promptFor(scene.question);
  const mayNotSay = (text: string) => refusalOf(text, scene.language);
  const answer = await app.model.askText({
    purpose: 'reply',
    ...words,
    standIn: () => answerInstead(words, claim.messageId),
    worldId: scene.worldId,
    characterId: claim.characterId,
    personId: claim.personId,
    signal,
    timeoutMs: app.config.model.timeoutMs,
    refusalOf: mayNotSay,
    ...shownWhile(watch, mayNotSay),
  });
  const text = shorten(visibleText(answer), limits.message.max);
  if (!text) throw new DomainError('model-answer-unusable', 'nothing readable was left of the answer');
  return text;
}

/** One question, later and in the lane of the town: nobody waits for it. */
const thinkAbout = (app: App, { characterId, personId }: ReplyClaim) =>
  app.jobs.tryEnqueue('recap-person', { characterId, personId }, { key: `recap_${characterId}_${personId}` });

/** A message that came while this answer was written has its own row: no need to wait for the watchdog. */
async function wakeNext(app: App, { conversationId }: ReplyClaim): Promise<void> {
  const next = await app.db.reply.findFirst({
    where: { conversationId, state: 'waiting', retryAt: null },
    orderBy: { createdAt: 'desc' },
    select: { messageId: true },
  });
  if (next) await app.jobs.tryEnqueue('write-reply', { messageId: next.messageId }, { key: next.messageId });
}
