import type { WeatherView } from '@/contracts/views/world';

type SkyProps = { box: { x: number; y: number; width: number; height: number }; weather: WeatherView['kind']; dark: number };

const tints: Record<WeatherView['kind'], { fill: string; opacity: number }> = {
  sunny: { fill: '#ffcf70', opacity: 0.1 },
  cloudy: { fill: '#a9b4bd', opacity: 0.16 },
  rainy: { fill: '#5c7488', opacity: 0.24 },
  stormy: { fill: '#3c4a60', opacity: 0.36 },
  snowy: { fill: '#f4f8ff', opacity: 0.3 },
  foggy: { fill: '#dfe3e2', opacity: 0.3 },
};

/** Light and weather above the town; never in the way of the pointer. */
export function Sky({ box, weather, dark }: SkyProps) {
  const tint = tints[weather];
  return (
    <g pointerEvents="none">
      <defs>
        <pattern id="rain" width="24" height="40" patternUnits="userSpaceOnUse">
          <path d="M6 2 l-3 10 M18 22 l-3 10" stroke="#d7e6f2" strokeWidth="0.9" strokeLinecap="round" opacity="0.75" />
        </pattern>
        <pattern id="snow" width="40" height="80" patternUnits="userSpaceOnUse">
          <circle cx="8" cy="10" r="1.5" fill="#fff" />
          <circle cx="28" cy="34" r="1.1" fill="#fff" />
          <circle cx="14" cy="58" r="1.8" fill="#fff" />
          <circle cx="34" cy="72" r="1.2" fill="#fff" />
        </pattern>
      </defs>
      <rect {...box} fill={tint.fill} opacity={tint.opacity * (1 - dark * 0.6)} />
      <rect {...box} fill="#16205a" opacity={dark * 0.5} className="transition-opacity duration-1000" />
      {(weather === 'rainy' || weather === 'stormy') && <Falling box={box} pattern="rain" className="animate-rain" />}
      {weather === 'snowy' && <Falling box={box} pattern="snow" className="animate-snow" />}
    </g>
  );
}

function Falling({ box, pattern, className }: { box: SkyProps['box']; pattern: string; className: string }) {
  return (
    <rect
      x={box.x - 20}
      y={box.y - 90}
      width={box.width + 80}
      height={box.height + 120}
      fill={`url(#${pattern})`}
      className={className}
    />
  );
}
