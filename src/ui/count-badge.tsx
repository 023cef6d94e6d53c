/** Nothing at zero. The number is read out by the label of what it sits on. */
export function CountBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span
      aria-hidden="true"
      className="inline-grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1.5 font-semibold text-[0.7rem] text-on-accent tabular-nums leading-none"
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}
