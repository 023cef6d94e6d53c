import { describe, expect, it } from 'vitest';
import type { PlaceView } from '@/contracts/views/world';
import { boundsOf } from './bounds';
import { layOutLabels } from './labels';
import { roadsBetween } from './roads';
import { seats } from './seats';

const place = (id: string, x: number, y: number): PlaceView => ({
  id,
  name: { en: id, zh: id },
  description: { en: '', zh: '' },
  kind: 'public',
  x,
  y,
  width: 20,
  height: 10,
  indoor: true,
  isOpen: true,
  objects: [],
});
const resident = (id: string, placeId: string | null, x = 0, y = 0) => ({ author: { id }, placeId, x, y, activity: null });

describe('the map', () => {
  it('holds every place and a margin', () => {
    const box = boundsOf([place('a', 0, 0), place('b', 100, -50)]);
    expect(box.x).toBeLessThan(-10);
    expect(box.x + box.width).toBeGreaterThan(110);
    expect(box.y).toBeLessThan(-55);
  });

  it('reaches every place by road, and needs no more roads than that', () => {
    const places = [place('a', 0, 0), place('b', 10, 0), place('c', 20, 0), place('d', 500, 500)];
    const roads = roadsBetween(places);
    expect(roads).toHaveLength(3);
    expect(new Set(roads.map(({ to }) => to))).toEqual(new Set(places.slice(1)));
    expect(roadsBetween([])).toEqual([]);
  });
});

describe('people on the map', () => {
  it('who share a place stand side by side, the same way each time', () => {
    const all = [resident('1', 'a'), resident('2', 'a'), resident('3', 'b')];
    const places = [place('a', 0, 0), place('b', 100, 0)];
    const once = seats(all, places, 0);
    expect(new Set([...once.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    expect(seats(all.toReversed(), places, 0)).toEqual(once);
  });

  it('K03: who walks follows its way around the corner, and arrives when the walk ends', () => {
    const way = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 60 },
    ];
    const activity = { kind: 'move', withName: null, toPlace: { en: 'b', zh: 'b' }, deed: null, startedAt: 10, endsAt: 20, way };
    const walker = { ...resident('1', null, 0, 0), activity };
    const at = (minute: number) => seats([walker], [place('b', 40, 60)], minute).get('1');
    expect([at(10), at(12), at(15), at(20), at(99)]).toEqual([way[0], { x: 20, y: 0 }, { x: 40, y: 10 }, way[2], way[2]]);
  });

  it('who is nowhere known stands where the world says', () => {
    expect(seats([resident('1', null, 7, 8)], [], 0).get('1')).toEqual({ x: 7, y: 8 });
  });
});

describe('names on the map', () => {
  const name = (each: PlaceView) => each.id;
  const home = (id: string, x: number, y: number) => ({ ...place(id, x, y), kind: 'residential' });

  it('stand above their places', () => {
    const [label] = layOutLabels([place('Library', 0, 0)], name);
    expect(label).toMatchObject({ text: 'Library', x: 0 });
    expect(label?.y).toBeLessThan(-5);
  });

  it('of homes give way to the names of public places, and to each other', () => {
    const places = [home('A long name of a home', 4, 0), place('Town library', 0, 0), home('Far away', 300, 300)];
    expect(layOutLabels(places, name).map(({ text }) => text)).toEqual(['Town library', 'Far away']);
  });
});
