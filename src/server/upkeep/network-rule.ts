import type { Tx } from '@/server/platform/app-context';

/** `broken` selects the id of each thing of which the claim is not true. */
export type NetworkRule = { claim: string; broken(tx: Tx): Promise<{ id: string }[]> };
