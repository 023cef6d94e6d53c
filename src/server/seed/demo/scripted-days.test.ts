import { describe, expect, it } from 'vitest';
import { dayOf } from '@/simulation/world-time';
import { InMemoryTown } from './in-memory-town';

describe.each([
  ['en', 3],
  ['zh', 2],
] as const)('the demo town with the scripted mind, in %s, for %i days', (language, days) => {
  const town = new InMemoryTown('days', language);
  town.runUntil(days * 1440);
  const ids = Object.keys(town.state.characters);
  const finished = town.happenings.flatMap(({ minute, event }) =>
    event.type === 'action-finished' ? [{ minute, id: event.characterId, action: event.choice.action, event }] : [],
  );

  it('everybody eats at least twice a day and goes to bed every night', () => {
    for (const id of ids) {
      for (let day = 1; day < days; day++) {
        const meals = finished.filter((one) => one.id === id && one.action === 'eat' && dayOf(one.minute) === day);
        expect(meals.length, `${town.nameOf(id)} on day ${day}`).toBeGreaterThanOrEqual(2);
      }
      const nights = town.happenings.filter(({ event }) => event.type === 'day-remembered' && event.characterId === id);
      expect(nights.length, town.nameOf(id)).toBeGreaterThanOrEqual(days - 1);
    }
  });

  it('is alive: posts, likes, comments, talks and messages every day', () => {
    const kinds = ['post-published', 'post-liked', 'post-commented', 'conversation-opened', 'message-sent', 'greeted'];
    for (let day = 1; day <= days; day++)
      for (const kind of kinds)
        expect(
          town.happenings.some(({ minute, event }) => event.type === kind && dayOf(minute) === day),
          `${kind} on day ${day}`,
        ).toBe(true);
    const postsADay = town.network.posts.length / days / ids.length;
    expect(postsADay).toBeGreaterThan(1.5);
    expect(postsADay).toBeLessThan(3.5);
  });

  it('hardly ever says the same thing twice in a post', () => {
    const repeated = town.network.posts.length - new Set(town.network.posts.map((post) => post.text)).size;
    expect(repeated / town.network.posts.length).toBeLessThan(0.02);
  });

  it('needs no nap, and is hardly ever refused', () => {
    const naps = finished.filter((one) => one.action === 'sleep' && one.event.outcome.night === false);
    expect(naps).toEqual([]);
    const refused = town.happenings.filter(({ event }) => event.type === 'action-refused');
    expect(refused.length).toBeLessThan(finished.length * 0.02);
  });
});
