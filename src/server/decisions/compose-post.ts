import type { Choice } from '@/simulation/answer';
import { photoForPost } from '@/simulation/photos/for-post';
import type { Mind } from './mind';

/** A post of one's own, with a photo where there is one worth showing. */
export async function composePost(mind: Mind): Promise<Choice> {
  const photo = photoForPost(mind.state, mind.me);
  const recentPosts = await mind.reads.ownPosts(mind.me.id);
  const { text } = await mind.ask('compose-post', { recentPosts, photo: photo?.description ?? null });
  return { action: 'publish-post', text, ...(photo ? { photoId: photo.id } : {}) };
}
