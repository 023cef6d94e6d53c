import { reconcileResetRequests } from '@/server/auth/answer-reset-request';
import { reconcileGroupReplies } from '@/server/characters/groups/reconcile-group-replies';
import { reconcileReplies } from '@/server/characters/reconcile-replies';
import { reconcileDescriptions } from '@/server/decisions/reconcile-descriptions';
import { reconcileWorlds } from '@/server/decisions/reconcile-worlds';
import { reconcileDeliveries } from '@/server/deliveries/reconcile-deliveries';
import { reconcileLinkCards } from '@/server/links/reconcile-link-cards';
import { reconcileMails } from '@/server/mail/reconcile-mails';
import { reconcileExports } from '@/server/personal-data/export/keep-exports';
import { reconcilePictures } from '@/server/photos/reconcile-pictures';
import type { Processor } from '../processor';

export const reconcileJobsProcessor: Processor<'reconcile-jobs'> = async (app) => {
  await Promise.all([
    reconcileWorlds(app),
    reconcileReplies(app),
    reconcileGroupReplies(app),
    reconcilePictures(app),
    reconcileDescriptions(app),
    reconcileLinkCards(app),
    reconcileExports(app),
    reconcileMails(app),
    reconcileDeliveries(app),
    reconcileResetRequests(app),
  ]);
};
