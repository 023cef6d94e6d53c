import { pageInput } from '@/contracts/inputs/paging';
import { muteWordInput, setBlockInput, setMuteInput, unmuteWordInput } from '@/contracts/inputs/relations';
import { setBlock } from '../../profiles/set-block';
import { listBlocked, listMuted } from '../../relations/list-relations';
import { listMutedWords, muteWord, unmuteWord } from '../../relations/muted-words';
import { setMute } from '../../relations/set-mute';
import { noInput, router, signedInProcedure } from '../trpc';

/** Whom and what one does not want to come across. Also for the suspended: keeping others off is no writing. */
const own = signedInProcedure.meta({ whileSuspended: true });

export const relationsRouter = router({
  setBlock: own.input(setBlockInput).mutation(({ ctx, input }) => setBlock(ctx.app, ctx.viewer, input)),
  setMute: own.input(setMuteInput).mutation(({ ctx, input }) => setMute(ctx.app, ctx.viewer, input)),
  muteWord: own.input(muteWordInput).mutation(({ ctx, input }) => muteWord(ctx.app, ctx.viewer, input)),
  unmuteWord: own.input(unmuteWordInput).mutation(({ ctx, input }) => unmuteWord(ctx.app, ctx.viewer, input.word)),
  blocked: own.input(pageInput).query(({ ctx, input }) => listBlocked(ctx.app, ctx.viewer, input)),
  muted: own.input(pageInput).query(({ ctx, input }) => listMuted(ctx.app, ctx.viewer, input)),
  mutedWords: own.input(noInput).query(({ ctx }) => listMutedWords(ctx.app, ctx.viewer)),
});
