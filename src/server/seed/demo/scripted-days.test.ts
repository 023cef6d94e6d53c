import { describe, expect, it } from 'vitest';
import { askScripted } from '@/server/decisions/headless/ask-scripted';
import { simulate } from '@/server/decisions/headless/simulate';
import { dayOf } from '@/simulation/world-time';
import { headlessTown } from '../headless';
import { demo } from './demo';

describe.each([
  ['en', 3],
  ['zh', 2],
] as const)('the demo town with the scripted mind, in %s, for %i days', async (language, days) => {
  const town = headlessTown(demo, { seed: 'days', language });
  const until = { minute: days * 1440, turns: null };
  const { state, events, reads, fallbacks } = await simulate(town, { mind: askScripted('days'), until });
  const ids = Object.keys(state.characters);
  const nameOf = (id: string) => state.characters[id]?.name[language] ?? '';
  const posts = reads.network.posts.filter((post) => post.at > 0);
  const finished = events.flatMap(({ minute, event }) =>
    event.type === 'action-finished' ? [{ minute, id: event.characterId, action: event.choice.action, event }] : [],
  );

  it('the mind answers every question usably', () => {
    expect(fallbacks).toEqual([]);
  });

  /** Eaten at a table, cooked at a stove, or out of the bag. */
  const isMeal = ({ choice }: (typeof finished)[number]['event']) =>
    choice.action === 'eat' ||
    (choice.action === 'use-object' && choice.deed === 'cook') ||
    (choice.action === 'use' && choice.item === 'food');

  it('everybody eats at least twice a day and goes to bed every night', () => {
    for (const id of ids) {
      for (let day = 1; day < days; day++) {
        const meals = finished.filter((one) => one.id === id && isMeal(one.event) && dayOf(one.minute) === day);
        expect(meals.length, `${nameOf(id)} on day ${day}`).toBeGreaterThanOrEqual(2);
      }
      const nights = events.filter(({ event }) => event.type === 'day-remembered' && event.characterId === id);
      expect(nights.length, nameOf(id)).toBeGreaterThanOrEqual(days - 1);
    }
  });

  it('H02: everybody plans each day once and remembers it once', () => {
    for (const id of ids) {
      const days = (type: 'plan-made' | 'day-remembered') =>
        events.flatMap(({ event }) => (event.type === type && event.characterId === id ? [event.day] : []));
      for (const type of ['plan-made', 'day-remembered'] as const) {
        const [first = 0] = days(type);
        expect(days(type), `${nameOf(id)}: ${type}`).toEqual(days(type).map((_, i) => first + i));
      }
    }
  });

  it('I03: full days end with a reflection', () => {
    const nights = events.filter(({ event }) => event.type === 'day-remembered').length;
    const reflections = events.flatMap(({ event }) => (event.type === 'reflected' ? [event] : []));
    expect(reflections.length).toBeGreaterThan(nights * 0.6);
    expect(reflections.length).toBeLessThanOrEqual(nights);
    expect(reflections.some(({ important }) => important !== null)).toBe(true);
    expect(reflections.flatMap(({ knowledge }) => knowledge).length).toBeGreaterThan(reflections.length / 2);
  });

  it('I01: everybody knows things in several ways, within the limits', async () => {
    const ways = new Set<string>();
    for (const id of ids) {
      const kept = await reads.memories(id);
      const count = (kind: string) => kept.filter((memory) => memory.kind === kind).length;
      expect([count('important'), count('daily')]).toEqual([1, days - (count('daily') < days ? 1 : 0)]);
      expect(count('knowledge')).toBeLessThanOrEqual(50);
      for (const { how } of kept) ways.add(how);
    }
    for (const how of ['given', 'saw', 'did', 'told', 'read', 'wrote', 'reflected']) expect(ways).toContain(how);
  });

  it('is alive: posts, likes, comments, talks and messages every day', () => {
    const kinds = ['post-published', 'post-liked', 'post-commented', 'conversation-opened', 'message-sent', 'greeted'];
    for (let day = 1; day <= days; day++)
      for (const kind of kinds)
        expect(
          events.some(({ minute, event }) => event.type === kind && dayOf(minute) === day),
          `${kind} on day ${day}`,
        ).toBe(true);
    const postsADay = posts.length / days / ids.length;
    expect(postsADay).toBeGreaterThan(1.5);
    expect(postsADay).toBeLessThan(3.5);
  });

  it('L04: L03: shows threads: answers under one’s own posts and under those of others, each below what it answers', () => {
    const said = events.flatMap(({ event }) => (event.type === 'post-commented' ? [event] : []));
    const byId = new Map(said.map((comment) => [comment.commentId, comment]));
    const answers = said.filter((comment) => comment.answers !== undefined);
    expect(answers.some(({ authorId }) => authorId === null)).toBe(true);
    expect(answers.some(({ authorId }) => authorId !== null)).toBe(true);
    for (const { answers: answered, postId, characterId } of answers) {
      const above = byId.get(answered?.commentId ?? '');
      expect(above).toMatchObject({ postId, characterId: answered?.authorId });
      expect(answered?.authorId).not.toBe(characterId);
    }
  });

  it('hardly ever says the same thing twice in a post', () => {
    const repeated = posts.length - new Set(posts.map((post) => post.text)).size;
    expect(repeated / posts.length).toBeLessThan(0.02);
  });

  it('needs no nap, and is hardly ever refused', () => {
    const naps = finished.filter((one) => one.action === 'sleep' && one.event.outcome.night === false);
    expect(naps).toEqual([]);
    const refused = events.filter(({ event }) => event.type === 'action-refused');
    expect(refused.length).toBeLessThan(finished.length * 0.02);
  });
});
