import { indexPosts } from '@/server/posts/index-posts';
import type { Processor } from '../processor';

export const indexPostsProcessor: Processor<'index-posts'> = async (app) => {
  const posts = await indexPosts(app);
  if (posts > 0) app.log.info({ posts }, 'older posts can be found now');
};
