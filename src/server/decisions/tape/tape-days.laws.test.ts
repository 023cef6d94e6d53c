import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
import { stateHash } from '@/server/world/snapshots/state-hash';
import { worldMinuteOf } from '@/simulation/world-time';
import type { Ask } from '../ask-model';
import { askScripted } from '../headless/ask-scripted';
import { simulate } from '../headless/simulate';
import { fileTape } from './file-tape';
import { taped } from './tape';

const nobody: Ask = async () => {
  throw new Error('somebody was asked');
};

test('G14: two days of the demo town are lived again from a file, night and all, without one question', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kith-days-'));
  try {
    const file = path.join(folder, 'days.tape');
    const town = headlessTown(demo, { seed: '7', language: 'zh' });
    const until = { minute: worldMinuteOf(3, 8), turns: null };
    const tape = fileTape(file);
    const first = await simulate(town, { mind: taped(askScripted('7'), tape, 'record'), until });
    await tape.close();
    const again = await simulate(town, { mind: taped(nobody, fileTape(file), 'replay'), until });
    expect(again.fallbacks).toEqual([]);
    expect(again.turns).toBe(first.turns);
    expect(stateHash(again.state)).toBe(stateHash(first.state));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
