export function Caret() {
  return (
    <span aria-hidden="true" className="ml-0.5 inline-block h-[1.05em] w-[2px] translate-y-[0.18em] animate-caret bg-accent" />
  );
}
