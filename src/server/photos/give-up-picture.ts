import type { AppContext } from '@/server/platform/app-context';
import { PictureFailure } from '@/server/platform/imagery/image-maker';
import type { PictureClaim } from './claim-picture';
import { imageryLimits } from './imagery-limits';

type App = Pick<AppContext, 'db' | 'clock'>;

/** After a picture that did not come about: another try later, or the end, with the reason for operators. */
export async function giveUpPicture(app: App, claim: PictureClaim, error: unknown): Promise<'queued' | 'failed'> {
  const isHopeless = error instanceof PictureFailure && error.details.isHopeless === true;
  const isUnpaid = error instanceof PictureFailure && error.kind === 'budget-spent';
  const state = !isUnpaid && (isHopeless || claim.attempts >= imageryLimits.attempts) ? 'failed' : 'queued';
  const pauseMs = isUnpaid ? imageryLimits.unpaidMs : imageryLimits.pauseMs * imageryLimits.pauseGrowth ** (claim.attempts - 1);
  const now = app.clock.now();
  await app.db.imageJob.updateMany({
    where: { id: claim.id, state: 'drawing', leaseOwner: claim.owner },
    data: {
      state,
      error: sentenceOf(error).slice(0, 400),
      retryAt: state === 'queued' ? new Date(now.getTime() + pauseMs) : null,
      finishedAt: state === 'failed' ? now : null,
      leaseOwner: null,
      leaseUntil: null,
      // Waiting for tomorrow's budget is no failure.
      ...(isUnpaid ? { attempts: { decrement: 1 } } : {}),
    },
  });
  return state;
}

/** Hands a picture back untouched (the worker stops): the next worker may take it at once, and no attempt was used. */
export async function releasePicture({ db }: Pick<AppContext, 'db'>, { id, owner }: PictureClaim): Promise<void> {
  await db.imageJob.updateMany({
    where: { id, state: 'drawing', leaseOwner: owner },
    data: { state: 'queued', leaseOwner: null, leaseUntil: null, attempts: { decrement: 1 } },
  });
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
