import type { Setting } from '@/contracts/picture-scene';
import type { Sheet } from './svg';

export type Furnishing = { setting: Setting; room: { accent: string }; tone(colour: string): string; horizon: number };
export type Furnish = (sheet: Sheet, furnishing: Furnishing) => string;
