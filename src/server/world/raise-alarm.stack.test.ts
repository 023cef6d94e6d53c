import { expect, test } from 'vitest';
import { loadWorld } from '@/server/world-store/load-world';
import type { Answer } from '@/simulation/answer';
import { fallbackAnswer } from '@/simulation/fallback';
import { offersFor } from '@/simulation/offers';
import { type OwedTurn, ready } from '@/simulation/ready';
import type { WorldState } from '@/simulation/state';
import { choiceFromOffer } from '@/simulation/worlds/choice-from-offer';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { advanceWorld } from './advance-world';
import { asJson } from './as-json';
import { controlWorld } from './control-world';
import { mainWorld } from './main-world';
import { replayWorld } from './replay/replay-world';

/** Talks when it may, else follows the rule. */
function sociable(state: WorldState, turn: OwedTurn): Answer {
  const offers = turn.kind === 'choose' ? offersFor(state, turn.characterId, null, 'en') : [];
  const talk = offers.find(({ action }) => action === 'talk');
  return talk ? { kind: 'choose', choice: choiceFromOffer(talk), reason: '' } : fallbackAnswer(state, turn);
}

/** Lives until somebody owes words in a place, and answers that turn and place. */
async function untilWordsAreOwed(app: TestApp): Promise<{ say: OwedTurn; placeId: string }> {
  for (let round = 0; round < 200; round++) {
    await advanceWorld(app, mainWorld);
    const { state } = await loadWorld(app.db, mainWorld);
    const owed = ready(state);
    const say = owed.find(({ kind }) => kind === 'say');
    const placeId = say && state.characters[say.characterId]?.placeId;
    if (say && placeId) return { say, placeId };
    for (const turn of owed) {
      await app.db.decision.update({
        where: { worldId_characterId_turn: { worldId: mainWorld, characterId: turn.characterId, turn: turn.turn } },
        data: { state: 'answered', answer: asJson(sociable(state, turn)), source: 'model', answeredAt: app.clock.now() },
      });
    }
  }
  throw new Error('Nobody talked in 200 rounds');
}

test('an operator’s alarm breaks a conversation off in the running town, and the town lives on and can be lived again', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 12 * 60 });
  const { say, placeId } = await untilWordsAreOwed(app);
  const operator = caller(app, { as: await aPerson(app, { role: 'operator' }) });
  const before = await loadWorld(app.db, mainWorld);
  const after = await operator.world.alarm({ kind: 'fire', placeId });
  expect(after).toMatchObject({ version: before.row.version + 1, epoch: before.row.epoch + 1 });

  const { characterId, turn } = say;
  const question = { where: { worldId_characterId_turn: { worldId: mainWorld, characterId, turn } } };
  expect(await app.db.decision.findUnique(question)).toMatchObject({ kind: 'say', state: 'dropped' });
  const lines = await app.db.actionLog.findMany({ where: { worldId: mainWorld, action: 'fire-alarm', characterId } });
  expect(lines).toMatchObject([{ placeId, type: 'OTHER', minute: before.row.minute }]);
  const closed = await app.db.worldEvent.findFirst({ where: { type: 'conversation-closed' }, orderBy: { seq: 'desc' } });
  expect(closed?.payload).toMatchObject({ why: 'interrupted' });

  await advanceWorld(app, mainWorld);
  const asked = await app.db.decision.findFirst({ where: { characterId, state: 'owed' } });
  expect(asked).toMatchObject({ kind: 'recap', turn: turn + 1 });
  await liveByRule(app);
  expect((await loadWorld(app.db, mainWorld)).row).toMatchObject({ status: 'stopped', minute: 12 * 60 });
  expect(await replayWorld(app, { worldId: mainWorld, from: 0 })).toMatchObject({ difference: null });
});

test('only operators raise alarms, in places that exist, and in a town that is not stopped', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 12 * 60 });
  const alarm = { kind: 'sound', placeId: 'cafe' } as const;
  await expect(caller(app, { as: await aPerson(app) }).world.alarm(alarm)).rejects.toThrow();
  const operator = caller(app, { as: await aPerson(app, { role: 'operator' }) });
  await expect(operator.world.alarm({ ...alarm, placeId: 'moon' })).rejects.toMatchObject({ cause: { code: 'place-not-found' } });
  await controlWorld(app, mainWorld, { verb: 'stop' });
  await expect(operator.world.alarm(alarm)).rejects.toMatchObject({ cause: { code: 'world-not-running' } });
  expect((await loadWorld(app.db, mainWorld)).row.lastSeq).toBe(0);
});
