import { expect, test } from 'vitest';
import { readDraft } from './use-draft';

test('P: drafts are read back with the id under which they were sent, so that a second send after a reload is the same send', () => {
  const kept = { text: 'Half a tho', clientId: 'a-client-id' };
  expect(readDraft(JSON.stringify(kept))).toEqual(kept);
});

test('P: drafts that cannot be read become a new one with an id of its own', () => {
  const ids = [null, 'words', '{}', '[1]', '{"text":1,"clientId":"x"}'].map((stored) => {
    const { text, clientId } = readDraft(stored);
    expect(text).toBe('');
    return clientId;
  });
  expect(new Set(ids).size).toBe(ids.length);
});
