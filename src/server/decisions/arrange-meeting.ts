import { DomainError } from '@/lib/errors';
import { whyNotAsk } from '@/simulation/agenda/meetings';
import type { Choice } from '@/simulation/answer';
import { livesIn } from '@/simulation/places';
import { shiftTexts } from '@/simulation/shifts';
import type { Place } from '@/simulation/state';
import { clockText, worldMinute, worldMinuteOf } from '@/simulation/world-time';
import type { Mind } from './mind';

const othersShown = 6;

/** Where, when and with whom else: one question. Throws `model-answer-unusable` when it names no place that was shown. */
export async function arrangeMeeting(mind: Mind, characterId: string): Promise<Choice> {
  const { state, me, language } = mind;
  const asked = state.characters[characterId];
  const placesShown = Object.values(state.places)
    .filter((place) => place.kind !== 'residential' || livesIn(me, place))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const others = Object.keys(me.relationships)
    .sort()
    .filter((id) => id !== characterId && whyNotAsk(state, me, id) === null)
    .slice(0, othersShown);
  const answer = await mind.ask('arrange-meeting', {
    to: mind.nameOf(characterId),
    relationship: mind.relationshipWith(characterId),
    works: asked ? shiftTexts(asked) : [],
    others: others.map((id) => mind.nameOf(id)),
    places: placesShown.map((place) => ({ name: place.name[language], open: openHours(place) })),
  });
  const place = placesShown[answer.place - 1];
  if (!place) throw new DomainError('model-answer-unusable', `Place ${answer.place} of ${placesShown.length} was not shown`);
  const invited = answer.others.flatMap((n) => others[n - 1] ?? []).slice(0, 3);
  const [hour = 0, minute = 0] = answer.at.split(':').map(Number);
  return {
    action: 'arrange-meeting',
    characterIds: [characterId, ...new Set(invited)],
    placeId: place.id,
    start: worldMinuteOf(Math.max(1, answer.day), hour, minute),
    minutes: answer.minutes,
    text: answer.text,
    purpose: answer.purpose,
  };
}

function openHours({ hours }: Place): string | null {
  if (!hours || hours.opensAt === hours.closesAt) return null;
  return `${clockText(worldMinute.parse(hours.opensAt))}-${clockText(worldMinute.parse(hours.closesAt))}`;
}
