import { z } from 'zod';
import { limits } from '../limits';
import { knownUsernameInput } from './accounts';
import { pageInput } from './paging';
import { textInput } from './text-input';

export const clientIdInput = z
  .string()
  .min(8)
  .max(limits.clientId.max)
  .regex(/^[A-Za-z0-9_-]+$/);

/** Who sees a post, who may answer it, and what its author says about it before it is read. */
export const postVisibilities = ['public', 'followers'] as const;
/** `followed`: those whom the author follows; `mentioned`: those whom the post names. */
export const replyRules = ['everybody', 'followed', 'mentioned', 'nobody'] as const;

const postLabelInput = z.object({
  isSensitive: z.boolean().default(false),
  isSpoiler: z.boolean().default(false),
  /** in front of a post with one of the two */
  warning: textInput(limits.warning).default(''),
});

export const createPostInput = postLabelInput.extend({
  text: textInput(limits.post),
  visibility: z.enum(postVisibilities).default('public'),
  replies: z.enum(replyRules).default('everybody'),
  imageIds: z.array(z.uuid()).max(limits.image.perPost).default([]),
  clientId: clientIdInput,
});
export type CreatePostInput = z.output<typeof createPostInput>;

export const postInput = z.object({ postId: z.uuid() });
export const setLikeInput = z.object({ postId: z.uuid(), liked: z.boolean() });
export const setRepostInput = z.object({ postId: z.uuid(), reposted: z.boolean() });
export const setBookmarkInput = z.object({ postId: z.uuid(), bookmarked: z.boolean() });
export const postsByAuthorInput = pageInput.extend({ username: knownUsernameInput });

export const createCommentInput = z.object({ postId: z.uuid(), text: textInput(limits.comment), clientId: clientIdInput });
export type CreateCommentInput = z.output<typeof createCommentInput>;
export const commentInput = z.object({ commentId: z.uuid() });
export const commentsInput = pageInput.extend({ postId: z.uuid() });
