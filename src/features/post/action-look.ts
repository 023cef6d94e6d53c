import { classNames } from '@/ui/class-names';

const tones = {
  accent: { hover: 'hover:bg-accent-soft hover:text-accent', on: 'text-accent' },
  leaf: { hover: 'hover:bg-leaf-soft hover:text-leaf', on: 'text-leaf' },
  lamp: { hover: 'hover:bg-lamp-soft hover:text-lamp', on: 'text-lamp' },
} as const;

/** What stands below a post: a sign, and often a number. */
export function actionLook(tone: keyof typeof tones, isOn = false): string {
  return classNames(
    'inline-flex min-h-9 min-w-9 items-center justify-center gap-1.5 rounded-full px-2 text-sm tabular-nums transition-colors sm:px-2.5',
    tones[tone].hover,
    isOn ? tones[tone].on : 'text-ink-soft',
  );
}

export const actionIcon = 'size-[1.15rem] shrink-0';
