// What reaches a random town: answers that are offered, that the rule gives, that nobody would give, that come late; and alarms.
import { actions } from '../actions/index';
import { type Answer, answerSchema, type Choice, choiceSchema } from '../answer';
import { charactersOf } from '../cast';
import type { Command } from '../command';
import { fallbackAnswer } from '../fallback';
import { itemKinds } from '../item-kinds';
import { offersFor } from '../offers';
import { type OwedTurn, ready } from '../ready';
import { nextMinute } from '../schedule';
import { alarmKinds, type WorldState } from '../state';
import { later, type WorldMinute } from '../world-time';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { type Draw, drawFor } from './draw';

/** Why a command was sent, for the laws that ask. */
export type Origin = 'offer' | 'rule' | 'anything' | 'late' | 'early' | 'time' | 'alarm' | 'cast';
export type Sent = { command: Command; origin: Origin };

/** Who owed what when it was sent, and the next minute of anything where nobody did. */
export type Occasion = { owed: readonly OwedTurn[]; next: WorldMinute | null };

/** One in eight comes late or early. */
const origins = ['offer', 'offer', 'rule', 'rule', 'rule', 'anything', 'anything'] as const satisfies Origin[];

const phone = { unseenPosts: 3, unreadMessages: 1, newComments: 1 };

/** Command number `n` to this world: always the same for the same world, number and seed. */
export function randomCommand(world: WorldState, n: number): Sent & Occasion {
  const owed = ready(world);
  const next = owed.length === 0 ? nextMinute(world) : null;
  return { owed, next, ...sentTo(world, { owed, next }, n) };
}

function sentTo(world: WorldState, { owed, next }: Occasion, n: number): Sent {
  const draw = drawFor(world.seed, 'command', n);
  if (draw.chance('alarm', 0.02)) return { origin: 'alarm', command: randomAlarm(world, draw) };
  const turn = draw.any('whose', owed);
  if (!turn || draw.chance('time', 0.1))
    return { origin: 'time', command: { type: 'pass-time', to: randomMinute(world, next, draw) } };
  const origin = draw.one<Origin>('origin', [...origins, draw.one<Origin>('shift', ['late', 'early'])]);
  return { origin, command: answerTo(world, turn, origin, draw) };
}

function randomAlarm(world: WorldState, draw: Draw): Command {
  const placeId = draw.any('place', [...Object.keys(world.places).sort(), 'nowhere']) ?? 'nowhere';
  return { type: 'alarm', kind: draw.one('kind', alarmKinds), placeId, radius: draw.int('radius', 0, 200) };
}

function randomMinute(world: WorldState, next: WorldMinute | null, draw: Draw) {
  return draw.chance('jump', 0.6) ? (next ?? nextMinute(world)) : later(world.minute, draw.int('minutes', 1, 600));
}

function answerTo(world: WorldState, owed: OwedTurn, origin: Origin, draw: Draw): Command {
  const { characterId, turn } = owed;
  const shift = origin === 'late' ? -1 : origin === 'early' ? 1 : 0;
  const answer =
    origin === 'offer' ? byOffer(world, owed, draw) : origin === 'anything' ? anything(world, draw) : fallbackAnswer(world, owed);
  return { type: 'answer', characterId, turn: turn + shift, answer, source: 'model', why: null };
}

function byOffer(world: WorldState, owed: OwedTurn, draw: Draw): Answer {
  if (owed.kind === 'say') return answerSchema.parse({ kind: 'say', text: 'I see.', leave: draw.chance('leave', 0.2) });
  if (owed.kind !== 'choose') return fallbackAnswer(world, owed);
  const offer = draw.any('offer', offersFor(world, owed.characterId, phone, world.language));
  if (!offer) return fallbackAnswer(world, owed);
  return { kind: 'choose', choice: whenAndWhere(world, choiceFromOffer(offer), draw), reason: '' };
}

