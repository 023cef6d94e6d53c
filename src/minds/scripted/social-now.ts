import { wishToMeet, wishToPutOff } from './appointment-now';
import { minutesToBed, morning } from './bedtime';
import { kindOfPlace, minuteOfClock } from './mind';
import { type ChooseMind, homeName, type Option, type Pick } from './options';
import { generosity, wish } from './things';

const idle = new Set(['wait', 'look-around', 'rest']);
const wet = new Set(['rainy', 'stormy', 'snowy']);
const phone = new Set(['use-phone', 'publish-post', 'write-first', 'open-group', 'write-group']);

/** People, phone, leisure: by weight and dice. Null when nothing speaks for anything. */
export function socialNow(mind: ChooseMind): Pick | null {
  const weighed = mind.scene.options
    .map((option) => ({ option, weight: weigh(mind, option) }))
    .filter(({ weight }) => weight > 0);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  let left = mind.draw.number() * total;
  for (const { option, weight } of weighed) {
    left -= weight;
    if (left < 0) return { option, reason: reasonOf(mind, option) };
  }
  return null;
}

function reasonOf(mind: ChooseMind, { action, target }: Option): string {
  if (action === 'talk' && !mind.scene.people.some(({ name }) => name === target)) return 'talk-together';
  if (action === 'use-phone') return callOf(mind);
  if (action !== 'move') return action;
  if (target === homeName(mind) && mind.minute > 20 * 60) return 'move-home';
  return wet.has(mind.scene.now.weather) && mind.say.plans.dry.test(target ?? '') ? 'move-dry' : 'move-free';
}

/** What on the phone calls for one. */
const callOf = ({ scene: { phone: shown } }: ChooseMind): string =>
  shown?.unreadMessages ? 'check-messages' : shown?.newComments ? 'check-comments' : 'use-phone';

function weigh(mind: ChooseMind, { action, target, item, cost, photo }: Option): number {
  const { scene, say } = mind;
  const last = scene.recent.slice(-2).map((done) => done.action);
  const times = scene.recent.filter((done) => done.action === action).length;
  // Repeated deeds stand in `recent` as one, so the same idle thing is not done twice running.
  if (idle.has(action) && last.at(-1) === action) return 0;
  const tired = phone.has(action) && last.every((done) => phone.has(done)) && last.length === 2 ? 0.4 : 1;
  const known = scene.people.find((person) => person.name === target);
  switch (action) {
    case 'use-phone':
      return scene.phone?.unreadMessages ? 8 : scene.phone?.newComments ? 5 : (scene.phone?.unseenPosts ? 2 : 0.2) * tired;
    case 'greet':
      return times > 3 ? 0.3 : 1.6;
    case 'talk':
      // With several: now and then.
      if (!known) return times > 1 ? 0.1 : 0.7;
      return Math.max(0, (times > 2 ? 0.4 : 1.6) + known.familiarity / 50 + known.affinity / 50);
    case 'join-talk':
      return times > 1 ? 0.2 : joins(mind, target ?? '');
    case 'publish-post':
      return (times > 0 ? 0.8 : 2.4) * tired;
    case 'open-group':
      return 0.05 * tired;
    case 'write-group':
      return (times > 0 ? 0.02 : 0.12) * tired;
    case 'write-first':
      return (times > 0 ? 0.05 : 0.14) * tired;
    case 'arrange-meeting':
      return wishToMeet(mind, target ?? '');
    case 'move-meeting':
    case 'cancel-meeting':
      return wishToPutOff(mind, action);
    case 'look-around':
      return last.includes(action) ? 0.1 : 0.6;
    case 'use-object':
      return isFree(mind) && times < 2 ? 0.5 : 0.04;
    case 'take-photo':
      return photo === 'sight' ? 3 : isFree(mind) && times === 0 ? photoWish[photo ?? 'place'] : 0;
    case 'use':
      return say.plans.drink.test(target ?? '') && times === 0 ? 2 : 0;
    case 'give':
      return known ? generosity(mind, known, item ?? '') : 0;
    case 'buy':
      return times > 1 ? 0 : wish(mind, target ?? '', cost ?? 0);
    case 'pick-up':
      return 0.3;
    case 'drop':
      return 1;
    case 'rest':
      return scene.me.body.tired ? 4 : 0.15;
    case 'wait':
      return last.includes(action) ? 0.1 : 0.4;
    case 'move':
      return strolls(mind, target ?? '');
    default:
      return 0;
  }
}

/** What one photographs in free time: rather what is around than oneself. */
const photoWish = { sight: 3, place: 0.16, person: 0.2, object: 0.12, selfie: 0.08 };

/** Nothing is planned for now, or something that leaves one free. */
function isFree({ scene }: ChooseMind): boolean {
  const item = scene.plan.find((one) => one.now);
  return !item || item.activity === 'leisure' || item.activity === 'social';
}

/** One joins those one likes, and rather where people meet. */
function joins({ scene, say }: ChooseMind, target: string): number {
  const liked = scene.people.filter(({ name }) => target.includes(name));
  const warmth = liked.reduce((sum, { familiarity, affinity }) => sum + familiarity / 100 + affinity / 50, 0);
  const kind = kindOfPlace(say, scene.place?.name ?? '');
  const isSociable = kind === 'cafe' || kind === 'park' || kind === 'square';
  return Math.max(0, (isSociable ? 1 : 0.4) + warmth);
}

/** Free ways only in free time, to places where one meets people, dry ones when it is wet. */
function strolls(mind: ChooseMind, target: string): number {
  const { scene, say } = mind;
  const item = scene.plan.find((one) => one.now);
  if (item && (item.activity === 'work' || item.activity === 'eat' || item.activity === 'rest')) return 0;
  if (item?.place && item.place === scene.place?.name) return 0;
  const next = scene.plan.find((one) => minuteOfClock(one.at) > mind.minute);
  const isDueElsewhere = next?.place && next.place !== target && minuteOfClock(next.at) - mind.minute < 45;
  const isLate = minutesToBed(mind) < 75 || mind.minute >= 21 * 60 || mind.minute < morning;
  if (isDueElsewhere || (isLate && target !== homeName(mind))) return 0;
  const justMoved = scene.recent.at(-1)?.action === 'move';
  if (justMoved || !(scene.nearby.find((place) => place.name === target)?.open ?? true)) return 0;
  const kind = kindOfPlace(say, target);
  if (target === homeName(mind)) return mind.minute > 20 * 60 ? 1.2 : 0.2;
  if (kind === 'home' || kind === null) return 0;
  if (kind === 'park' || kind === 'square') return wet.has(scene.now.weather) ? 0.02 : 0.5;
  return kind === 'cafe' || kind === 'library' || kind === 'shop' ? 0.35 : 0.02;
}
