// ComfyUI over its HTTP API: portraits up, workflow in, look until it is done, picture out.
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { imageLimits } from '../image-limits';
import { type ImageMaker, PictureFailure, type PictureRequest, type Reference } from '../image-maker';
import { readBytes, readJson, requestImageServer } from '../request-bytes';
import { explainRefusal, explainRun } from './explain';
import { fillWorkflow, loadWorkflow, needsReference } from './workflow';

export type ComfyConfig = { url: string; workflowFile: string | undefined; checkpoint: string };

const queued = z.object({ prompt_id: z.string().min(1).max(200) });
const uploaded = z.object({ name: z.string().min(1), subfolder: z.string().default('') });
const file = z.object({ filename: z.string().min(1), subfolder: z.string().default(''), type: z.string().default('output') });
export const runSchema = z.looseObject({
  status: z
    .looseObject({
      status_str: z.string().optional(),
      completed: z.boolean().optional(),
      messages: z.array(z.unknown()).optional(),
    })
    .nullish(),
  outputs: z.record(z.string(), z.looseObject({ images: z.array(file).optional() })).default({}),
});
const history = z.record(z.string(), runSchema);

export function comfyuiMaker(config: ComfyConfig): ImageMaker {
  const at = (path: string, query: Record<string, string> = {}) => {
    const url = new URL(path, config.url.endsWith('/') ? config.url : `${config.url}/`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };

  async function upload({ name, mime, bytes }: Reference, signal: AbortSignal): Promise<string> {
    const form = new FormData();
    form.set('image', new Blob([new Uint8Array(bytes)], { type: mime }), name);
    form.set('overwrite', 'true');
    const answer = uploaded.safeParse(
      await readJson(await requestImageServer(at('upload/image'), { method: 'POST', body: form, signal })),
    );
    if (!answer.success) throw new PictureFailure('no-picture', 'ComfyUI did not say where it put the portrait');
    return answer.data.subfolder ? `${answer.data.subfolder}/${answer.data.name}` : answer.data.name;
  }

  async function enqueue(request: PictureRequest): Promise<string> {
    const { signal, references, size } = request;
    const workflow = await loadWorkflow(config.workflowFile, references.length > 0);
    const names = needsReference(workflow) ? await Promise.all(references.map((one) => upload(one, signal))) : [];
    const portraits = Object.fromEntries(names.map((name, index) => [index === 0 ? 'reference' : `reference${index + 1}`, name]));
    const slots = {
      prompt: request.prompt,
      seed: seedOf(request.scene.seed),
      checkpoint: config.checkpoint,
      ...size,
      ...portraits,
    };
    const body = JSON.stringify({ prompt: fillWorkflow(workflow, slots), client_id: randomUUID() });
    const headers = { 'content-type': 'application/json' };
    const response = await requestImageServer(at('prompt'), { method: 'POST', body, headers, signal }).catch(explainRefusal);
    const answer = queued.safeParse(await readJson(response));
    if (!answer.success) throw new PictureFailure('no-picture', 'ComfyUI took the workflow without a number');
    return answer.data.prompt_id;
  }

  async function finished(id: string, signal: AbortSignal): Promise<z.output<typeof file>> {
    for (let waitMs: number = imageLimits.pollMs; ; waitMs = Math.min(waitMs * 1.5, imageLimits.pollAtMostMs)) {
      const answer = history.safeParse(
        await readJson(await requestImageServer(at(`history/${encodeURIComponent(id)}`), { signal })),
      );
      if (!answer.success) throw new PictureFailure('no-picture', 'The history of ComfyUI is not readable');
      const run = answer.data[id];
      if (run) return pictureOf(run);
      await sleep(waitMs, undefined, { signal });
    }
  }

  /** It would go on painting for nobody: out of its queue, and stopped if it is at it. */
  async function withdraw(id: string): Promise<void> {
    const post = (path: string, body: object) =>
      fetch(at(path), {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.timeout(2_000),
      }).catch(() => undefined);
    await Promise.all([post('queue', { delete: [id] }), post('interrupt', { prompt_id: id })]);
  }

  return {
    name: 'comfyui',
    async make(request) {
      const id = await enqueue(request);
      try {
        const { filename, subfolder, type } = await finished(id, request.signal);
        const bytes = await readBytes(
          await requestImageServer(at('view', { filename, subfolder, type }), { signal: request.signal }),
        );
        return { bytes, source: 'trained' };
      } catch (error) {
        if (request.signal.aborted) await withdraw(id);
        throw error;
      }
    },
  };
}

function pictureOf(run: z.output<typeof runSchema>): z.output<typeof file> {
  const failure = explainRun(run);
  if (failure) throw failure;
  const images = Object.values(run.outputs).flatMap(({ images = [] }) => images);
  const picture = images.find(({ type }) => type === 'output') ?? images[0];
  if (!picture)
    throw new PictureFailure('no-picture', 'The workflow ended without a picture: does it have a SaveImage node?', {
      isHopeless: true,
    });
  return picture;
}

/** 48 bits: what ComfyUI takes and a JSON number holds. */
const seedOf = (text: string) => createHash('sha256').update(text).digest().readUIntBE(0, 6);
