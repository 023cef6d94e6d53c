import { expect, test } from 'vitest';
import type { Choice } from '../answer';
import { offersFor } from '../offers';
import type { WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { choose, doing, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, dora } from '../worlds/tiny';

const noon = worldMinuteOf(1, 12);
const under = (world: WorldState): WorldState => ({ ...world, weather: { ...world.weather, kind: 'sunny' } });
const rainbow = { sense: 'sight', kind: 'rainbow', placeId: 'meadow', at: noon } as const;
const onMeadow = (given: object = {}) =>
  under(stage({ [ada]: { placeId: 'meadow', ...given }, [dora]: { placeId: 'meadow', activity: null } }, noon));
const photo = (subject: Extract<Choice, { action: 'take-photo' }>['subject'], more: object = {}) =>
  ({ action: 'take-photo', subject, personId: null, ...more }) as const;
const refusal = (world: WorldState, choice: Choice) => of(choose(world, ada, choice), 'action-refused')[0]?.reason ?? null;
const shown = (world: WorldState, choice: Choice) => person(doing(world, ada, choice, 5).world, ada).photos?.at(-1)?.description;

test('G04: a photo takes five minutes and is a print that weighs ten grams and says what it shows', () => {
  const { world } = doing(onMeadow(), ada, photo('place'), 5);
  expect(person(world, ada).items).toEqual({ coin: 40, phone: 1, photo: 1 });
  expect(person(world, ada).photos).toMatchObject([{ placeId: 'meadow', subject: 'place', minute: noon + 5 }]);
});

test('G04: its description tells who, where, with whom and in which light', () => {
  expect(shown(onMeadow({ noticed: [rainbow] }), photo('sight'))).toBe(
    'A rainbow at Meadow, with Dora, under a clear sky at noon.',
  );
  expect(shown(onMeadow(), photo('person', { personId: dora }))).toBe('Dora at Meadow, under a clear sky at noon.');
  expect(shown(onMeadow(), photo('selfie', { pose: 'one foot in the brook', direction: 'the mill' }))).toBe(
    'Ada at Meadow, one foot in the brook, with Dora, under a clear sky at noon, looking towards the mill.',
  );
  expect(shown(stage({}, noon), photo('place'))).toBe('East House, with Ben, in the bright light of noon.');
  const inChinese = { ...onMeadow({ noticed: [rainbow] }), language: 'zh' as const };
  expect(shown(inChinese, photo('sight'))).toBe('中午，晴朗的天空下，草地，一道彩虹，旁边是多拉。');
});

test('H06: a phone is needed, and nothing more: it works in the open and under a roof', () => {
  expect(refusal(onMeadow({ items: {} }), photo('place'))).toBe('no-phone');
  expect([refusal(onMeadow(), photo('place')), refusal(stage({}, noon), photo('selfie'))]).toEqual([null, null]);
});

test('G04: a sight can be photographed while one sees it, once', () => {
  const sightsOffered = (world: WorldState) =>
    offersFor(world, ada, null, 'en').flatMap((offer) => (offer.photo === 'sight' ? [offer.target] : []));
  expect(sightsOffered(onMeadow({ noticed: [rainbow] }))).toEqual(['a rainbow']);
  expect(sightsOffered(onMeadow())).toEqual([]);
  expect(refusal(onMeadow({ noticed: [{ ...rainbow, at: worldMinuteOf(1, 11) }] }), photo('sight'))).toBe('nothing-to-see');
  expect(refusal(stage({ [ada]: { noticed: [rainbow] } }, noon), photo('sight'))).toBe('nothing-to-see');
  const { world } = doing(onMeadow({ noticed: [rainbow] }), ada, photo('sight'), 5);
  expect(refusal(world, photo('sight'))).toBe('just-took-one');
});

test('G04: without a sight there are three hours between two photos', () => {
  const { world } = doing(onMeadow(), ada, photo('place'), 5);
  expect(refusal(world, photo('selfie'))).toBe('just-took-one');
  expect(refusal(onMeadow({ lastDone: { 'take-photo': worldMinuteOf(1, 9) } }), photo('selfie'))).toBeNull();
});

test('G04: one photographs whom one likes and who is here and awake', () => {
  const fond = { [dora]: { familiarity: 30, affinity: 20 } };
  const persons = offersFor(onMeadow({ relationships: fond }), ada, null, 'en').filter((offer) => offer.photo === 'person');
  expect(persons).toMatchObject([{ targetId: dora, target: 'Dora' }]);
  expect(refusal(onMeadow(), photo('person', { personId: ben }))).toBe('not-here');
  expect(refusal(onMeadow(), photo('person'))).toBe('unknown-person');
});

test('J02: a photo that is given, put down and picked up keeps what it shows', () => {
  const taken = doing(onMeadow(), ada, photo('place'), 5).world;
  const [print] = person(taken, ada).photos ?? [];
  const given = doing(taken, ada, { action: 'give', characterId: dora, item: 'photo', quantity: 1 }, 5).world;
  expect([person(given, ada).photos, person(given, dora).photos]).toEqual([[], [print]]);
  const down = doing(given, dora, { action: 'drop', item: 'photo', quantity: 1 }, 5).world;
  expect([person(down, dora).photos, down.loosePhotos]).toEqual([[], { meadow: [print] }]);
  const up = doing(down, ada, { action: 'pick-up', item: 'photo', quantity: 1 }, 5).world;
  expect([person(up, ada).photos, person(up, ada).items.photo, up.loosePhotos]).toEqual([[print], 1, { meadow: [] }]);
});

test('J02: in a full album a new photo takes the place of the oldest', () => {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const photos = Array.from({ length: 20 }, (_, n) => ({
    id: id(n),
    minute: noon,
    placeId: 'mill',
    subject: 'place' as const,
    description: 'The mill.',
  }));
  const { world } = doing(onMeadow({ photos, items: { phone: 1, photo: 20 } }), ada, photo('place'), 5);
  expect(person(world, ada).items.photo).toBe(20);
  expect(person(world, ada).photos?.[0]?.id).toBe(id(1));
  expect(person(world, ada).photos).toHaveLength(20);
});

test('a post may go with a photo that one has, and stands without it', () => {
  const taken = doing(onMeadow(), ada, photo('place'), 5).world;
  const photoId = person(taken, ada).photos?.[0]?.id;
  const post = { action: 'publish-post', text: 'Look at this meadow.' } as const;
  const published = (more: object) => of(pass(choose(taken, ada, { ...post, ...more }).world, 10), 'post-published');
  expect(published({ photoId })).toMatchObject([{ photoId }]);
  expect(published({ photoId: ben })[0]).not.toHaveProperty('photoId');
  expect(published({})[0]).not.toHaveProperty('photoId');
});
