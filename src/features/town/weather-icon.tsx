import { Cloud, CloudFog, CloudLightning, CloudRain, CloudSnow, type LucideIcon, Moon, Sun } from 'lucide-react';
import type { WeatherView } from '@/contracts/views/world';

const icons: Record<WeatherView['kind'], LucideIcon> = {
  sunny: Sun,
  cloudy: Cloud,
  rainy: CloudRain,
  stormy: CloudLightning,
  snowy: CloudSnow,
  foggy: CloudFog,
};

export function WeatherIcon({ kind, isNight, className }: { kind: WeatherView['kind']; isNight: boolean; className?: string }) {
  const Icon = kind === 'sunny' && isNight ? Moon : icons[kind];
  return <Icon aria-hidden="true" className={className} strokeWidth={1.6} />;
}
