import type { MomentView, PostView } from '@/contracts/views/posts';
import type { Localized } from '@/lib/localized';
import { authorView } from '@/server/accounts/author-view';
import { clockText, dayOf, worldMinute } from '@/simulation/world-time';
import type { Marks } from './marks-of';
import type { PostRow } from './post-row';

type Seen = { viewerId: string | null; marks: Marks; place: Localized | null };

export function toPostView(row: PostRow, { viewerId, marks, place }: Seen): PostView {
  return {
    id: row.id,
    author: authorView(row.author),
    text: row.text,
    images: row.images,
    owedPicture: owedPictureOf(row),
    likesCount: row.likesCount,
    commentsCount: row.commentsCount,
    repostsCount: row.repostsCount,
    isLikedByMe: marks.isLiked,
    isRepostedByMe: marks.isReposted,
    isBookmarkedByMe: marks.isBookmarked,
    mayBeReposted: row.authorId !== viewerId,
    repostedBy: null,
    isMine: row.authorId === viewerId,
    createdAt: row.createdAt,
    moment: momentOf(row, place),
  };
}

/** Until the picture of a photo is there, its words stand in its place. */
function owedPictureOf({ imageJobs: [job] }: PostRow): PostView['owedPicture'] {
  return job && job.state !== 'done' ? { description: job.description, state: job.state } : null;
}

function momentOf({ worldId, worldMinute: stored }: PostRow, place: Localized | null): MomentView | null {
  if (worldId === null || stored === null) return null;
  const minute = worldMinute.parse(stored);
  return { worldId, day: dayOf(minute), clock: clockText(minute), place };
}
