import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { answerComments } from './answer-others';
import { composePost } from './compose-post';
import type { Mind } from './mind';
import { react } from './react';

/** What everybody can read on the phone, one after the other, as each would be done alone. */
export function phoneSession(mind: Mind<SceneDocumentOf<'phone-session'>>): ModelAnswer<'phone-session'> {
  const { scene } = mind;
  const { comments = [], posts = [], recentPosts, photo = null } = scene;
  const { answers, likes } = answerComments({ ...mind, scene: { ...scene, comments } });
  const { reactions, impression } =
    posts.length > 0 ? react({ ...mind, scene: { ...scene, posts } }) : { reactions: [], impression: '' };
  const post = recentPosts ? composePost({ ...mind, scene: { ...scene, recentPosts, photo } }).text : null;
  return { answers, likes, reactions, impression, post };
}
