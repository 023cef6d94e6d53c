import { homes } from './homes';
import { objectsIn } from './town-objects';
import { townPlaces } from './town-places';
import type { DemoPlace } from './types';

export const demoPlaces: DemoPlace[] = [...townPlaces, ...homes].map((place) => ({ ...place, objects: objectsIn(place) }));
