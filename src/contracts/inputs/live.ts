import { z } from 'zod';

/**
 * One stream a tab: the town's public channel and, when signed in, one's own. `lastEventId` is `t<seq>a<seq>` (town, account)
 * as sent with each event; without it the stream starts now.
 */
export const liveInput = z.object({ lastEventId: z.string().max(60).nullish() });
