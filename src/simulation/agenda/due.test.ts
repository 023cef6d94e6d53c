import { describe, expect, test } from 'vitest';
import { copyOf } from '../change';
import { checkChoice } from '../check-choice';
import { record } from '../record';
import { nextMinute } from '../schedule';
import type { WorldState } from '../state';
import { later, worldMinuteOf } from '../world-time';
import { answer, choose, of, pass, person, run, type Scene, stage } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';
import { entriesOf } from './agenda-index';
import { type NewEntry, schedule } from './schedule';

/** Tea of Ada and Ben at 18:00 in the café, which is a walk of 25 minutes at most from where they live. */
function withTea(world: WorldState, more: Partial<NewEntry> = {}): WorldState {
  const recording = record(copyOf(world));
  const tea = { kind: 'offline-chat', placeId: 'cafe', start: 1080, end: 1140, note: 'tea', byId: ada } as const;
  schedule(recording, { ...tea, characterId: ada, participantIds: [ben], ...more });
  return recording.world;
}

const at17 = 1020;
const evening = (people: Parameters<typeof stage>[0] = {}) => withTea(stage(people));
/** Everybody waits up to this minute, so that nobody is asked. */
function idleUntil(world: WorldState, minute: number): Scene {
  let scene: Scene = { world, events: [] };
  while (scene.world.minute < minute) {
    for (const id of Object.keys(scene.world.characters)) {
      const { activity } = person(scene.world, id);
      if (!activity) scene = after(scene, choose(scene.world, id, { action: 'wait', minutes: 5 }));
    }
    scene = after(scene, pass(scene.world, 5));
  }
  return scene;
}
const after = (before: Scene, next: Scene): Scene => ({ world: next.world, events: [...before.events, ...next.events] });
const changes = (scene: Scene) =>
  of(scene, 'agenda-entry-changed').map(({ entry, why }) => (why ? `${entry.status} (${why})` : entry.status));

describe('G03: one clock for what is done and what is agreed', () => {
  test('G03: the clock wakes for a reminder although nothing ends then', () => {
    const world = evening();
    const [entry] = entriesOf(world, [ada]);
    expect(entry?.remindAt).toBeGreaterThan(at17);
    const busy = { ...world, minute: (entry?.remindAt ?? 0) - 5 } as WorldState;
    expect(nextMinute(busy)).toBe(entry?.remindAt);
  });

  test('G03: those concerned are told in time to walk there, note it, and the scene of nobody else changes', () => {
    const scene = idleUntil({ ...evening(), minute: at17 } as WorldState, 1080);
    const told = of(scene, 'appointment-due');
    expect(told.map(({ characterId }) => characterId)).toEqual([ada, ben]);
    expect(told[0]?.startsIn).toBeGreaterThanOrEqual(20);
    expect(person(scene.world, ben).recent.map(({ action }) => action)).toContain('appointment-due');
    expect(person(scene.world, chen).recent.map(({ action }) => action)).not.toContain('appointment-due');
  });

  test('G03: a talk of those who meant to meet, there and then, is the appointment; its end ends it', () => {
    const there = { placeId: 'cafe' };
    const ready = idleUntil({ ...evening({ [ada]: there, [ben]: there }), minute: 1060 } as WorldState, 1080);
    const talk = choose(ready.world, ada, { action: 'talk', characterId: ben, text: 'There you are!', maxTurns: 2 });
    expect(changes(talk)).toEqual(['in-progress']);
    const closing = answer(pass(talk.world, 5).world, ben, { kind: 'say', text: 'Here I am.', leave: true });
    expect(changes(closing)).toEqual(['completed']);
    expect(closing.world.agenda).toEqual({});
  });

  test('G03: who is here to meet may talk although they have just talked, and only with each other', () => {
    const justTalked = {
      placeId: 'cafe',
      lastDone: { [`talk:${ben}`]: later(worldMinuteOf(1, 17), 30), [`talk:${chen}`]: later(worldMinuteOf(1, 17), 30) },
    };
    const there = { placeId: 'cafe' };
    const world = { ...evening({ [ada]: justTalked, [ben]: there, [chen]: there }), minute: 1060 } as WorldState;
    const ready = idleUntil(world, 1080).world;
    const reason = (id: string) => checkChoice(ready, ada, { action: 'talk', characterId: id, text: 'Hello!', maxTurns: 2 });
    expect(reason(ben)).toEqual({ ok: true });
    expect(reason(chen)).toEqual({ ok: false, reason: 'talked-already' });
  });

  test('G03: a talk elsewhere, or with another, is not the appointment', () => {
    const there = { placeId: 'cafe' };
    const ready = idleUntil({ ...evening({ [ada]: there, [chen]: there }), minute: 1060 } as WorldState, 1080);
    const talk = choose(ready.world, ada, { action: 'talk', characterId: chen, text: 'You here?', maxTurns: 2 });
    expect(changes(talk)).toEqual([]);
  });

  test('G03: work that was agreed on begins with the work, and is over with its time', () => {
    const world = withTea(stage({ [ada]: { placeId: 'mill' } }), {
      kind: 'work',
      participantIds: [],
      placeId: 'mill',
      start: 540,
      end: 600,
    });
    const ready = pass(world, 60);
    const working = choose(ready.world, ada, { action: 'work', minutes: 30 });
    expect(changes(working)).toEqual(['in-progress']);
    expect(changes(pass(working.world, 60))).toEqual(['completed']);
  });

  test('G03: who sits together half an hour after the beginning has met, whether they talk or not', () => {
    const there = { placeId: 'cafe' };
    const scene = idleUntil({ ...evening({ [ada]: there, [ben]: there }), minute: 1060 } as WorldState, 1145);
    expect(changes(scene)).toEqual(['in-progress', 'completed']);
  });

  test('G06: what nobody came to has failed, and who was left waiting likes the other less', () => {
    const nobody = idleUntil({ ...evening(), minute: at17 } as WorldState, 1110);
    expect(changes(nobody)).toEqual(['failed (nobody-came)']);
    const alone = idleUntil({ ...evening({ [ada]: { placeId: 'cafe' } }), minute: at17 } as WorldState, 1110);
    expect(changes(alone)).toEqual(['failed (left-waiting)']);
    expect(person(alone.world, ada).relationships[ben]?.affinity).toBeLessThan(0);
    expect(person(alone.world, ben).recent.map(({ action }) => action)).toContain('meeting-missed');
  });
});

