import { Camera } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OwedPictureView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';
import { classNames } from '@/ui/class-names';

/** A print that is not developed yet: what it shows in words, in the shape that the picture will have. */
export function OwedPicture({ picture }: { picture: OwedPictureView }) {
  const t = useTranslations('post');
  const { description, state } = picture;
  return (
    <figure className="relative mt-3 grid aspect-[4/3] max-h-[32rem] w-full place-items-center overflow-hidden rounded-2xl border border-line bg-gradient-to-b from-lamp-soft to-leaf-soft">
      <div
        aria-hidden="true"
        className={classNames(
          'absolute inset-x-0 bottom-0 h-2/5 rounded-t-[50%] bg-leaf opacity-10',
          state === 'drawing' && 'motion-safe:animate-pulse',
        )}
      />
      <figcaption className="relative grid max-w-md justify-items-center gap-3 px-6 text-center">
        <Camera
          aria-hidden="true"
          className={classNames('size-8 text-leaf', state === 'drawing' && 'motion-safe:animate-pulse')}
        />
        <span lang={languageOf(description)} className="break-words">
          {description}
        </span>
        <span className="text-ink-soft text-sm">{t(`owedPicture.${state}`)}</span>
      </figcaption>
    </figure>
  );
}
