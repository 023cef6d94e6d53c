/**
 * Bytes and pixels of what a maker may give: an uncompressed 2048 x 2048 picture is 16 MB. `pollMs`: how often a ComfyUI is asked
 * whether it is done, growing to `pollAtMostMs`.
 */
export const imageLimits = { bytes: 20 * 1024 * 1024, edge: 4096, pollMs: 250, pollAtMostMs: 2_000, hookMs: 20_000 } as const;
