import { z } from 'zod';

/**
 * One stream a tab: the town's public channel and, when signed in, one's own. `lastEventId` is `t<seq>a<seq>` (town, account)
 * as sent with each event; without it the stream starts now. `as` is the id of the account that the page shows: of a page whose log-in
 * ended while it had no stream (asleep, or between its making and its first connection) the stream is refused, not a stranger's.
 */
export const liveInput = z.object({ lastEventId: z.string().max(60).nullish(), as: z.uuid().nullish() });
