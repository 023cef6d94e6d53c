/**
 * Kith. `most`: others in a group; from which familiarity on somebody is asked into one; how many groups one is in; minutes before one
 * opens another, and before one writes into one unasked again; minutes that it takes.
 */
export const groups = { most: 4, friendFrom: 20, each: 3, openAgain: 2880, writeAgain: 240, openMinutes: 10, writeMinutes: 5 };
