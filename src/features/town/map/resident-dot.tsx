import Link from 'next/link';
import type { ResidentView } from '@/contracts/views/world';
import { colourOf, initialsOf } from '@/ui/avatar-look';
import { townPath } from '../../paths';

type ResidentDotProps = { resident: ResidentView; at: { x: number; y: number }; label: string };

/** Glides when its place changes; the motion is CSS, so those who want none get none. */
export function ResidentDot({ resident, at, label }: ResidentDotProps) {
  const { author, isAsleep, isThinking } = resident;
  return (
    <Link
      href={townPath(author.username)}
      aria-label={label}
      className="group outline-none"
      style={{ transform: `translate(${at.x}px, ${at.y}px)`, transition: 'transform 0.9s cubic-bezier(0.3, 0.7, 0.3, 1)' }}
    >
      <title>{label}</title>
      <circle
        r={8.4}
        fill="none"
        className="stroke-transparent group-hover:stroke-accent group-focus-visible:stroke-accent"
        strokeWidth={1.6}
      />
      <circle r={6.4} fill={colourOf(author.username)} stroke="#fffaf0" strokeWidth={1.3} opacity={isAsleep ? 0.72 : 1} />
      <text y={0.3} textAnchor="middle" dominantBaseline="middle" fontSize={5.6} fontWeight={700} fill="#fff">
        {initialsOf(author.nickname)}
      </text>
      {isThinking && (
        <circle cx={5.4} cy={-5.4} r={2.4} fill="#ffd98a" stroke="#7a5200" strokeWidth={0.5} className="animate-breathe" />
      )}
      {isAsleep && (
        <text x={6} y={-5.5} fontSize={6} fontWeight={700} fill="#fff" stroke="#2b3550" strokeWidth={0.4} paintOrder="stroke">
          z
        </text>
      )}
    </Link>
  );
}
