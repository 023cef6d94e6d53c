import { describe, expect, it } from 'vitest';
import { roll } from '../dice';
import { offersFor } from '../offers';
import { fold } from '../replay';
import type { Character, WorldState } from '../state';
import { later, worldMinuteOf } from '../world-time';
import { answer, pass, person, run, stage, withCharacter } from '../worlds/stage';
import { ada } from '../worlds/tiny';
import { customRules } from './limits';
import { situationOf } from './situation';
import { usualChoice, usualDeed } from './usual-choice';

const noon = worldMinuteOf(1, 13);
const look = { action: 'look-around' } as const;
const offers = (world: WorldState) => offersFor(world, ada, null, 'en');
const situation = (world: WorldState) => situationOf(world, person(world, ada), offers(world));

/** Ada at home, as she was yesterday when she looked around and then rested. */
function nextDay(): WorldState {
  const world = stage({}, noon);
  const now = situation(world);
  const reason = 'as a model said';
  const chosen = answer(world, ada, {
    kind: 'choose',
    choice: look,
    reason,
    next: [{ action: 'rest' }],
    ...(now ? { situation: now } : {}),
  });
  const { customs = {} } = person(chosen.world, ada);
  return withCharacter(stage({}, worldMinuteOf(2, 13)), ada, { customs, recent: [], lastDone: {} });
}

/** The first turn from there on at which the dice leave it to custom, or want a thought. */
function atTurn(world: WorldState, isAsked: boolean): WorldState {
  const turns = Array.from({ length: 100 }, (_, turn) => turn);
  const turn = turns.find((n) => roll(world.seed, ada, n, 'custom') < customRules.askedAnyway === isAsked) ?? 0;
  return withCharacter(world, ada, { turn });
}

describe('routine', () => {
  const world = nextDay();
  const usual = (given: WorldState) => usualChoice(given, person(given, ada), offers(given));

  it('H08: what was chosen in such a situation before is chosen again, for the same reason, with what followed it', () => {
    expect(usual(atTurn(world, false))).toMatchObject({
      offer: { action: 'look-around' },
      reason: 'as a model said',
      next: [{ action: 'rest' }],
    });
  });

  it('H08: now and then the dice want a thought all the same', () => {
    expect(usual(atTurn(world, true))).toBeNull();
    const asked = Array.from({ length: 1000 }, (_, turn) => usual(withCharacter(world, ada, { turn }))).filter(
      (one) => one === null,
    );
    expect(asked.length / 1000).toBeCloseTo(customRules.askedAnyway, 1);
  });

  it('H08: where nobody may be asked, the dice do not count, and only what needs no words is done', () => {
    const asked = atTurn(world, true);
    expect(usualDeed(asked, person(asked, ada), offers(asked))?.offer.action).toBe('look-around');
    const { customs = {} } = person(world, ada);
    const wordy = Object.fromEntries(
      Object.entries(customs).map(([key, one]) => [key, { ...one, steps: [{ action: 'sleep' as const }] }]),
    );
    const sleepy = withCharacter(asked, ada, { customs: wordy, body: { ...person(asked, ada).body, fatigue: 90 } });
    expect(usualDeed(sleepy, person(sleepy, ada), offers(sleepy))).toBeNull();
  });

  it('H08: a custom is part of the log, and what was done out of custom keeps it fresh', () => {
    const free = atTurn(world, false);
    const me = person(free, ada);
    const given = { kind: 'choose' as const, choice: look, reason: 'as a model said', situation: situation(free) ?? '' };
    const done = run(free, { type: 'answer', characterId: ada, turn: me.turn, answer: given, source: 'routine', why: null });
    expect(person(fold(free, done.events), ada).customs).toEqual(person(done.world, ada).customs);
    expect(Object.values(person(done.world, ada).customs ?? {})).toMatchObject([{ at: free.minute }]);
    expect(done.events).toContainEqual(
      expect.objectContaining({ type: 'action-started', source: 'routine', reason: 'as a model said' }),
    );
  });

  it('H08: no more situations are kept than the limit, the oldest go first', () => {
    let many = stage({}, noon);
    for (let n = 0; n <= customRules.kept; n++) {
      const given = { kind: 'choose' as const, choice: look, reason: '', situation: `s${n}` };
      many = pass(answer(many, ada, given).world, 5).world;
    }
    const kept = Object.keys(person(many, ada).customs ?? {});
    expect(kept).toHaveLength(customRules.kept);
    expect(kept).not.toContain('s0');
  });
});

describe('H08: never routine', () => {
  const world = atTurn(nextDay(), false);
  const me = person(world, ada);
  const ordinary = (parts: Partial<Character>) => {
    const changed = withCharacter(world, ada, parts);
    return usualChoice(changed, person(changed, ada), offers(changed)) !== null;
  };
  const note = (action: string) => ({ recent: [{ action, minute: world.minute, note: '' }] });

  it('is what happened: a greeting, a meeting, a warning, a refusal, an alarm, a sight, an interruption', () => {
    expect(ordinary({})).toBe(true);
    for (const action of ['greeted', 'encounter', 'warned-tired', 'meeting-arranged', 'was-given'])
      expect(ordinary(note(action)), action).toBe(false);
    const at = world.minute;
    expect(ordinary({ lastRefusal: { action: 'eat', reason: 'x' } })).toBe(false);
    expect(ordinary({ alarm: { kind: 'fire', placeId: 'mill', at, isCalled: false } })).toBe(false);
    expect(ordinary({ noticed: [{ sense: 'sight', kind: 'rainbow', placeId: 'cafe', at }] })).toBe(false);
    expect(ordinary({ suspended: { choice: { action: 'work', minutes: 60 }, until: later(at, 60) } })).toBe(false);
  });

  it('is a body that is in need, another place, another part of the day, and what was just done', () => {
    expect(ordinary({ body: { ...me.body, hunger: 90 } })).toBe(false);
    expect(ordinary({ body: { ...me.body, health: 10 } })).toBe(false);
    expect(ordinary({ placeId: 'meadow' })).toBe(false);
    expect(situation({ ...world, minute: worldMinuteOf(2, 19) })).not.toBe(situation(world));
    expect(ordinary({ ...note('look-around'), lastDone: { 'look-around': world.minute } })).toBe(false);
  });
});
