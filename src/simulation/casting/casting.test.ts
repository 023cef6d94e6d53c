import { expect, test } from 'vitest';
import { entriesOf } from '../agenda/agenda-index';
import { applyAll } from '../apply';
import type { Command } from '../command';
import { execute } from '../execute';
import { fallbackAnswer } from '../fallback';
import { offersFor } from '../offers';
import { ready } from '../ready';
import { nextMinute, openConversationOf } from '../schedule';
import type { WorldState } from '../state';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { ada, ben, tinyWorld } from '../worlds/tiny';
import { newcomer, returning } from './join';
import { whyNotLiveIn } from './room-at-home';

const byId = '00000000-0000-4000-8000-0000000000aa';
const eve = '00000000-0000-4000-8000-0000000000e1';
const both = (text: string) => ({ en: text, zh: text });
const persona = {
  name: both('Eve'),
  age: 40,
  occupation: both('baker'),
  description: both('Bakes.'),
  traits: [both('calm')],
  speakingStyle: both('plain'),
  interests: [both('bread')],
  goals: [],
};
const life = { name: persona.name, homeId: 'east-house', workplaceId: 'cafe', bedtime: 1320, routine: [] };

const after = (world: WorldState, command: Command) => applyAll(world, execute(world, command));

function joinOf(world: WorldState): Command {
  const character = newcomer(world, { id: eve, ...life, relationships: { [ada]: { familiarity: 60, affinity: 30 } } });
  return { type: 'join', characterId: eve, byId, character, persona, memories: [] };
}

/** Lives by rule until it holds; who may talk talks. */
function until(world: WorldState, holds: (world: WorldState) => boolean): WorldState {
  let state = world;
  for (let n = 0; n < 2000 && !holds(state); n++) {
    const [turn] = ready(state);
    if (!turn) state = after(state, { type: 'pass-time', to: nextMinute(state) });
    else {
      const offer =
        turn.kind === 'choose' ? offersFor(state, turn.characterId, null, 'en').find(({ action }) => action === 'talk') : null;
      const answer = offer
        ? ({ kind: 'choose', choice: choiceFromOffer(offer), reason: '' } as const)
        : fallbackAnswer(state, turn);
      state = after(state, {
        type: 'answer',
        characterId: turn.characterId,
        turn: turn.turn,
        answer,
        source: 'model',
        why: null,
      });
    }
  }
  expect(holds(state)).toBe(true);
  return state;
}

test('H01: a newcomer is at home with a phone and a purse, is known by whom it knows, and owes the plan of its day', () => {
  const world = after(tinyWorld(), joinOf(tinyWorld()));
  expect(world.characters[eve]).toMatchObject({ placeId: 'east-house', turn: 1, items: { phone: 1 } });
  expect(world.characters[eve]?.items.coin).toBeGreaterThan(0);
  expect(world.characters[ada]?.relationships[eve]).toMatchObject({ familiarity: 60, affinity: 30 });
  expect(ready(world)).toContainEqual({ characterId: eve, turn: 1, kind: 'wake' });
});

test('H01: nobody moves in twice, nor where there is no room or no home', () => {
  const world = after(tinyWorld(), joinOf(tinyWorld()));
  expect(execute(world, joinOf(world))).toEqual([]);
  expect(whyNotLiveIn(world, 'cafe')).toBe('no-such-home');
  const { 'east-house': house } = world.places;
  if (!house) throw new Error('no house');
  const full = { ...tinyWorld(), places: { ...world.places, 'east-house': { ...house, capacity: 1 } } };
  expect(whyNotLiveIn(full, 'east-house')).toBe('home-full');
  expect(execute(full, joinOf(full))).toEqual([]);
});

test('H01: who retires in the middle of a talk leaves nobody waiting and no promise behind', () => {
  const talking = until(tinyWorld(), (world) => {
    const character = world.characters[ben];
    return character !== undefined && openConversationOf(world, character) !== null;
  });
  const talk = talking.characters[ben]?.conversationId ?? '';
  const world = after(talking, { type: 'retire', characterId: ben, byId });
  expect(world.characters[ben]).toBeUndefined();
  expect(world.retired[ben]).toMatchObject({ activity: null, conversationId: null });
  expect(entriesOf(world, [ben])).toEqual([]);
  expect(world.conversations[talk]?.closed).toMatchObject({ why: 'interrupted' });
  // The others look back on it, and then it is over for all.
  expect(until(world, (next) => next.conversations[talk] === undefined).characters[ben]).toBeUndefined();
});

test('H01: one who comes back has its things, its friends and its number of turns, and plans its day', () => {
  const lived = until(
    tinyWorld(),
    ({ minute, characters }) => minute > tinyWorld().minute + 300 && (characters[ben]?.turn ?? 0) > 3,
  );
  const gone = after(lived, { type: 'retire', characterId: ben, byId });
  const character = returning(gone, ben);
  if (!character) throw new Error('Ben did not go');
  const world = after(gone, { type: 'join', characterId: ben, byId, character, persona: null, memories: [] });
  expect(world.retired).toEqual({});
  expect(world.characters[ben]).toMatchObject({
    items: gone.retired[ben]?.items,
    relationships: gone.retired[ben]?.relationships,
    turn: gone.retired[ben]?.turn,
    placeId: gone.retired[ben]?.homeId,
  });
  expect(ready(world).find(({ characterId }) => characterId === ben)?.kind).toBe('wake');
});

test('H01: an edit changes what the world knows of one at once, also of one who is retired', () => {
  const edit = { type: 'edit-character', characterId: ben, byId, persona, ...life, name: both('Benno') } as const;
  const world = after(tinyWorld(), edit);
  expect(world.characters[ben]).toMatchObject({ name: both('Benno'), homeId: 'east-house', workplaceId: 'cafe' });
  const gone = after(after(tinyWorld(), { type: 'retire', characterId: ben, byId }), edit);
  expect(gone.retired[ben]?.name).toEqual(both('Benno'));
});
