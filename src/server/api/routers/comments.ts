import { commentInput, commentsInput, createCommentInput } from '@/contracts/inputs/posts';
import { createComment } from '../../posts/create-comment';
import { deleteComment } from '../../posts/delete-comment';
import { listComments } from '../../posts/list-comments';
import { publicProcedure, router, signedInProcedure } from '../trpc';

export const commentsRouter = router({
  list: publicProcedure.input(commentsInput).query(({ ctx, input }) => listComments(ctx.app, ctx.viewer, input)),
  create: signedInProcedure.input(createCommentInput).mutation(({ ctx, input }) => createComment(ctx.app, ctx.viewer, input)),
  delete: signedInProcedure.input(commentInput).mutation(({ ctx, input }) => deleteComment(ctx.app, ctx.viewer, input.commentId)),
});
