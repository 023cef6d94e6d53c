import { expect, test } from 'vitest';
import { createImageUploads, type DraftImage, keepable, type Send } from './image-uploads';
import { failureOf, outcomeOf, refusalOf, type UploadOutcome } from './upload-outcome';

const file = (name: string, type = 'image/png') => new File(['x'], name, { type });

/** Files that arrive when the test says so. */
function line() {
  const open = new Map<
    string,
    { finish(outcome: UploadOutcome): void; signal: AbortSignal; onProgress(percent: number): void }
  >();
  const send: Send = ({ name }, { signal, onProgress }) =>
    new Promise((finish) => {
      open.set(name, { finish, signal, onProgress });
    });
  let count = 0;
  const uploads = createImageUploads({
    send,
    newId: () => `n${++count}`,
    previewOf: ({ name }) => `blob:${name}`,
    atOnce: 3,
    most: 9,
    refusalOf,
  });
  const end = async (name: string, outcome: UploadOutcome) => {
    open.get(name)?.finish(outcome);
    open.delete(name);
    await Promise.resolve().then(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { uploads, open, end };
}

const arrived = (name: string): UploadOutcome => ({ failure: null, imageId: `id-${name}`, url: `https://x/${name}` });
const seen = (images: readonly DraftImage[]) => images.map(({ name, state }) => `${name} ${state}`);

test('P: Up to 9 images: three are sent at once, the rest wait, and a tenth has no room', async () => {
  const { uploads, open, end } = line();
  const names = Array.from({ length: 11 }, (_, index) => `${index}.png`);
  expect(uploads.add(names.map((name) => file(name)))).toBe(2);
  expect(uploads.images()).toHaveLength(9);
  expect([...open.keys()]).toEqual(['0.png', '1.png', '2.png']);
  await end('1.png', arrived('1.png'));
  expect([...open.keys()]).toEqual(['0.png', '2.png', '3.png']);
  expect(uploads.add([file('late.png')])).toBe(1);
});

test('F05: one that fails leaves the others to arrive, and can be tried again', async () => {
  const { uploads, open, end } = line();
  uploads.add([file('a.png'), file('b.png'), file('c.html', 'text/html')]);
  await end('a.png', { failure: 'failed' });
  await end('b.png', arrived('b'));
  expect(seen(uploads.images())).toEqual(['a.png failed', 'b.png stored', 'c.html failed']);
  expect(open.size).toBe(0);
  uploads.retry(uploads.images()[0]?.id ?? '');
  open.get('a.png')?.onProgress(40);
  expect(uploads.images()[0]).toMatchObject({ state: 'sending', progress: 40, failure: null });
  await end('a.png', arrived('a'));
  expect(keepable(uploads.images()).map(({ imageId }) => imageId)).toEqual(['id-a', 'id-b']);
});

test('P: Up to 9 images, reorder, alt: moved by place, further than the ends is the end, and words stay with their image', () => {
  const { uploads } = line();
  uploads.add(['a', 'b', 'c'].map((name) => file(name)));
  const [a, b] = uploads.images().map(({ id }) => id);
  uploads.describe(a ?? '', 'a cat');
  uploads.move(a ?? '', 2);
  expect(uploads.images().map(({ name, alt }) => name + alt)).toEqual(['b', 'c', 'aa cat']);
  uploads.move(b ?? '', -3);
  uploads.move(b ?? '', 99);
  expect(uploads.images().map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  uploads.move('nobody', 0);
  expect(uploads.images()).toHaveLength(3);
});

test('one that is taken out on its way is stopped, does not come back, and makes room', async () => {
  const { uploads, open, end } = line();
  uploads.add(['a', 'b', 'c', 'd'].map((name) => file(name, 'image/png')));
  const { signal } = open.get('a') ?? {};
  uploads.remove(uploads.images()[0]?.id ?? '');
  expect(signal?.aborted).toBe(true);
  expect([...open.keys()]).toContain('d');
  await end('a', arrived('a'));
  expect(seen(uploads.images())).toEqual(['b sending', 'c sending', 'd sending']);
  uploads.clear();
  expect(uploads.images()).toEqual([]);
});

test('P: Drafts kept on reload: images that the server has are there again, with their words, and one that is gone says so', () => {
  const kept = [{ imageId: 'one', name: 'a.png', preview: 'https://x/a', alt: 'a cat' }];
  const never: Send = () => new Promise(() => undefined);
  const parts = { send: never, newId: () => 'n', previewOf: () => '', atOnce: 3, most: 9, refusalOf };
  const uploads = createImageUploads(parts, kept);
  expect(uploads.images()[0]).toMatchObject({ state: 'stored', imageId: 'one', alt: 'a cat' });
  expect(keepable(uploads.images())).toEqual(kept);
  uploads.lose('n');
  expect(uploads.images()[0]).toMatchObject({ state: 'failed', failure: 'gone' });
  expect(keepable(uploads.images())).toEqual([]);
});

test('every refusal of the server has a reason that a person can read, and no answer is a failure', () => {
  expect(outcomeOf({ error: 'image-too-large' })).toEqual({ failure: 'too-large' });
  expect(outcomeOf(undefined)).toEqual({ failure: 'failed' });
  expect(['upload-quota', 'rate-limited', 'not-signed-in', 'what?'].map(failureOf)).toEqual([
    'quota',
    'too-fast',
    'signed-out',
    'failed',
  ]);
  expect(refusalOf({ type: 'image/svg+xml', size: 1 })).toBe('wrong-type');
  expect(refusalOf({ type: 'image/png', size: 11 * 1024 * 1024 })).toBe('too-large');
});
