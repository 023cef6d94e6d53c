export const memoryFlags: readonly string[];
export function bundle(entry: string, name: string): Promise<string>;
