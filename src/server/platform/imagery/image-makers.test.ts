import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aRequest, imageMakerConformance } from '@/testing/image-maker-conformance';
import { type ImageFault, startImageServer } from '@/testing/image-server';
import type { Budgets } from '../llm/budget/budgets';
import { checkedMaker } from './checked-maker';
import { comfyuiMaker } from './comfyui/comfyui-maker';
import { fillWorkflow, loadWorkflow } from './comfyui/workflow';
import { drawnMaker } from './drawn/drawn-maker';
import { openAiMaker } from './openai/openai-maker';

const spent: number[] = [];
const rich: Budgets = { reserve: async () => ({ settle: async (micros) => void spent.push(micros) }) };
const poor: Budgets = { reserve: async () => null };
const comfy = (origin: string) => comfyuiMaker({ url: origin, workflowFile: undefined, checkpoint: 'town.safetensors' });
const openai = (origin: string, budgets = rich) =>
  openAiMaker({ baseUrl: `${origin}/v1`, apiKey: 'k', model: 'gpt-image-1', size: '1024x1024', price: 0.04 }, budgets);

async function served(make: (origin: string) => ReturnType<typeof comfy>) {
  const server = await startImageServer();
  return {
    server,
    maker: make(server.origin),
    hang: () => {
      server.fault = 'hang';
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

imageMakerConformance('the drawn maker', async () => ({
  maker: drawnMaker(),
  hang: null,
  [Symbol.asyncDispose]: async () => undefined,
}));
imageMakerConformance('ComfyUI', () => served(comfy));
imageMakerConformance('an OpenAI-compatible images endpoint', () => served((origin) => openai(origin)));

type Expected = { kind: string; isHopeless?: boolean };
const faults: Partial<Record<ImageFault, Expected>> = {
  'http-500': { kind: 'http-error' },
  garbage: { kind: 'no-picture' },
  html: { kind: 'no-picture' },
  empty: { kind: 'no-picture' },
  refuse: { kind: 'refused', isHopeless: true },
};

for (const [maker, make, more] of [
  [
    'ComfyUI',
    comfy,
    { huge: { kind: 'too-large' }, 'out-of-memory': { kind: 'http-error' }, interrupted: { kind: 'http-error' } },
  ],
  [
    'an OpenAI-compatible images endpoint',
    (origin: string) => openai(origin),
    { huge: { kind: 'no-picture' }, 'out-of-memory': { kind: 'no-picture' } },
  ],
] as const) {
  test.each(Object.entries({ ...faults, ...more }))(
    `N03: ${maker} that answers with %s is a failure that says what it is`,
    async (fault, expected) => {
      await using opened = await served(make);
      opened.server.fault = fault as ImageFault;
      const { isHopeless, ...kind } = expected as Expected;
      const failure = await checkedMaker(opened.maker, { timeoutMs: 10_000 })
        .make(aRequest())
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'PictureFailure', ...kind });
      if (isHopeless) expect(failure).toMatchObject({ details: { isHopeless } });
    },
  );
}

test('N03: nobody at the address is told as such', async () => {
  for (const maker of [comfy('http://127.0.0.1:9'), openai('http://127.0.0.1:9')])
    await expect(maker.make(aRequest())).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('127.0.0.1:9'),
    });
});

test('N03: ComfyUI is sent the words, the seed and the size as numbers, and a portrait to begin with', async () => {
  await using server = await startImageServer();
  await comfy(server.origin).make(aRequest());
  expect(server.seen.prompts[0]).toMatchObject({
    model: { inputs: { ckpt_name: 'town.safetensors' } },
    wanted: { inputs: { text: 'Ada in the park on a spring morning' } },
    canvas: { class_type: 'EmptyLatentImage', inputs: { width: 1024, height: 768 } },
    paint: { inputs: { seed: expect.any(Number), model: ['model', 0] } },
  });
  expect(server.seen.uploads).toBe(0);
  const portrait = { name: 'ada.png', mime: 'image/png', bytes: new Uint8Array([1]) };
  await comfy(server.origin).make(aRequest({ references: [portrait] }));
  expect(server.seen.prompts[1]).toMatchObject({
    portrait: { inputs: { image: 'portrait-1.png' } },
    canvas: { class_type: 'VAEEncode' },
  });
});

test('N03: a picture that nobody waits for any more is taken out of ComfyUI', async () => {
  await using server = await startImageServer({ turns: 1_000 });
  const making = checkedMaker(comfy(server.origin), { timeoutMs: 500 }).make(aRequest());
  await expect(making).rejects.toMatchObject({ kind: 'timeout' });
  await expect.poll(() => server.seen.withdrawn.toSorted()).toEqual(['/interrupt', '/queue']);
});

test('N03: a workflow that asks for a portrait where there is none says so', async () => {
  const workflow = await loadWorkflow(undefined, true);
  expect(() => fillWorkflow(workflow, { prompt: 'x', seed: 1, width: 1, height: 1, checkpoint: 'c' })).toThrow(
    /\{\{reference\}\}/,
  );
  await expect(loadWorkflow('package.json', false)).rejects.toThrow(/API format/);
});

test('N03: a picture is paid from the budget, a failed one costs nothing, and without budget nothing is asked', async () => {
  await using server = await startImageServer();
  spent.length = 0;
  await openai(server.origin).make(aRequest());
  server.fault = 'http-500';
  await expect(openai(server.origin).make(aRequest())).rejects.toMatchObject({ kind: 'http-error' });
  expect(spent).toEqual([40_000, 0]);
  await expect(openai(server.origin, poor).make(aRequest())).rejects.toMatchObject({ kind: 'budget-spent' });
  expect(server.seen.generations).toMatchObject([{ model: 'gpt-image-1', size: '1024x1024' }]);
  expect(server.seen.keys).toEqual(['Bearer k']);
});

test('N03: what is drawn is the same for the same scene, and differs with the hour, the weather and who is there', async () => {
  const drawn = async (given: object) => {
    const { bytes } = await drawnMaker().make(aRequest({ scene: { ...aRequest().scene, ...given } }));
    return bytes;
  };
  const day = await drawn({});
  expect(Buffer.compare(Buffer.from(day), Buffer.from(await drawn({})))).toBe(0);
  const brightness = async (bytes: Uint8Array) => (await sharp(bytes).greyscale().stats()).channels[0]?.mean ?? 0;
  expect(await brightness(await drawn({ hour: 23 }))).toBeLessThan((await brightness(day)) * 0.6);
  for (const other of [{ weather: 'rainy' }, { season: 'winter', celsius: -4 }, { people: [] }])
    expect(Buffer.compare(Buffer.from(day), Buffer.from(await drawn(other)))).not.toBe(0);
});
