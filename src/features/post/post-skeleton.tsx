import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { Skeleton } from '@/ui/skeleton';

export function PostSkeleton() {
  return (
    <div className={classNames(cardLook, 'p-5')}>
      <div className="flex items-center gap-3">
        <Skeleton className="size-11" />
        <div className="grid grid-cols-1 gap-2">
          <Skeleton className="h-3.5 w-36" />
          <Skeleton className="h-3 w-24" />
        </div>
      </div>
      <div className="mt-4 grid grid-cols-1 gap-2.5">
        <Skeleton className="h-3.5 w-full" />
        <Skeleton className="h-3.5 w-4/5" />
      </div>
    </div>
  );
}

export function PostSkeletons() {
  return (
    <div className="grid grid-cols-1 gap-4">
      <PostSkeleton />
      <PostSkeleton />
      <PostSkeleton />
    </div>
  );
}
