import { describe, expect, it } from 'vitest';
import { personaSchema } from '@/minds/persona';
import { planItemSchema } from '@/simulation/answer';
import { isHospital } from '@/simulation/facilities';
import { objectKinds } from '@/simulation/objects/object-kinds';
import { placeSchema } from '@/simulation/state';
import { leadsThrough } from '@/simulation/ways/walls';
import { wayBetween } from '@/simulation/ways/way-between';
import { demoCharacters } from './demo-characters';
import { demoCommonMemories } from './demo-common-memories';
import { demoPlaces } from './demo-places';
import { minuteOf } from './item';
import { type DemoPlace, routineIn } from './types';

const placeOf = new Map(demoPlaces.map((place) => [place.id, place]));
const at = (id: string): DemoPlace => {
  const place = placeOf.get(id);
  if (!place) throw new Error(`no place ${id}`);
  return place;
};
const isOpen = ({ hours }: DemoPlace, from: number, minutes: number) =>
  !hours || (hours.opensAt <= from && from + minutes <= hours.closesAt);
const walk = (a: DemoPlace, b: DemoPlace) => Math.hypot(a.x - b.x, a.y - b.y) / 5;

describe('the places of the demo town', () => {
  it('are valid, unique, inside the map, and do not overlap', () => {
    expect(placeOf.size).toBe(demoPlaces.length);
    for (const { ownerUsername, ...place } of demoPlaces) {
      expect(placeSchema.safeParse({ ...place, ownerId: null }).success, place.id).toBe(true);
      expect(ownerUsername === null || demoCharacters.some((one) => one.username === ownerUsername)).toBe(true);
      expect(Math.abs(place.x) + place.width / 2).toBeLessThanOrEqual(200);
      expect(Math.abs(place.y) + place.height / 2).toBeLessThanOrEqual(200);
    }
    for (const a of demoPlaces)
      for (const b of demoPlaces) {
        if (a.id >= b.id) continue;
        const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(apart, `${a.id} and ${b.id}`).toBe(true);
      }
  });

  it('K03: can be reached from one another on foot without walking through a house', () => {
    const places = Object.fromEntries(
      demoPlaces.map(({ ownerUsername: _owner, ...place }) => [place.id, { ...place, ownerId: null }]),
    );
    const spot = ({ id, x, y }: DemoPlace) => ({ x, y, placeId: id });
    for (const a of demoPlaces)
      for (const b of demoPlaces) {
        if (a.id >= b.id) continue;
        const way = wayBetween(places, spot(a), spot(b));
        const crossed = demoPlaces.filter(
          (house) =>
            house.indoor &&
            house !== a &&
            house !== b &&
            way.some((point, i) => leadsThrough({ ...house, ownerId: null }, way[i - 1] ?? point, point)),
        );
        expect(crossed.map(({ id }) => `${a.id} to ${b.id} through ${id}`)).toEqual([]);
      }
  });

  it('hold the seven of the predecessor where they were', () => {
    const spots = ['central-square', 'cafe', 'library', 'park', 'home-xiaoming', 'home-xiaohong', 'home-xiaoli'];
    expect(spots.map((id) => [at(id).x, at(id).y, at(id).width, at(id).height])).toEqual([
      [0, 0, 50, 50],
      [100, 50, 20, 15],
      [-80, 30, 30, 25],
      [50, -100, 80, 60],
      [-50, -50, 15, 15],
      [80, -30, 15, 15],
      [-100, 80, 15, 15],
    ]);
  });
});

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

