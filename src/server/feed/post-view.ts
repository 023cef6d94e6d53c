import type { MomentView, PostView } from '@/contracts/views/posts';
import type { Localized } from '@/lib/localized';
import { authorView, mentionView } from '@/server/accounts/author-view';
import { clockText, dayOf, worldMinute } from '@/simulation/world-time';
import type { Marks } from './marks-of';
import type { PostRow } from './post-row';
import type { Reader } from './reader-of';

type Seen = { viewerId: string | null; marks: Marks; place: Localized | null; reader: Reader };

export function toPostView(row: PostRow, { viewerId, marks, place, reader }: Seen): PostView {
  const forReader = reader(row);
  const isClosed = forReader.cover === 'closed';
  return {
    id: row.id,
    author: authorView(row.author),
    text: isClosed ? '' : row.text,
    images: isClosed ? [] : row.images,
    owedPicture: isClosed ? null : owedPictureOf(row),
    isMadeWithAi: row.isMadeWithAi,
    likesCount: row.likesCount,
    commentsCount: row.commentsCount,
    repostsCount: row.repostsCount,
    isLikedByMe: marks.isLiked,
    isRepostedByMe: marks.isReposted,
    isBookmarkedByMe: marks.isBookmarked,
    mayBeReposted: row.authorId !== viewerId && row.visibility === 'public',
    repostedBy: null,
    linkCard: isClosed ? null : linkCardOf(row),
    isMine: row.authorId === viewerId,
    createdAt: row.createdAt,
    visibility: row.visibility,
    replies: row.replies,
    label: labelOf(row),
    mentions: isClosed ? [] : row.mentions.map(mentionView),
    version: row.version,
    editedAt: row.editedAt,
    ...forReader,
    moment: momentOf(row, place),
  };
}

function labelOf({ isSensitive, isSpoiler, warning }: PostRow): PostView['label'] {
  return isSensitive || isSpoiler ? { isSensitive, isSpoiler, warning } : null;
}

/** Until the picture of a photo is there, its words stand in its place. */
function owedPictureOf({ imageJobs: [job] }: PostRow): PostView['owedPicture'] {
  return job && job.state !== 'done' ? { description: job.description, state: job.state } : null;
}

/** A card that is being read anew shows what was read last. */
function linkCardOf({ linkCard }: PostRow): PostView['linkCard'] {
  return linkCard?.title ? { ...linkCard, host: new URL(linkCard.url).host } : null;
}

function momentOf({ worldId, worldMinute: stored }: PostRow, place: Localized | null): MomentView | null {
  if (worldId === null || stored === null) return null;
  const minute = worldMinute.parse(stored);
  return { worldId, day: dayOf(minute), clock: clockText(minute), place };
}
