import { describe, expect, it } from 'vitest';
import type { Answer } from '../answer';
import { offersFor } from '../offers';
import { fold } from '../replay';
import type { Character, WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { answer, choose, of, pass, person, run, stage, withCharacter } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';
import { followIntention } from './follow';
import { intentions } from './limits';
import type { Step } from './step';
import { whyThinkAgain } from './think-again';

const morning = worldMinuteOf(1, 8);
const met = { familiarity: 30, affinity: 10 };
const knowsAll = { relationships: { [ben]: met, [chen]: met } };
const toCafe = { action: 'move', placeId: 'cafe' } as const;
const breakfastThenWork: Step[] = [{ action: 'eat' }, { action: 'move', targetId: 'mill' }, { action: 'work' }];

const meaning = (choice: Extract<Answer, { kind: 'choose' }>['choice'], next: Step[]): Answer => ({
  kind: 'choose',
  choice,
  reason: 'breakfast, then the mill',
  next,
});

/** What Ada would carry on with, said like an offer. */
function nextOf(world: WorldState): string | null {
  const followed = followIntention(world, person(world, ada), offersFor(world, ada, null, 'en'));
  return followed && [followed.offer.action, followed.offer.targetId].filter((part) => part !== null).join(' ');
}

/** Ada has walked to the café, meaning to eat there and then to go to work. */
function inCafe(given: Partial<Character> = {}, minutes = 60): WorldState {
  const world = stage({ [ada]: { ...knowsAll, body: { hunger: 40 } }, [ben]: { placeId: 'west-house' } }, morning);
  const walked = pass(answer(world, ada, meaning(toCafe, breakfastThenWork)).world, minutes).world;
  return withCharacter(walked, ada, given);
}

const arrived = () => {
  const world = stage({ [ada]: { ...knowsAll, body: { hunger: 40 } }, [ben]: { placeId: 'west-house' } }, morning);
  const { endsAt = morning } = answer(world, ada, meaning(toCafe, breakfastThenWork)).world.characters[ada]?.activity ?? {};
  return inCafe({}, endsAt - morning);
};

/** The next step is taken, as the flow of decisions does it. */
function follow(world: WorldState) {
  const me = person(world, ada);
  const followed = followIntention(world, me, offersFor(world, ada, null, 'en'));
  if (!followed) throw new Error('nothing to follow');
  const { offer, minutes, reason, next } = followed;
  const choice =
    offer.action === 'move'
      ? ({ action: 'move', placeId: offer.targetId ?? '' } as const)
      : offer.action === 'work'
        ? ({ action: 'work', minutes } as const)
        : ({ action: 'eat' } as const);
  const given = { kind: 'choose', choice, reason, next } as const;
  return run(world, { type: 'answer', characterId: ada, turn: me.turn, answer: given, source: 'followed', why: null });
}

describe('several steps in one choice', () => {
  it('H07: are taken one after the other without asking, and each says that it follows and why', () => {
    const there = arrived();
    expect(nextOf(there)).toBe('eat');
    const eating = follow(there);
    expect(of(eating, 'action-started')).toMatchObject([
      { source: 'followed', reason: 'breakfast, then the mill', choice: { action: 'eat' } },
    ]);
    const fed = pass(eating.world, 30).world;
    expect(nextOf(fed)).toBe('move mill');
    const walking = follow(fed);
    const { endsAt = fed.minute } = person(walking.world, ada).activity ?? {};
    const atMill = pass(walking.world, endsAt - fed.minute).world;
    expect(nextOf(atMill)).toBe('work');
    const working = follow(atMill).world;
    expect(person(working, ada).intention).toBeNull();
  });

  it('H07: are part of the log, so that a world folded from it means to do the same', () => {
    const world = stage({ [ada]: knowsAll }, morning);
    const chosen = answer(world, ada, meaning(toCafe, breakfastThenWork));
    expect(person(fold(world, chosen.events), ada).intention).toEqual(person(chosen.world, ada).intention);
    expect(person(chosen.world, ada).intention).toMatchObject({
      steps: breakfastThenWork,
      reason: 'breakfast, then the mill',
      doing: 'move',
    });
  });

  it('H07: end with another choice, and with what was broken off', () => {
    const there = arrived();
    expect(person(choose(there, ada, { action: 'look-around' }).world, ada).intention).toBeNull();
    const eating = follow(there).world;
    const alarmed = run(eating, { type: 'alarm', kind: 'fire', placeId: 'cafe', radius: 10 }).world;
    expect(person(alarmed, ada).intention).toBeNull();
  });

  it('H07: are dropped when the step is not possible any more', () => {
    const there = arrived();
    expect(nextOf(withCharacter(there, ada, { placeId: 'meadow' }))).toBeNull();
  });
});

describe('H07: what deserves a thought', () => {
  const there = arrived();
  const me = () => person(there, ada);
  const since = (action: string) => [...me().recent, { action, minute: there.minute, note: '' }];
  const why = (parts: Partial<Character>, world = there) => {
    const changed = withCharacter(world, ada, parts);
    return whyThinkAgain(changed, person(changed, ada));
  };

  it('nothing, where nothing has happened', () => {
    expect(why({})).toBeNull();
    expect(why({ intention: null })).toBe('nothing-intended');
  });

  it.each(['greeted', 'encounter', 'was-given', 'warned-tired', 'meeting-arranged', 'talk'])('%s', (action) => {
    expect(why({ recent: since(action) })).toBe('happened');
  });

  it('a refusal, an alarm, a sight, and what was interrupted', () => {
    const at = there.minute;
    expect(why({ lastRefusal: { action: 'eat', reason: 'place-closed' } })).toBe('refused');
    expect(why({ alarm: { kind: 'sound', placeId: 'mill', at, isCalled: false } })).toBe('alarm');
    expect(why({ noticed: [{ sense: 'sight', kind: 'rainbow', placeId: 'cafe', at }] })).toBe('noticed');
    expect(why({ suspended: { choice: toCafe, until: at } })).toBe('interrupted');
  });

  it('a need that has newly arisen, unless a step answers it', () => {
    const body = (parts: Partial<Character['body']>) => ({ body: { ...me().body, ...parts } });
    expect(why(body({ fatigue: 70 }))).toBe('body');
    expect(why(body({ health: 20 }))).toBe('body');
    expect(why(body({ hunger: 60 }))).toBeNull();
  });

  it('bedtime, somebody it has never met, and that it is long ago', () => {
    const late = { ...there, minute: worldMinuteOf(1, 23) };
    const { intention } = me();
    const fresh = intention && { ...intention, at: late.minute, begunAt: late.minute };
    expect(why({ intention: fresh ?? null }, late)).toBe('bedtime');
    expect(why({ relationships: {} }, withCharacter(there, chen, { placeId: 'cafe' }))).toBe('somebody-new');
    const old = intention && { ...intention, at: worldMinuteOf(1, 0) };
    expect(there.minute - worldMinuteOf(1, 0)).toBeGreaterThan(intentions.longest);
    expect(why({ intention: old ?? null })).toBe('too-long-ago');
  });
});
