import { limits } from '@/contracts/limits';
import { groupReplyStream } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import { shorten, visibleText } from '@/lib/text';
import { refusalOf } from '@/minds/output-rules';
import { promptFor } from '@/minds/prompts';
import { answerInstead } from '@/minds/scripted/answer-instead';
import type { AppContext } from '@/server/platform/app-context';
import { watchText } from '../reply-watch';
import { shownWhile } from '../shown-while';
import { claimGroupReply, type GroupReplyClaim } from './claim-group-reply';
import { type GroupScene, loadGroupScene } from './group-scene';
import { giveUpGroupReply, holdGroupLease, releaseGroupReply, sendGroupReply } from './settle-group-reply';

type App = Pick<
  AppContext,
  | 'db'
  | 'cache'
  | 'transact'
  | 'afterCommit'
  | 'clock'
  | 'ids'
  | 'live'
  | 'tokens'
  | 'model'
  | 'similarity'
  | 'log'
  | 'config'
  | 'jobs'
>;
type Watch = ReturnType<typeof watchText>;

/**
 * A character's answer to a message in a group: claimed by lease, streamed to all members, and written whole or not at all. Returns
 * quietly when there is nothing to do. An aborted `signal` hands the answer back and throws its reason.
 */
export async function answerInGroup(
  app: App,
  asked: { messageId: string; characterId: string },
  signal: AbortSignal,
): Promise<void> {
  const claim = await claimGroupReply(app, asked);
  if (!claim) return;
  using lease = holdGroupLease(app, claim);
  const watch = watchText(app, groupReplyStream(claim.messageId, claim.characterId), claim.attempts);
  try {
    const scene = await loadGroupScene(app, claim);
    const text = await askForText(app, { claim, scene, watch, signal: AbortSignal.any([signal, lease.signal]) });
    if (await sendGroupReply(app, claim, { text, minute: scene.minute })) await watch.done();
  } catch (error) {
    if (lease.signal.aborted) return;
    if (signal.aborted) {
      await releaseGroupReply(app, claim);
      throw signal.reason;
    }
    app.log.warn({ err: error, ...asked, attempt: claim.attempts }, 'no answer in a group');
    const why = await giveUpGroupReply(app, claim, error);
    if (why) await watch.failed(why);
  }
}

type Asking = { claim: GroupReplyClaim; scene: GroupScene; watch: Watch; signal: AbortSignal };

async function askForText(app: App, { claim, scene, watch, signal }: Asking): Promise<string> {
  const words = promptFor(scene.question);
  const mayNotSay = (text: string) => refusalOf(text, scene.language);
  const answer = await app.model.askText({
    purpose: 'reply',
    ...words,
    standIn: () => answerInstead(words, `${claim.messageId} ${claim.characterId}`),
    worldId: scene.worldId,
    characterId: claim.characterId,
    signal,
    timeoutMs: app.config.model.timeoutMs,
    refusalOf: mayNotSay,
    ...shownWhile(watch, mayNotSay),
  });
  const text = shorten(visibleText(answer), limits.message.max);
  if (!text) throw new DomainError('model-answer-unusable', 'nothing readable was left of the answer');
  return text;
}
