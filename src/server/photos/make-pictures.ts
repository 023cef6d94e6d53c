import { picturePrompt } from '@/minds/picture-prompt';
import type { AppContext } from '@/server/platform/app-context';
import type { ImageMaker } from '@/server/platform/imagery/image-maker';
import { claimPicture, hasDuePictures, holdPicture, type PictureClaim } from './claim-picture';
import { giveUpPicture, releasePicture } from './give-up-picture';
import { mayMakePictures } from './image-queue';
import { keepPicture } from './keep-picture';
import { callModelBack, sendModelAway } from './model-handover';
import { portraitsOf } from './portraits-of';
import { sceneOfPicture } from './scene-of-picture';

type App = Pick<AppContext, 'db' | 'transact' | 'live' | 'files' | 'ids' | 'clock' | 'config' | 'log' | 'images'>;

const photoSize = { width: 1024, height: 768 };
const portraitSize = { width: 768, height: 1024 };

/**
 * Makes pictures one after the other until none is due, somebody pauses them or their hours end. An aborted `signal` hands the
 * present one back and throws its reason.
 */
export async function makePictures(app: App, signal: AbortSignal): Promise<void> {
  const { images } = app;
  if (!images) return;
  try {
    while ((await mayMakePictures(app)) && (await hasDuePictures(app))) {
      await sendModelAway(app);
      const claim = await claimPicture(app);
      if (!claim) break;
      await makeOne(app, { claim, maker: images, signal });
      signal.throwIfAborted();
    }
  } finally {
    await callModelBack(app).catch((error: unknown) =>
      app.log.warn({ err: error }, 'the language model could not be called back'),
    );
  }
}

type Making = { claim: PictureClaim; maker: ImageMaker; signal: AbortSignal };

async function makeOne(app: App, { claim, maker, signal }: Making): Promise<void> {
  using lease = holdPicture(app, claim);
  const startedAt = performance.now();
  try {
    const made = await make(app, { claim, maker, signal: AbortSignal.any([signal, lease.signal]) });
    const isKept = await keepPicture(app, claim, { ...made, maker: maker.name });
    app.log.info({ jobId: claim.id, kind: claim.kind, isKept, ms: Math.round(performance.now() - startedAt) }, 'picture made');
  } catch (error) {
    if (lease.signal.aborted) return;
    if (signal.aborted) {
      await releasePicture(app, claim);
      throw signal.reason;
    }
    const state = await giveUpPicture(app, claim, error);
    app.log.warn({ err: error, jobId: claim.id, attempt: claim.attempts, state }, 'no picture');
  }
}

async function make(app: App, { claim, maker, signal }: Making) {
  const scene = await sceneOfPicture(app.db, claim);
  const isPortrait = claim.kind === 'portrait';
  const references =
    isPortrait || maker.name === 'drawn'
      ? []
      : await portraitsOf(
          app,
          scene.people.map(({ id }) => id),
        );
  const { worldId, characterId } = claim;
  const size = isPortrait ? portraitSize : photoSize;
  return maker.make({ scene, prompt: picturePrompt(scene), size, references, worldId, characterId, signal });
}
