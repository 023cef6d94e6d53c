import { classNames } from './class-names';

export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('size-4 animate-spin rounded-full border-2 border-current border-r-transparent', className)}
    />
  );
}
