import type { Choice } from '@/simulation/answer';
import { photoForPost } from '@/simulation/photos/for-post';
import { askForFreshWords, leftOut } from './fresh-words';
import type { Mind } from './mind';

/** A post of one's own, with a photo where there is one worth showing; not sent when the town has just read it. */
export async function composePost(mind: Mind): Promise<Choice> {
  const photo = photoForPost(mind.state, mind.me);
  const recentPosts = await mind.reads.ownPosts(mind.me.id);
  const beside = await mind.reads.townPosts();
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'compose-post',
    details: { recentPosts, photo: photo?.description ?? null },
    wordsIn: ({ text }) => [{ text, beside }],
  });
  return { action: 'publish-post', text: answer.text, ...(photo ? { photoId: photo.id } : {}), ...leftOut(stale) };
}