describe('the things of the demo town', () => {
  it('H04: stand inside their places, have names in both languages, and are somewhere in every place', () => {
    const all = demoPlaces.flatMap(({ objects = [] }) => objects.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    for (const place of demoPlaces) {
      expect(place.objects?.length, place.id).toBeGreaterThan(0);
      for (const { x, y, name, id } of place.objects ?? []) {
        expect(Math.abs(x - place.x) < place.width / 2 && Math.abs(y - place.y) < place.height / 2, id).toBe(true);
        expect(isHan(name.zh) && !isHan(name.en), id).toBe(true);
      }
    }
  });

  it('H04: are of every kind that there is', () => {
    const kinds = new Set(demoPlaces.flatMap(({ objects = [] }) => objects.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([...objectKinds].sort());
  });
});

describe('the facilities of the demo town', () => {
  it('K05: it has a hospital, a fire station, a police station, a park, companies and a home for everybody', () => {
    const ids = demoPlaces.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['hospital', 'fire-station', 'police-station', 'park', 'school', 'library', 'shop']),
    );
    expect(demoPlaces.filter(({ kind }) => kind === 'work').length).toBeGreaterThanOrEqual(2);
    for (const { homePlace } of demoCharacters) expect(at(homePlace).kind).toBe('residential');
  });

  it('K05: somebody works in each of them, and there is something to do there for everybody else', () => {
    const workplaces = new Set(demoCharacters.map(({ workplacePlace }) => workplacePlace));
    const facilities = demoPlaces.filter(({ kind }) => kind !== 'residential' && kind !== 'public');
    for (const { id, objects = [] } of facilities) {
      expect(workplaces.has(id), `${id} has staff`).toBe(true);
      expect(objects.length, id).toBeGreaterThan(0);
    }
  });

  it('K05: the hospital heals and feeds, the fire station is where firefighters come from', () => {
    expect(isHospital({ ...at('hospital'), ownerId: null })).toBe(true);
    expect(at('hospital').servesFood).toBe(true);
    expect(demoCharacters.filter(({ workplacePlace }) => workplacePlace === 'fire-station').length).toBeGreaterThan(0);
  });
});

describe.each(demoCharacters)('$username', ({ username, ...character }) => {
  const { routine } = character;

  it('H01: is somebody with a structured persona, in both languages', () => {
    expect(personaSchema.safeParse(character.persona).success).toBe(true);
    expect(at(character.homePlace).kind).toBe('residential');
    for (const language of ['en', 'zh'] as const)
      for (const item of routineIn({ username, ...character }, language))
        expect(planItemSchema.safeParse(item).success).toBe(true);
    for (const item of routine) expect(/\p{Script=Han}/u.test(item.note.zh) && !/\p{Script=Han}/u.test(item.note.en)).toBe(true);
  });

  it('eats at least twice where there is food, sleeps once at home, works where it works', () => {
    const meals = routine.filter((item) => item.activity === 'eat');
    expect(meals.length).toBeGreaterThanOrEqual(2);
    for (const meal of meals) expect(at(meal.placeId ?? '').servesFood, meal.note.en).toBe(true);
    const sleeps = routine.filter((item) => item.activity === 'sleep');
    expect(sleeps.map((item) => [item.at, item.placeId, item.minutes])).toEqual([[character.bedtime, character.homePlace, 480]]);
    expect(routine.at(-1)?.activity).toBe('sleep');
    for (const item of routine.filter((item) => item.activity === 'work')) expect(item.placeId).toBe(character.workplacePlace);
  });

  it('finds every place open, is awake, and has time for the way', () => {
    const wakes = (character.bedtime + 480) % 1440;
    expect(routine[0]?.at).toBeGreaterThanOrEqual(wakes);
    routine.forEach((item, index) => {
      if (item.placeId)
        expect(isOpen(at(item.placeId), item.at, item.activity === 'sleep' ? 0 : item.minutes), item.note.en).toBe(true);
      const before = routine[index - 1];
      if (!before) return;
      expect(before.at + before.minutes, item.note.en).toBeLessThanOrEqual(item.at);
      const way = walk(at(before.placeId ?? ''), at(item.placeId ?? ''));
      expect(way, `${before.note.en} -> ${item.note.en}`).toBeLessThanOrEqual(50);
      // late by no more than half of the thing itself
      expect(before.at + before.minutes + way, item.note.en).toBeLessThanOrEqual(item.at + Math.max(20, item.minutes / 2));
    });
  });

  it('knows a few others who exist', () => {
    expect(character.relationships.length).toBeGreaterThanOrEqual(2);
    for (const { username: other } of character.relationships) {
      expect(other).not.toBe(username);
      expect(
        demoCharacters.some((one) => one.username === other),
        other,
      ).toBe(true);
    }
  });
});

it('there are fifteen of them, and Xiaohong breakfasts at home at 07:30 and leaves for the cafe at 08:00', () => {
  expect(new Set(demoCharacters.map((one) => one.username)).size).toBe(15);
  const xiaohong = demoCharacters.find((one) => one.username === 'xiaohong');
  expect(xiaohong?.routine.slice(0, 2).map(({ at, activity, placeId }) => [at, activity, placeId])).toEqual([
    [minuteOf('07:30'), 'eat', 'home-xiaohong'],
    [minuteOf('08:00'), 'work', 'cafe'],
  ]);
  expect(demoCommonMemories.length).toBeGreaterThan(3);
});
