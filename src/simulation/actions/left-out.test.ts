import { expect, test } from 'vitest';
import type { Choice } from '../answer';
import { doing, of, person, stage } from '../worlds/stage';
import { ada, ben } from '../worlds/tiny';

const knowing = stage({ [ada]: { relationships: { [ben]: { familiarity: 40, affinity: 20 } } } });

test.each([
  [{ action: 'publish-post', text: 'The meadow is in bloom.', leftOut: 1 }, 10, 'post-published'],
  [{ action: 'write-first', characterId: ben, text: 'Hello again.', leftOut: 1 }, 5, 'message-sent'],
] satisfies [Choice, number, 'post-published' | 'message-sent'][])(
  'L03: what was written before is not sent (%s), the action goes on, and the log says so',
  (choice, minutes, type) => {
    const scene = doing(knowing, ada, choice, minutes);
    expect(of(scene, type)).toEqual([]);
    expect(of(scene, 'action-finished')).toMatchObject([{ interrupted: false, outcome: { leftOut: 1 } }]);
    expect(person(scene.world, ada).lastDone[choice.action]).toBe(scene.world.minute);
    expect(person(scene.world, ada).recent.at(-1)).toMatchObject({ action: choice.action, note: '' });
  },
);
