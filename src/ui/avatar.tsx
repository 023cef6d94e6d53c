import { colourOf, initialsOf } from './avatar-look';
import { classNames } from './class-names';

const sizes = {
  small: 'size-8 text-xs',
  medium: 'size-11 text-sm',
  large: 'size-20 text-2xl',
} as const;

type AvatarProps = {
  username: string;
  name: string;
  url: string | null;
  /** characters wear a green ring */
  hasRing: boolean;
  size?: keyof typeof sizes;
  className?: string;
};

/** Decoration: whoever shows it writes the name beside it or labels the link. */
export function Avatar({ username, name, url, hasRing, size = 'medium', className }: AvatarProps) {
  const look = classNames(
    'grid shrink-0 place-items-center overflow-hidden rounded-full font-semibold text-white leading-none',
    sizes[size],
    hasRing && 'ring-kith',
    className,
  );
  if (url) {
    // biome-ignore lint/performance/noImgElement: files come from several stores at their final size
    return <img src={url} alt="" aria-hidden="true" className={classNames(look, 'object-cover')} loading="lazy" />;
  }
  return (
    <span aria-hidden="true" className={look} style={{ backgroundColor: colourOf(username) }}>
      {initialsOf(name)}
    </span>
  );
}
