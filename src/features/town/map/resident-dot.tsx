import Link from 'next/link';
import { useRef } from 'react';
import type { ResidentView } from '@/contracts/views/world';
import type { Point } from '@/lib/polyline';
import { colourOf, initialsOf } from '@/ui/avatar-look';
import { townPath } from '../../paths';
import type { Paced } from '../pace-of';
import { useWalk } from './use-walk';
import { walkOf } from './walk';

type ResidentDotProps = { resident: ResidentView; at: Point; label: string; town: Paced };

/** Walks its way, and glides when its place changes otherwise; that motion is CSS, so those who want none get none. */
export function ResidentDot({ resident, at, label, town }: ResidentDotProps) {
  const drawing = useRef<SVGGElement>(null);
  const walk = walkOf(resident.activity);
  useWalk(drawing, walk, { at, town });
  return (
    <g
      style={{
        transform: `translate(${at.x}px, ${at.y}px)`,
        transition: walk ? 'none' : 'transform 0.9s cubic-bezier(0.3, 0.7, 0.3, 1)',
      }}
    >
      <g ref={drawing}>
        <Dot resident={resident} label={label} />
      </g>
    </g>
  );
}

function Dot({ resident, label }: Pick<ResidentDotProps, 'resident' | 'label'>) {
  const { author, isAsleep, isThinking } = resident;
  return (
    <Link href={townPath(author.username)} className="group outline-none">
      <title>{label}</title>
      <circle
        r={9.4}
        fill="none"
        className="stroke-transparent group-hover:stroke-accent group-focus-visible:stroke-accent"
        strokeWidth={1.6}
      />
      <circle r={7.2} fill={colourOf(author.username)} stroke="#fffaf0" strokeWidth={1.4} opacity={isAsleep ? 0.75 : 1} />
      <Letters size={6.2} y={0.4} text={initialsOf(author.nickname)} />
      {isThinking && (
        <circle cx={6} cy={-6} r={2.6} fill="#ffd98a" stroke="#7a5200" strokeWidth={0.5} className="animate-breathe" />
      )}
      {isAsleep && <Letters size={7} x={7.5} y={-6.5} text="z" />}
    </Link>
  );
}

function Letters({ text, size, x = 0, y }: { text: string; size: number; x?: number; y: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: words of a drawing take no focus; the link has a name of its own
    <text
      aria-hidden="true"
      x={x}
      y={y}
      textAnchor="middle"
      dominantBaseline="middle"
      fontSize={size}
      fontWeight={700}
      fill="#fff"
    >
      {text}
    </text>
  );
}
