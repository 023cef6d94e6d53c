import type { JobName } from '@/contracts/jobs';
import type { Processor } from '../processor';
import { advanceWorldProcessor } from './advance-world';
import { answerInGroupProcessor } from './answer-in-group';
import { answerResetRequestProcessor } from './answer-reset-request';
import { decideTurnProcessor } from './decide-turn';
import { deliverProcessor } from './deliver';
import { deriveImagesProcessor } from './derive-images';
import { describeImageProcessor } from './describe-image';
import { fetchLinkCardProcessor } from './fetch-link-card';
import { indexPostsProcessor } from './index-posts';
import { makeExportProcessor } from './make-export';
import { makePicturesProcessor } from './make-pictures';
import { pruneOldRowsProcessor } from './prune-old-rows';
import { purgeAccountsProcessor } from './purge-accounts';
import { recapPersonProcessor } from './recap-person';
import { reconcileJobsProcessor } from './reconcile-jobs';
import { redactDeletedPostsProcessor } from './redact-deleted-posts';
import { refreshHighlightsProcessor } from './refresh-highlights';
import { sendMailProcessor } from './send-mail';
import { writeDigestsProcessor } from './write-digests';
import { writeReplyProcessor } from './write-reply';

export const processors = {
  'advance-world': advanceWorldProcessor,
  'decide-turn': decideTurnProcessor,
  'write-reply': writeReplyProcessor,
  'answer-in-group': answerInGroupProcessor,
  'describe-image': describeImageProcessor,
  'derive-images': deriveImagesProcessor,
  'make-pictures': makePicturesProcessor,
  'recap-person': recapPersonProcessor,
  'fetch-link-card': fetchLinkCardProcessor,
  'answer-reset-request': answerResetRequestProcessor,
  'send-mail': sendMailProcessor,
  deliver: deliverProcessor,
  'write-digests': writeDigestsProcessor,
  'refresh-highlights': refreshHighlightsProcessor,
  'reconcile-jobs': reconcileJobsProcessor,
  'index-posts': indexPostsProcessor,
  'make-export': makeExportProcessor,
  'redact-deleted-posts': redactDeletedPostsProcessor,
  'purge-accounts': purgeAccountsProcessor,
  'prune-old-rows': pruneOldRowsProcessor,
} satisfies { [N in JobName]: Processor<N> };
