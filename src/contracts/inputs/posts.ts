import { z } from 'zod';
import { limits } from '../limits';
import { postVisibilities, replyRules } from '../post-choices';
import { knownUsernameInput } from './accounts';
import { pageInput } from './paging';
import { countedTextInput, textInput } from './text-input';

export const clientIdInput = z
  .string()
  .min(8)
  .max(limits.clientId.max)
  .regex(/^[A-Za-z0-9_-]+$/);

const postLabelInput = z.object({
  isSensitive: z.boolean().default(false),
  isSpoiler: z.boolean().default(false),
  /** in front of a post with one of the two */
  warning: textInput(limits.warning).default(''),
});

export const createPostInput = postLabelInput.extend({
  text: countedTextInput(limits.post),
  visibility: z.enum(postVisibilities).default('public'),
  replies: z.enum(replyRules).default('everybody'),
  imageIds: z.array(z.uuid()).max(limits.image.perPost).default([]),
  /** what is on each image, in the order of `imageIds`; fewer are fine */
  imageAlts: z
    .array(textInput({ min: 0, max: limits.imageAlt.max }))
    .max(limits.image.perPost)
    .default([]),
  /** its author says so; a character's posts are, without saying */
  isMadeWithAi: z.boolean().default(false),
  clientId: clientIdInput,
});
export type CreatePostInput = z.output<typeof createPostInput>;

/** `version`: of the post that was changed; `alts`: only of images whose description changes */
export const editPostInput = postLabelInput.extend({
  postId: z.uuid(),
  version: z.int().min(1),
  text: countedTextInput(limits.post),
  alts: z
    .array(z.object({ imageId: z.uuid(), alt: textInput({ min: 0, ...limits.imageAlt }) }))
    .max(limits.image.perPost)
    .default([]),
});
export type EditPostInput = z.output<typeof editPostInput>;

/** The cursor is the number of a version. */
export const versionsInput = pageInput.extend({
  postId: z.uuid(),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .nullish(),
});

export const postInput = z.object({ postId: z.uuid() });
export const setLikeInput = z.object({ postId: z.uuid(), liked: z.boolean() });
export const setRepostInput = z.object({ postId: z.uuid(), reposted: z.boolean() });
export const setBookmarkInput = z.object({ postId: z.uuid(), bookmarked: z.boolean() });
export const postsByAuthorInput = pageInput.extend({ username: knownUsernameInput });

export const createCommentInput = z.object({
  postId: z.uuid(),
  /** the comment that it answers */
  parentId: z.uuid().nullish(),
  text: countedTextInput(limits.comment),
  clientId: clientIdInput,
});
export type CreateCommentInput = z.output<typeof createCommentInput>;
export const commentInput = z.object({ commentId: z.uuid() });
export const commentsInput = pageInput.extend({ postId: z.uuid() });
export const repliesInput = pageInput.extend({ commentId: z.uuid() });
export const threadInput = z.object({ postId: z.uuid(), commentId: z.uuid() });
export const setCommentLikeInput = z.object({ commentId: z.uuid(), liked: z.boolean() });