/** An offer to meet leaves open when and where. */
function whenAndWhere(world: WorldState, choice: Choice, draw: Draw): Choice {
  if (choice.action !== 'arrange-meeting' && choice.action !== 'move-meeting') return choice;
  const start = later(world.minute, draw.int('start', 5, 1500));
  if (choice.action === 'move-meeting') return { ...choice, start };
  const placeId = draw.any('where', Object.keys(world.places).sort()) ?? choice.placeId;
  return { ...choice, placeId, start, minutes: draw.int('for', 30, 120) };
}

/** Any action with any target, or an answer to a question that nobody asked. What no door would let in is not sent. */
function anything(world: WorldState, draw: Draw): Answer {
  const kind = draw.one('answer', ['choose', 'choose', 'choose', 'wake', 'say', 'recap']);
  if (kind === 'say') return answerSchema.parse({ kind, text: 'Hm.', leave: draw.chance('leave', 0.5) });
  if (kind === 'wake') return answerSchema.parse({ kind, plan: randomPlan(world, draw), mood: '' });
  if (kind === 'recap') return randomRecap(world, draw);
  const action = draw.any('action', Object.values(actionKinds)) ?? 'wait';
  const item = draw.any('item', itemKinds) ?? 'food';
  const minutes = draw.int('minutes', 1, 700);
  const offer = {
    n: 1,
    action,
    targetId: anyTarget(world, draw),
    alsoIds: someoneElse(world, draw),
    target: null,
    minutes,
    item: { kind: item, name: item },
  };
  const choice = choiceSchema.safeParse(whenAndWhere(world, choiceFromOffer(offer), draw));
  return { kind: 'choose', choice: choice.data ?? { action: 'look-around' }, reason: '' };
}

const actionKinds = Object.keys(actions).filter((kind): kind is keyof typeof actions => kind in actions);

function randomRecap(world: WorldState, draw: Draw): Answer {
  const people = charactersOf(world).map(({ id }) => id);
  const others = [0, 1].map((n) => ({
    characterId: draw.any(`about-${n}`, people),
    relationship: 'r',
    warmth: draw.int(`warmth-${n}`, -2, 2),
  }));
  const again = draw.chance('again', 0.5) ? { inMinutes: draw.int('in', 60, 2880) } : null;
  return answerSchema.parse({ kind: 'recap', memory: 'm', relationship: 'r', warmth: draw.int('warmth', -2, 2), others, again });
}

function anyTarget(world: WorldState, draw: Draw): string {
  const people = charactersOf(world).map(({ id }) => id);
  const things = Object.values(world.places).flatMap(({ objects = [] }) => objects.map(({ id }) => id));
  const talks = Object.keys(world.conversations).sort();
  const groups = Object.keys(world.groups ?? {}).sort();
  const kinds = [
    people,
    talks,
    groups,
    Object.keys(world.places).sort(),
    [...itemKinds],
    Object.keys(world.agenda).sort(),
    things,
  ];
  const fromOne = draw.any('target', draw.any('kind-of-target', kinds) ?? people);
  return fromOne ?? '00000000-0000-4000-8000-0000000000ff';
}

/** One to three more, of whom one may be the same again. */
const someoneElse = (world: WorldState, draw: Draw) =>
  Array.from({ length: draw.int('how-many-more', 1, 3) }, (_, n) => draw.any(`more-${n}`, charactersOf(world))?.id ?? '');

function randomPlan(world: WorldState, draw: Draw) {
  const places = Object.keys(world.places).sort();
  return Array.from({ length: draw.int('items', 0, 6) }, (_, i) => ({
    at: draw.int(`at-${i}`, 0, 1439),
    minutes: draw.int(`minutes-${i}`, 5, 600),
    activity: draw.one(`activity-${i}`, ['eat', 'work', 'rest', 'leisure', 'social', 'sleep']),
    placeId: draw.any(`place-${i}`, [...places, 'nowhere']) ?? null,
    note: '',
  }));
}
