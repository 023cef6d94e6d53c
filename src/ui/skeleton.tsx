import { classNames } from './class-names';

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames('block animate-breathe rounded-full bg-line/70', className)} />;
}
