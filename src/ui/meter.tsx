import { classNames } from './class-names';

const tones = { leaf: 'bg-leaf', lamp: 'bg-lamp', danger: 'bg-danger' } as const;

type MeterProps = { label: string; value: number; text: string; tone: keyof typeof tones };

/** `value` 0 to 100 */
export function Meter({ label, value, text, tone }: MeterProps) {
  const rounded = Math.round(Math.min(100, Math.max(0, value)));
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <div className="flex items-baseline justify-between text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-ink-soft tabular-nums">{text}</span>
      </div>
      <meter className="sr-only" aria-label={label} min={0} max={100} value={rounded} />
      <div aria-hidden="true" className="h-2.5 overflow-hidden rounded-full bg-sunk">
        <div
          className={classNames('h-full rounded-full transition-[width] duration-700', tones[tone])}
          style={{ width: `${rounded}%` }}
        />
      </div>
    </div>
  );
}
