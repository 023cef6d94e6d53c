/**
 * Wall milliseconds: how long a picture is one worker's; how long until it is tried again (20 s, 80 s, 5 min, 21 min); how long one
 * that nobody pays for waits. `attempts`: after so many it failed, until an operator says "try again".
 */
export const imageryLimits = { leaseMs: 30_000, pauseMs: 20_000, pauseGrowth: 4, unpaidMs: 3_600_000, attempts: 5 } as const;
