import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { kindOfPlace, type Mind, minuteOfClock, oneOf } from './mind';
import { placeWord } from './place-word';

type ArrangeMind = Mind<SceneDocumentOf<'arrange-meeting'>>;

/** After work and at noon first; the others are for those who work in the evening. */
const times = ['18:00', '19:00', '17:00', '12:15'];
const otherTimes = ['20:15', '15:00', '11:30', '10:30', '09:00', '08:00'];
const minutes = 60;
const wet = new Set(['rainy', 'stormy', 'snowy']);

/** A café or a place with a roof, tomorrow or the day after, when one neither works nor sleeps nor has another appointment. */
export function arrangeMeeting(mind: ArrangeMind): ModelAnswer<'arrange-meeting'> {
  const { scene, say, draw } = mind;
  const day = scene.now.day + (draw.chance(0.7) ? 1 : 2);
  const free = (some: string[]) => some.filter((time) => isFree(mind, day, time));
  const at = draw.any(free(times)) ?? draw.any(free(otherTimes)) ?? '18:00';
  const place = draw.any(spots(mind, at)) ?? scene.places[0];
  const when = day === scene.now.day + 1 ? say.meetings.tomorrow : say.meetings.dayAfter;
  const slots = { other: scene.with, place: place && placeWord(place.name, scene.language), when, time: at };
  const text = oneOf(mind, say.meetings.invite, slots) ?? scene.with;
  const purpose = oneOf(mind, say.meetings.purposes) ?? '';
  const others = draw.chance(0.75) ? [] : scene.others.slice(0, 1).map(({ n }) => n);
  return { place: place?.n ?? 1, day, at, minutes, others, text, purpose };
}

function isFree({ scene }: ArrangeMind, day: number, time: string): boolean {
  const start = minuteOfClock(time);
  const isTaken = (at: string, length: number) => minuteOfClock(at) < start + minutes && start < minuteOfClock(at) + length;
  const isOnDuty = scene.works.some((shift) => {
    const [from = '00:00', to = '00:00'] = shift.split('-');
    const length = minuteOfClock(to) - minuteOfClock(from);
    // One that goes over midnight takes the evening and the morning.
    return length > 0 ? isTaken(from, length) : start >= minuteOfClock(from) || start < minuteOfClock(to);
  });
  const isBusy = isOnDuty || scene.plan.some((item) => item.activity === 'work' && isTaken(item.at, item.minutes));
  return !isBusy && !scene.appointments.some((one) => one.day === day && isTaken(one.at, one.minutes));
}

/** Open for the whole time, and dry when it is wet; cafés first of all. */
function spots({ scene, say, draw }: ArrangeMind, at: string): ArrangeMind['scene']['places'] {
  const start = minuteOfClock(at);
  const isOpen = ({ open }: { open: string | null }) => {
    if (open === null) return true;
    const [from = '', to = ''] = open.split('-');
    return minuteOfClock(from) <= start && start + minutes <= minuteOfClock(to);
  };
  const kindOf = ({ name }: { name: string }) => kindOfPlace(say, name);
  const open = scene.places.filter(isOpen);
  const cafes = open.filter((place) => kindOf(place) === 'cafe');
  const outside = wet.has(scene.now.weather) ? [] : open.filter((place) => ['park', 'square'].includes(kindOf(place) ?? ''));
  if (cafes.length > 0 && (outside.length === 0 || draw.chance(0.6))) return cafes;
  return outside.length > 0 ? outside : open.filter((place) => kindOf(place) === 'library');
}
