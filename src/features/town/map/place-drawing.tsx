// One small drawing for each kind of place, as wide as the place itself. Windows are lamps after dark.

import type { PlaceView } from '@/contracts/views/world';
import { type PlaceKind, placeKind } from '../known-words';

type Box = { w: number; h: number; isLit: boolean };

const walls = {
  commercial: '#c98a5a',
  residential: '#d9b48a',
  work: '#9fb0b8',
  service: '#c9c3b4',
  education: '#b9695a',
  public: '#cfc0a2',
};

function Windows({ w, h, isLit, columns }: Box & { columns: number }) {
  const size = Math.min(w / (columns * 2.1), h / 4);
  return Array.from({ length: columns }, (_, column) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: windows never move
      key={column}
      x={-w / 2 + (w / columns) * (column + 0.5) - size / 2}
      y={-h * 0.12}
      width={size}
      height={size * 1.15}
      rx={size * 0.15}
      fill={isLit ? '#ffd98a' : '#5d6f73'}
      opacity={isLit ? 1 : 0.55}
    />
  ));
}

function House({ w, h, isLit }: Box) {
  return (
    <>
      <rect x={-w / 2} y={-h * 0.3} width={w} height={h * 0.8} rx={1.2} fill={walls.residential} />
      <path d={`M${-w * 0.62} ${-h * 0.26} L0 ${-h * 0.85} L${w * 0.62} ${-h * 0.26} Z`} fill="#a8502e" />
      <Windows w={w} h={h} isLit={isLit} columns={2} />
    </>
  );
}

function Shop({ w, h, isLit }: Box) {
  const stripes = 5;
  return (
    <>
      <rect x={-w / 2} y={-h / 2} width={w} height={h} rx={1.5} fill={walls.commercial} />
      <Windows w={w} h={h * 1.2} isLit={isLit} columns={2} />
      {Array.from({ length: stripes }, (_, stripe) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: stripes never move
          key={stripe}
          d={`M${-w * 0.56 + (w * 1.12 * stripe) / stripes} ${-h * 0.5} h${(w * 1.12) / stripes} v${h * 0.2} a${w * 0.112} ${h * 0.12} 0 0 1 ${(-w * 1.12) / stripes} 0 Z`}
          fill={stripe % 2 === 0 ? '#b23f16' : '#f6ead6'}
        />
      ))}
    </>
  );
}

function Hall({ w, h, isLit, kind }: Box & { kind: 'work' | 'service' | 'education' | 'public' }) {
  return (
    <>
      <rect x={-w / 2} y={-h / 2} width={w} height={h} rx={1.5} fill={walls[kind]} />
      <rect x={-w * 0.54} y={-h * 0.56} width={w * 1.08} height={h * 0.16} rx={1} fill="#6d6a5d" />
      <Windows w={w * 0.92} h={h} isLit={isLit} columns={4} />
      <rect x={-w * 0.06} y={h * 0.2} width={w * 0.12} height={h * 0.3} rx={0.6} fill="#5b4632" />
      {kind === 'education' && (
        <path
          d={`M0 ${-h * 0.56} v${-h * 0.34} h${w * 0.16} l${-w * 0.04} ${h * 0.08} l${w * 0.04} ${h * 0.08} h${-w * 0.16}`}
          fill="#b23f16"
          stroke="#6d6a5d"
          strokeWidth={0.6}
        />
      )}
      {kind === 'service' && (
        <path
          d={`M${-w * 0.03} ${-h * 0.84} h${w * 0.06} v${h * 0.09} h${w * 0.06} v${h * 0.1} h${-w * 0.06} v${h * 0.09} h${-w * 0.06} v${-h * 0.09} h${-w * 0.06} v${-h * 0.1} h${w * 0.06} Z`}
          fill="#b23f16"
        />
      )}
    </>
  );
}

function Square({ w, h }: Box) {
  return (
    <>
      <rect x={-w / 2} y={-h / 2} width={w} height={h} rx={w * 0.22} className="fill-road" />
      <circle r={w * 0.24} fill="none" stroke="#b9a67f" strokeWidth={0.8} strokeDasharray="2 2" />
      <circle r={w * 0.13} className="fill-water" stroke="#9c8f74" strokeWidth={1} />
      <circle r={w * 0.035} fill="#9c8f74" />
    </>
  );
}

const trees = [
  [-0.38, -0.28, 1],
  [-0.2, -0.4, 0.8],
  [0.36, -0.32, 1.1],
  [-0.42, 0.12, 0.8],
  [0.14, -0.38, 0.7],
  [0.42, 0.1, 0.9],
] as const;

function Meadow({ w, h }: Box) {
  return (
    <>
      <rect x={-w / 2} y={-h / 2} width={w} height={h} rx={h * 0.4} className="fill-wood" opacity={0.55} />
      <ellipse cx={w * 0.08} cy={h * 0.02} rx={w * 0.2} ry={h * 0.19} className="fill-water" />
      {trees.map(([x, y, size]) => (
        <g key={`${x} ${y}`} transform={`translate(${x * w} ${y * h})`}>
          <rect x={-0.7} y={1} width={1.4} height={5 * size} fill="#6d5238" />
          <circle r={5 * size} className="fill-wood" stroke="#4d6b4b" strokeWidth={0.5} />
        </g>
      ))}
    </>
  );
}

const drawings: Record<PlaceKind, (box: Box & { indoor: boolean }) => React.ReactNode> = {
  residential: House,
  commercial: Shop,
  nature: Meadow,
  work: (box) => <Hall {...box} kind="work" />,
  service: (box) => <Hall {...box} kind="service" />,
  education: (box) => <Hall {...box} kind="education" />,
  public: (box) => (box.indoor ? <Hall {...box} kind="public" /> : <Square {...box} />),
};

export function PlaceDrawing({ place, isDark }: { place: PlaceView; isDark: boolean }) {
  const Drawing = drawings[placeKind(place.kind)];
  return <Drawing w={place.width} h={place.height} indoor={place.indoor} isLit={isDark && place.isOpen} />;
}
