import { homes } from './homes';
import { townPlaces } from './town-places';
import type { DemoPlace } from './types';

export const demoPlaces: DemoPlace[] = [...townPlaces, ...homes];
