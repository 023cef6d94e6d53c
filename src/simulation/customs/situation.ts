// When a moment is like another: the same need, the same part of the plan, the same kind of place, the same time of day.
import { appointmentNow } from '../agenda/appointments';
import { freshAlarm } from '../alarm';
import { currentItem, isBedtime } from '../day-plan';
import { deriveId } from '../dice';
import type { Need } from '../intention/need';
import { needsNow } from '../intention/needs-now';
import type { Offer } from '../scene';
import type { Character, WorldState } from '../state';
import { minuteOfDay } from '../world-time';
import { customRules } from './limits';

/** What a body asks for every day; all else is a warning. */
const everyday: ReadonlySet<Need> = new Set<Need>(['hungry', 'tired']);

/**
 * A short name for the situation that this character is in, the same for situations that are alike; null when something about it is out
 * of the ordinary: then it is thought about, whatever was chosen before.
 */
export function situationOf(world: WorldState, character: Character, offers: readonly Offer[]): string | null {
  if (isExtraordinary(world, character)) return null;
  const { minute } = world;
  const item = currentItem(character, minute);
  const parts = [
    kindOf(world, character),
    ...needsNow(world, character),
    item?.activity ?? 'free',
    item?.placeId === character.placeId ? 'there' : 'elsewhere',
    Math.floor(minuteOfDay(minute) / customRules.bandMinutes),
    isBedtime(character, minute) ? 'bedtime' : 'day',
    dutyOf(world, character) ?? 'free',
    offers.some(({ action }) => action === 'use-phone' || action === 'check-messages') ? 'news' : 'quiet',
  ];
  return deriveId('situation', ...parts).slice(0, 8);
}

function isExtraordinary(world: WorldState, character: Character): boolean {
  const { lastRefusal, suspended, recent, noticed = [], lastDone } = character;
  const last = recent.at(-1);
  const isOwnDoing =
    last === undefined || last.action === 'talk' || (last.action in lastDone && !last.action.startsWith('warned-'));
  return (
    lastRefusal !== null ||
    suspended !== null ||
    freshAlarm(character, world.minute) !== null ||
    !isOwnDoing ||
    noticed.some(({ at }) => at >= (last?.minute ?? 0)) ||
    (appointmentNow(world, character) !== null && dutyOf(world, character) === null) ||
    needsNow(world, character).some((need) => !everyday.has(need))
  );
}

/** Home and work are places of their own; else it matters whether there is a roof. */
function kindOf(world: WorldState, { placeId, homeId, workplaceId }: Character): string {
  if (placeId === null) return 'way';
  if (placeId === homeId) return 'home';
  if (placeId === workplaceId) return 'work';
  return world.places[placeId]?.indoor ? 'indoors' : 'outdoors';
}

/** One's work calls, as it does every day; any other appointment is out of the ordinary. */
const dutyOf = (world: WorldState, character: Character) => (appointmentNow(world, character)?.kind === 'work' ? 'duty' : null);
