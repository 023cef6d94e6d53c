import { expect, test } from 'vitest';
import { currentWorld } from '@/server/world-store/load-world';
import { appointmentDue } from '@/simulation/agenda/agenda-events';
import { meetingsAhead } from '@/simulation/agenda/meetings';
import type { Answer } from '@/simulation/answer';
import { fallbackAnswer } from '@/simulation/fallback';
import { offersFor } from '@/simulation/offers';
import type { OwedTurn } from '@/simulation/ready';
import type { WorldState } from '@/simulation/state';
import { worldMinuteOf } from '@/simulation/world-time';
import { caller } from '@/testing/call';
import { answerByRule, liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { advanceWorld } from './advance-world';
import { mainWorld } from './main-world';
import { replayWorld } from './replay/replay-world';
import { townHooks } from './town-hooks';

const phone = { unseenPosts: 0, unreadMessages: 0, newComments: 0 };
const noon = worldMinuteOf(1, 12);

/** Who may asks a friend to the square at noon; all else by rule. */
function inviting(state: WorldState, turn: OwedTurn): Answer {
  const isArranged = Object.keys(state.agenda).length > 0;
  const offers = turn.kind === 'choose' && !isArranged ? offersFor(state, turn.characterId, phone, 'en') : [];
  const friendId = offers.find(({ action }) => action === 'arrange-meeting')?.targetId;
  if (!friendId) return fallbackAnswer(state, turn);
  const meeting = { characterIds: [friendId], placeId: 'central-square', start: noon, minutes: 60 };
  const words = { text: 'At noon on the square?', purpose: 'a walk' };
  return { kind: 'choose', choice: { action: 'arrange-meeting', ...meeting, ...words }, reason: '' };
}

async function untilArranged(app: TestApp): Promise<WorldState> {
  for (let round = 0; round < 50; round++) {
    await advanceWorld(app, mainWorld);
    const { state } = await currentWorld(app, mainWorld);
    if (Object.values(state.characters).some((one) => meetingsAhead(state, one).length > 0)) return state;
    await answerByRule(app, mainWorld, inviting);
  }
  throw new Error('Nobody arranged anything in 50 rounds');
}

test('G03: an appointment is made, shown, reminded of and ended in the stored town, and the town can be lived again', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 14 * 60 });
  const state = await untilArranged(app);
  const [entry] = Object.values(state.agenda);
  if (!entry) throw new Error('Nothing was arranged');
  const owner = await app.db.user.findUniqueOrThrow({ where: { id: entry.characterId } });
  const owners = { characterId: entry.characterId };
  const [friendId = ''] = entry.participantIds;
  const page = await caller(app, {}).town.character({ username: owner.username });
  expect(page.appointments).toMatchObject([
    { id: entry.id, with: [{ id: friendId }], clock: '12:00', note: 'a walk', isOn: false },
  ]);

  do await advanceWorld(app, mainWorld);
  while ((await answerByRule(app, mainWorld, fallbackAnswer)) > 0);
  const due = await app.db.worldEvent.findMany({ where: { worldId: mainWorld, type: 'appointment-due' } });
  const told = due.filter(({ payload }) => appointmentDue.pick({ entryId: true }).parse(payload).entryId === entry.id);
  expect(told.map(({ characterId }) => characterId).sort()).toEqual([entry.characterId, friendId].sort());
  const ends = await app.db.actionLog.findMany({ where: { worldId: mainWorld, action: { startsWith: 'meeting-' }, ...owners } });
  expect(ends).toMatchObject([
    { characterId: entry.characterId, targetId: friendId, placeId: 'central-square', result: 'a walk' },
  ]);
  const asked = await app.db.actionLog.findMany({ where: { worldId: mainWorld, action: 'arrange-meeting', ...owners } });
  expect(asked).toMatchObject([{ type: 'MESSAGE', targetId: friendId, result: 'At noon on the square?' }]);
  expect((await currentWorld(app, mainWorld)).state.agenda).not.toHaveProperty(entry.id);
  expect(await replayWorld(app, { worldId: mainWorld, from: 0 })).toMatchObject({ difference: null });
});

test('G10: the hooks of the process run for what was committed', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 10 * 60 });
  let begun = 0;
  townHooks(app).hooks.on('action-started', () => {
    begun++;
  });
  await liveByRule(app);
  expect(begun).toBe(await app.db.worldEvent.count({ where: { worldId: mainWorld, type: 'action-started' } }));
  expect(townHooks(app).happened.kinds.work ?? 0).toBeGreaterThan(0);
});
