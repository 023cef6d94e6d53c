import { redactDeletedPosts } from '@/server/world/redact-deleted-posts';
import type { Processor } from '../processor';

export const redactDeletedPostsProcessor: Processor<'redact-deleted-posts'> = async (app) => {
  const memories = await redactDeletedPosts(app);
  if (memories > 0) app.log.info({ memories }, 'memories of deleted posts were taken away');
};
