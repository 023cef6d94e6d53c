export function readText(file: string): string | undefined;
export function stamp(file: string, text: string): void;
export function hashOf(entries: string[], isIgnored?: (file: string) => boolean): string;
export function isInstalled(lockText: string | undefined, recordText: string | undefined): boolean;
