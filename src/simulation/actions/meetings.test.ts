import { describe, expect, test } from 'vitest';
import { entriesOf } from '../agenda/agenda-index';
import { schedule } from '../agenda/schedule';
import type { Choice } from '../answer';
import { copyOf } from '../change';
import { checkChoice } from '../check-choice';
import { offersFor } from '../offers';
import { sceneFor } from '../perception';
import { record } from '../record';
import type { WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { choose, doing, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';

const friends = (...ids: string[]) =>
  ({ relationships: Object.fromEntries(ids.map((id) => [id, { familiarity: 60, affinity: 20 }])) }) as const;

const town = (more: Parameters<typeof stage>[0] = {}) =>
  stage({ [ada]: friends(ben, chen, dora), [ben]: friends(ada, chen), [chen]: friends(ada, ben), ...more });

const coffee = (more: Partial<Extract<Choice, { action: 'arrange-meeting' }>> = {}): Choice => ({
  action: 'arrange-meeting',
  characterIds: [ben],
  placeId: 'cafe',
  start: worldMinuteOf(2, 18),
  minutes: 60,
  text: 'Coffee tomorrow at six at the Café?',
  purpose: 'coffee',
  ...more,
});

const refusal = (world: WorldState, choice: Choice, id = ada) => {
  const verdict = checkChoice(world, id, choice);
  return verdict.ok ? null : verdict.reason;
};

describe('arranging', () => {
  test('G09: what is agreed stands on both agendas, and the other hears of it', () => {
    const scene = doing(town(), ada, coffee(), 5);
    expect(entriesOf(scene.world, [ben])).toMatchObject([
      { kind: 'offline-chat', characterId: ada, participantIds: [ben], placeId: 'cafe', start: worldMinuteOf(2, 18) },
    ]);
    expect(person(scene.world, ben).recent.at(-1)).toMatchObject({
      action: 'meeting-arranged',
      note: 'Ada · Café · day 2 18:00 · coffee',
    });
    expect(of(scene, 'message-sent')).toEqual([]);
  });

  test('who is elsewhere is asked by phone, and up to four at once', () => {
    const scene = doing(town(), ada, coffee({ characterIds: [ben, chen, dora] }), 5);
    expect(of(scene, 'message-sent').map(({ toId }) => toId)).toEqual([chen, dora]);
    expect(entriesOf(scene.world, [dora])).toHaveLength(1);
  });

  test('one asks only whom one knows, who does not dislike one, and whom one can reach, to where and when one can be', () => {
    const cold = { relationships: { [ada]: { familiarity: 50, affinity: -40 } } };
    expect(refusal(town(), coffee())).toBeNull();
    expect(refusal(stage(), coffee())).toBe('hardly-known');
    expect(refusal(town({ [ben]: cold }), coffee())).toBe('not-willing');
    expect(refusal(town({ [chen]: { ...friends(ada), items: {} } }), coffee({ characterIds: [chen] }))).toBe('not-reachable');
    expect(refusal(town(), coffee({ start: worldMinuteOf(1, 8, 10) }))).toBe('too-soon');
    expect(refusal(town(), coffee({ start: worldMinuteOf(9, 18) }))).toBe('too-far-ahead');
    expect(refusal(town(), coffee({ start: worldMinuteOf(2, 21, 30) }))).toBe('place-closed');
    expect(refusal(town(), coffee({ placeId: 'west-house' }))).toBe('nobody-home');
    expect(refusal(town(), coffee({ placeId: 'nowhere' }))).toBe('unknown-place');
  });

  test('one is offered the two that one knows best and has no appointment with, and not again at once', () => {
    const offered = (world: WorldState) =>
      offersFor(world, ada, null, 'en').flatMap(({ action, targetId }) => (action === 'arrange-meeting' ? [targetId] : []));
    expect(offered(town())).toEqual([ben, chen]);
    const { world } = doing(town(), ada, coffee(), 5);
    expect(offered(world)).toEqual([]);
    expect(offered(pass(world, 400).world)).toEqual([chen, dora]);
  });
});

describe('G07: a conflict is told', () => {
  test('G07: nobody is asked to come while on duty; the refusal says who works when', () => {
    const working = { workplaceId: 'mill', shifts: [{ from: 1020, to: 1200 }] };
    const refused = choose(town({ [ben]: { ...friends(ada), ...working } }), ada, coffee());
    expect(of(refused, 'action-refused')).toMatchObject([{ reason: 'on-duty', about: 'Ben · 17:00-20:00' }]);
    expect(refusal(refused.world, coffee({ start: worldMinuteOf(2, 20) }))).toBeNull();
  });

  /** Ben works at the café the next evening. */
  function busyBen(): WorldState {
    const recording = record(copyOf(town()));
    const [start, end] = [worldMinuteOf(2, 17), worldMinuteOf(2, 20)];
    const shift = { kind: 'work', characterId: ben, participantIds: [], placeId: 'cafe', note: 'evening shift' } as const;
    schedule(recording, { ...shift, start, end, byId: ben });
    return recording.world;
  }

  test('G07: the refusal says who has no time and reaches the one who asked, at its next turn, who asks for another time', () => {
    const refused = choose(busyBen(), ada, coffee());
    expect(of(refused, 'action-refused')).toMatchObject([
      { characterId: ada, reason: 'agenda-conflict', about: 'Ben · day 2 17:00' },
    ]);
    expect(sceneFor(refused.world, ada, null, 'en').refusal).toEqual({
      action: 'arrange-meeting',
      reason: 'agenda-conflict',
      about: 'Ben · day 2 17:00',
    });
    const again = choose(refused.world, ada, coffee({ start: worldMinuteOf(2, 20) }));
    expect(of(again, 'action-started')).toHaveLength(1);
  });

  test('G07: what stands on one’s own agenda is told in full', () => {
    const first = doing(town(), ada, coffee(), 5).world;
    const later = pass(first, 400).world;
    const refused = choose(later, ada, coffee({ characterIds: [chen], start: worldMinuteOf(2, 18, 30) }));
    expect(of(refused, 'action-refused')[0]?.about).toBe('Ben · Café · day 2 18:00 · coffee');
  });

  test('G07: time that was taken while one asked is noticed at the end, and one is told', () => {
    const asking = choose(town(), ada, coffee()).world;
    const recording = record(copyOf(asking));
    const evening = { kind: 'offline-chat', characterId: chen, participantIds: [ben], placeId: 'mill', note: '' } as const;
    schedule(recording, { ...evening, start: worldMinuteOf(2, 18), end: worldMinuteOf(2, 19), byId: chen });
    const scene = pass(recording.world, 5);
    expect(of(scene, 'action-refused')).toMatchObject([
      { characterId: ada, reason: 'agenda-conflict', about: 'Chen · day 2 18:00' },
    ]);
    expect(entriesOf(scene.world, [ada])).toEqual([]);
  });
});

describe('G09: moving and calling off', () => {
  const arranged = () => pass(doing(town(), ada, coffee(), 5).world, 60).world;
  const take = (world: WorldState, id: string, action: 'move-meeting' | 'cancel-meeting') => {
    const offer = offersFor(world, id, null, 'en').find((one) => one.action === action);
    if (!offer) throw new Error(`${action} is not offered`);
    return { offer, scene: doing(world, id, choiceFromOffer(offer), 5) };
  };

  test('G09: one is offered the first later time at which all are free and the place is open; the id stays', () => {
    const world = arranged();
    const [before] = entriesOf(world, [ben]);
    const { offer, scene } = take(world, ben, 'move-meeting');
    expect(offer).toMatchObject({ target: expect.stringContaining('Ada · Café'), when: { text: 'day 2 19:00' } });
    expect(entriesOf(scene.world, [ada])).toMatchObject([{ id: before?.id, start: worldMinuteOf(2, 19), status: 'pending' }]);
    expect(person(scene.world, ada).recent.at(-1)?.action).toBe('meeting-moved');
  });

  test('G09: either of two calls it off, and the other hears of it', () => {
    const { scene } = take(arranged(), ben, 'cancel-meeting');
    expect(scene.world.agenda).toEqual({});
    expect(of(scene, 'agenda-entry-changed')).toMatchObject([{ entry: { status: 'cancelled' }, why: 'called-off', byId: ben }]);
    expect(person(scene.world, ada).recent.at(-1)?.action).toBe('meeting-cancelled');
  });

  test('G09: nobody moves or calls off what is not theirs', () => {
    const world = arranged();
    const [entry] = entriesOf(world, [ben]);
    const entryId = entry?.id ?? '';
    expect(refusal(world, { action: 'cancel-meeting', entryId }, chen)).toBe('no-such-appointment');
    expect(refusal(world, { action: 'move-meeting', entryId, start: worldMinuteOf(2, 19) }, chen)).toBe('no-such-appointment');
  });
});
