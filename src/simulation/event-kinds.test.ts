import { expect, test } from 'vitest';
import { actions } from './actions/index';
import type { ActionKind } from './answer';
import { eventKinds, priorityOfKind } from './event-kinds';
import { eventKindOf, kindOfEvent } from './kind-of-event';
import { priorities } from './priorities';
import { choose, doing, stage } from './worlds/stage';
import { ada, ben } from './worlds/tiny';

const kinds = Object.keys(actions).filter((kind): kind is ActionKind => kind in actions);

test('G04: there are fourteen kinds of event, every action is of one of them, and each has its priority', () => {
  expect(eventKinds).toHaveLength(14);
  for (const kind of kinds) expect(eventKinds).toContain(eventKindOf(kind));
  for (const kind of eventKinds) expect(Object.keys(priorities)).toContain(priorityOfKind[kind]);
});

test('G04: what happens says of which kind it is; bookkeeping is of none', () => {
  const together = stage({ [ada]: { placeId: 'meadow' }, [ben]: { placeId: 'meadow' } });
  const talk = choose(together, ada, { action: 'talk', characterId: ben, text: 'Well?', maxTurns: 2 });
  expect(talk.events.map(kindOfEvent)).toEqual(['offline-chat', null, 'offline-chat', 'offline-chat']);
  const walk = doing(stage(), ada, { action: 'move', placeId: 'cafe' }, 30);
  const byType = Object.fromEntries(walk.events.map((event) => [event.type, kindOfEvent(event)]));
  expect(byType).toMatchObject({ 'time-passed': null, 'action-finished': 'move', moved: 'move' });
});
