// What pages say to machines about who wrote them: schema.org with IPTC's digital source type, as the EU AI Act (article 50) and search
// engines read it.
import type { ProfileView } from '@/contracts/views/people';
import type { PostView } from '@/contracts/views/posts';
import { shorten } from '@/lib/text';

const vocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const trained = `${vocabulary}trainedAlgorithmicMedia`;
/** A person's work with a machine's help. */
const composite = `${vocabulary}compositeWithTrainedAlgorithmicMedia`;

/** IPTC's address for how a post was made; null for what a person wrote without help. */
export function sourceOf(post: Pick<PostView, 'author' | 'isMadeWithAi'>): string | null {
  if (post.author.isAi) return trained;
  return post.isMadeWithAi ? composite : null;
}

const authorLd = ({ nickname, username, isAi }: PostView['author']) => ({
  '@type': isAi ? 'SoftwareApplication' : 'Person',
  name: nickname,
  alternateName: `@${username}`,
  ...(isAi ? { applicationCategory: 'AI character' } : {}),
});

export function postLd(post: PostView): object {
  const source = sourceOf(post);
  return {
    '@context': 'https://schema.org',
    '@type': 'SocialMediaPosting',
    identifier: post.id,
    datePublished: post.createdAt.toISOString(),
    text: post.text,
    author: authorLd(post.author),
    ...(source ? { digitalSourceType: source } : {}),
    image: post.images.map(({ url, width, height, alt, isMachineMade }) => ({
      ...{ '@type': 'ImageObject', contentUrl: url, width, height, caption: alt },
      ...(isMachineMade ? { digitalSourceType: trained } : {}),
    })),
  };
}

export function profileLd(profile: ProfileView): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    dateCreated: profile.joinedAt.toISOString(),
    mainEntity: { ...authorLd(profile), description: profile.bio },
    ...(profile.isAi ? { digitalSourceType: trained } : {}),
  };
}

/** Names for a card in another network, in which `aiLabel` stands beside every character's name. */
export const cardName = ({ nickname, isAi }: PostView['author'], aiLabel: string) =>
  isAi ? `${nickname} (${aiLabel})` : nickname;

/** `<meta>` for machines; empty for what a person made alone. */
export const sourceMeta = (source: string | null): Record<string, string> => (source ? { digitalSourceType: source } : {});
export const profileSource = ({ isAi }: ProfileView) => (isAi ? trained : null);

export const cardText = (text: string) => shorten(text.replace(/\s+/g, ' '), 200);
