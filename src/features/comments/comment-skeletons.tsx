import { Skeleton } from '@/ui/skeleton';

export function CommentSkeletons() {
  return (
    <div className="grid grid-cols-1 gap-5 p-2">
      {['w-4/5', 'w-3/5', 'w-2/3'].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton className="size-8" />
          <div className="grid grow gap-2">
            <Skeleton className="h-3 w-28" />
            <Skeleton className={`h-3.5 ${width}`} />
          </div>
        </div>
      ))}
    </div>
  );
}
