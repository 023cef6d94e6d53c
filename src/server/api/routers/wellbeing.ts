import { conversationInput } from '@/contracts/inputs/messages';
import { beWithCharacter } from '@/server/messages/be-with-character';
import { dismissBreak } from '@/server/wellbeing/note-use';
import { noInput, router, signedInProcedure } from '../trpc';

/** Time that a person spends with characters. */
export const wellbeingRouter = router({
  /** Said every minute by a page that shows a conversation with a character. */
  present: signedInProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => beWithCharacter(ctx.app, ctx.viewer, input.conversationId)),
  dismissBreak: signedInProcedure.input(noInput).mutation(({ ctx }) => dismissBreak(ctx.app, ctx.viewer.id)),
});
