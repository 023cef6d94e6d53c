import { expect, test } from 'vitest';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
import { worldMinuteOf } from '@/simulation/world-time';
import { marking, toldToOthers } from '@/testing/injection/canaries';
import { askScripted } from './ask-scripted';
import { simulate } from './simulate';

test('M07: what is written in private is never before a mind whose words another could read', async () => {
  const mind = marking(askScripted('7'));
  const town = headlessTown(demo, { seed: '7', language: 'en' });
  const life = await simulate(town, { mind: mind.ask, until: { minute: worldMinuteOf(2, 12), turns: null } });
  expect(life.fallbacks).toEqual([]);
  expect(mind.marksWritten()).toBeGreaterThan(50);
  // Answers to what was marked show the marks, so the test can fail.
  expect(mind.shown.filter(({ marks }) => marks.length > 0).length).toBeGreaterThan(30);
  expect(toldToOthers(mind, life)).toEqual([]);
});
