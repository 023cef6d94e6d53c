import type { BondView } from '@/contracts/views/bonds';
import { layOut, meanOf, side, type Warmth } from './lay-out-bonds';

/** Colour and dashes say the same. */
const looks = {
  warm: 'stroke-accent',
  even: 'stroke-line-strong',
  cool: 'stroke-danger [stroke-dasharray:5_4]',
} satisfies Record<Warmth, string>;

/** Room for names to the left and right of the circle. */
const beside = 60;

type Props = { bonds: readonly BondView[]; nameOf: (id: string) => string; label: string };

/** Who knows whom: the wider the line, the better. The table beside it says the same in words. */
export function BondGraph({ bonds, nameOf, label }: Props) {
  const spots = layOut(bonds);
  const spotOf = new Map(spots.map((spot) => [spot.id, spot]));
  return (
    <svg viewBox={`${-beside} 0 ${side + 2 * beside} ${side}`} role="img" aria-label={label} className="mx-auto w-full max-w-xl">
      {bonds.map((bond) => {
        const [from, to] = bond.between.map((id) => spotOf.get(id));
        const { familiarity, warmth } = meanOf(bond);
        return (
          from &&
          to && (
            <line
              key={bond.between.join()}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              className={looks[warmth]}
              strokeOpacity={0.35 + familiarity / 160}
              strokeWidth={1 + familiarity / 20}
            />
          )
        );
      })}
      {spots.map(({ id, x, y }) => (
        <g key={id}>
          <circle cx={x} cy={y} r={6} className="fill-leaf stroke-surface" strokeWidth={2} />
          <text
            x={x + (x - side / 2) * 0.09}
            y={y + (y - side / 2) * 0.09 + 3}
            textAnchor={anchorOf(x)}
            className="fill-ink text-[9px]"
          >
            {nameOf(id)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const anchorOf = (x: number) => (x > side * 0.6 ? 'start' : x < side * 0.4 ? 'end' : 'middle');
