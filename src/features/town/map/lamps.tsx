import type { PlaceView } from '@/contracts/views/world';

/** Light from the windows of what is open, above the dark of the night. `dark` 0 to 1. */
export function Lamps({ places, dark }: { places: readonly PlaceView[]; dark: number }) {
  return (
    <g pointerEvents="none" opacity={dark} className="transition-opacity duration-1000">
      <defs>
        <radialGradient id="lamp">
          <stop offset="0" stopColor="#ffd98a" stopOpacity="0.75" />
          <stop offset="0.45" stopColor="#ffc35e" stopOpacity="0.28" />
          <stop offset="1" stopColor="#ffb84d" stopOpacity="0" />
        </radialGradient>
      </defs>
      {places
        .filter((place) => place.indoor && place.isOpen)
        .map((place) => (
          <ellipse
            key={place.id}
            cx={place.x}
            cy={place.y}
            rx={place.width * 0.85 + 4}
            ry={place.height * 0.8 + 4}
            fill="url(#lamp)"
          />
        ))}
    </g>
  );
}
