import { type ReactNode, useId } from 'react';

type SectionProps = { title: string; text?: ReactNode; children: ReactNode };

/** One subject of the settings: a heading, what it is about, and its controls. */
export function Section({ title, text, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-1 gap-3 border-line border-t pt-5 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      {text && <p className="text-ink-soft text-sm">{text}</p>}
      {children}
    </section>
  );
}
