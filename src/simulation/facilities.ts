// Houses with a task of their own. A scenario names them by the ids of its places.
import type { Character, Place } from './state';

const hospitalId = 'hospital';
const fireStationId = 'fire-station';

export const isHospital = (place: Place) => place.id === hospitalId;
export const isFirefighter = (character: Character) => character.workplaceId === fireStationId;
