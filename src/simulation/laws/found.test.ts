// What random towns have found, shrunk: each was a broken law once.
import { expect, test } from 'vitest';
import { assertEveryoneHasANextTurn } from '../everyone-has-a-next-turn';
import { fallbackAnswer } from '../fallback';
import { shiftEntries } from '../shift-entries';
import { worldMinuteOf } from '../world-time';
import { answer, choose, of, person, run, stage } from '../worlds/stage';
import { ada, ben, dora } from '../worlds/tiny';

test('one whom an alarm took out of a talk may begin another in the same minute', () => {
  const together = { placeId: 'meadow' };
  const talk = (characterId: string) => ({ action: 'talk', characterId, text: 'Hello?', maxTurns: 4 }) as const;
  const first = choose(stage({ [ada]: together, [ben]: together, [dora]: together }), ada, talk(ben));
  const alarmed = run(first.world, { type: 'alarm', kind: 'sound', placeId: 'meadow', radius: 0 });
  // Ada sums it up; Ben still owes his part, so that the conversation is still there.
  const turn = alarmed.world.characters[ada]?.turn ?? 0;
  const remembered = answer(alarmed.world, ada, fallbackAnswer(alarmed.world, { characterId: ada, turn, kind: 'recap' }));
  const second = choose(remembered.world, ada, talk(dora));

  expect(of(second, 'conversation-opened')).toHaveLength(1);
  expect(of(second, 'conversation-opened')[0]?.conversationId).not.toBe(of(first, 'conversation-opened')[0]?.conversationId);
  expect(assertEveryoneHasANextTurn(second.world)).toEqual([]);
});

test('of two shifts that overlap over midnight only the first stands on the agenda', () => {
  const shifts = [
    { from: 1290, to: 300 },
    { from: 120, to: 690 },
  ];
  const worker = person(stage({ [ada]: { shifts } }, worldMinuteOf(1, 8)), ada);
  const events = shiftEntries(stage({}, worldMinuteOf(1, 8)), worker);
  expect(events).toMatchObject([{ entry: { start: 1290, end: 1740 } }]);
});
