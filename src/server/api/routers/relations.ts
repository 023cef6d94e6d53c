import { pageInput } from '@/contracts/inputs/paging';
import { muteWordInput, setBlockInput, setMuteInput, unmuteWordInput } from '@/contracts/inputs/relations';
import { setBlock } from '../../profiles/set-block';
import { listBlocked, listMuted } from '../../relations/list-relations';
import { listMutedWords, muteWord, unmuteWord } from '../../relations/muted-words';
import { setMute } from '../../relations/set-mute';
import { noInput, ownProcedure, router } from '../trpc';

/** Whom and what one does not want to come across. Also for the suspended: keeping others off is no writing. */

export const relationsRouter = router({
  setBlock: ownProcedure.input(setBlockInput).mutation(({ ctx, input }) => setBlock(ctx.app, ctx.viewer, input)),
  setMute: ownProcedure.input(setMuteInput).mutation(({ ctx, input }) => setMute(ctx.app, ctx.viewer, input)),
  muteWord: ownProcedure.input(muteWordInput).mutation(({ ctx, input }) => muteWord(ctx.app, ctx.viewer, input)),
  unmuteWord: ownProcedure.input(unmuteWordInput).mutation(({ ctx, input }) => unmuteWord(ctx.app, ctx.viewer, input.word)),
  blocked: ownProcedure.input(pageInput).query(({ ctx, input }) => listBlocked(ctx.app, ctx.viewer, input)),
  muted: ownProcedure.input(pageInput).query(({ ctx, input }) => listMuted(ctx.app, ctx.viewer, input)),
  mutedWords: ownProcedure.input(noInput).query(({ ctx }) => listMutedWords(ctx.app, ctx.viewer)),
});
