import { reconcileReplies } from '@/server/characters/reconcile-replies';
import { reconcileWorlds } from '@/server/decisions/reconcile-worlds';
import { reconcilePictures } from '@/server/photos/reconcile-pictures';
import type { Processor } from '../processor';

export const reconcileJobsProcessor: Processor<'reconcile-jobs'> = async (app) => {
  await Promise.all([reconcileWorlds(app), reconcileReplies(app), reconcilePictures(app)]);
};