describe('G08: interruption', () => {
  const begin = (world: WorldState) => choose(world, ada, { action: 'work', minutes: 240 }).world;
  const atWork = { [ada]: { placeId: 'mill' } };

  test('G08: an appointment takes one out of what is less urgent, not out of what is as urgent', () => {
    const scene = (priority: number) => {
      const world = withTea(stage(atWork), { participantIds: [], start: 660, end: 720, priority });
      return pass(begin(world), 170);
    };
    expect(of(scene(20), 'action-finished')).toMatchObject([{ characterId: ada, interrupted: true }]);
    expect(of(scene(50), 'action-finished')).toEqual([]);
  });

  test('G08: work of which half is left may be gone on with; who goes to the appointment gives it up', () => {
    const world = withTea(stage(atWork), { participantIds: [], start: 620, end: 650, priority: 20 });
    const { world: told } = pass(begin(world), 130);
    expect(person(told, ada).suspended).toMatchObject({ choice: { action: 'work' } });
    const walking = choose(told, ada, { action: 'move', placeId: 'cafe' });
    expect(of(walking, 'action-started')).toHaveLength(1);
    expect(person(walking.world, ada).suspended).toBeNull();
  });

  test('G08: an alarm, of the kind sound and most urgent, wakes a sleeper, who sleeps on', () => {
    const asleep = choose({ ...stage(), minute: 1380 } as WorldState, ada, { action: 'sleep', minutes: 480, dayMemory: '…' });
    const loud = run(pass(asleep.world, 60).world, { type: 'alarm', kind: 'sound', placeId: 'east-house', radius: 10 });
    expect(of(loud, 'action-finished')).toMatchObject([{ characterId: ada, interrupted: true }]);
    expect(person(loud.world, ada).suspended?.choice.action).toBe('sleep');
    const back = choose(loud.world, ada, { action: 'sleep', minutes: 480, dayMemory: '…' });
    expect(person(back.world, ada).activity?.endsAt).toBe(person(asleep.world, ada).activity?.endsAt);
  });
});
