// A workflow is what ComfyUI exports as "API format": nodes by id. Kith fills in {{prompt}}, {{negative}}, {{seed}}, {{width}}, {{height}},
// {{checkpoint}} and {{reference}}, {{reference2}} … (names of uploaded portraits).
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PictureFailure } from '../image-maker';

export const workflowSchema = z.record(
  z.string(),
  z.looseObject({ class_type: z.string(), inputs: z.record(z.string(), z.unknown()) }),
);
export type Workflow = z.output<typeof workflowSchema>;
export type Slots = Record<string, string | number>;

const negative = 'text, watermark, signature, logo, blurry, deformed hands, extra fingers, frame';

const node = (class_type: string, inputs: Record<string, unknown>) => ({ class_type, inputs });

/** Words to image. */
const fromWords: Workflow = {
  model: node('CheckpointLoaderSimple', { ckpt_name: '{{checkpoint}}' }),
  wanted: node('CLIPTextEncode', { text: '{{prompt}}', clip: ['model', 1] }),
  unwanted: node('CLIPTextEncode', { text: '{{negative}}', clip: ['model', 1] }),
  canvas: node('EmptyLatentImage', { width: '{{width}}', height: '{{height}}', batch_size: 1 }),
  paint: node('KSampler', {
    model: ['model', 0],
    positive: ['wanted', 0],
    negative: ['unwanted', 0],
    latent_image: ['canvas', 0],
    seed: '{{seed}}',
    steps: 26,
    cfg: 6.5,
    sampler_name: 'dpmpp_2m',
    scheduler: 'karras',
    denoise: 1,
  }),
  picture: node('VAEDecode', { samples: ['paint', 0], vae: ['model', 2] }),
  save: node('SaveImage', { images: ['picture', 0], filename_prefix: 'kith' }),
};

/** Words and a portrait to image: the portrait is where the painting begins. */
const fromPortrait: Workflow = {
  ...fromWords,
  portrait: node('LoadImage', { image: '{{reference}}' }),
  sized: node('ImageScale', {
    image: ['portrait', 0],
    width: '{{width}}',
    height: '{{height}}',
    upscale_method: 'lanczos',
    crop: 'center',
  }),
  canvas: node('VAEEncode', { pixels: ['sized', 0], vae: ['model', 2] }),
  paint: node('KSampler', { ...fromWords.paint?.inputs, denoise: 0.82 }),
};

/** The operator's own, read anew each time so that it can be worked on, else one of the two above. */
export async function loadWorkflow(file: string | undefined, hasReference: boolean): Promise<Workflow> {
  if (file === undefined) return hasReference ? fromPortrait : fromWords;
  try {
    return workflowSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    const hint = 'export it from ComfyUI with "Export (API)"';
    throw new PictureFailure('refused', `COMFYUI_WORKFLOW is no workflow in API format: ${hint}`, { isHopeless: true, cause });
  }
}

export const needsReference = (workflow: Workflow): boolean => JSON.stringify(workflow).includes('{{reference');

/** Every {{name}} in it is filled; one that stands alone becomes the value itself, so that numbers stay numbers. */
export function fillWorkflow(workflow: Workflow, slots: Slots): Workflow {
  const known: Slots = { negative, ...slots };
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return fillText(value, known);
    if (Array.isArray(value)) return value.map(filled);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, filled(inside)]));
  };
  return workflowSchema.parse(filled(workflow));
}

function fillText(text: string, slots: Slots): string | number {
  const alone = /^\{\{(\w+)\}\}$/.exec(text)?.[1];
  if (alone !== undefined) return slotNamed(alone, slots);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(slotNamed(name, slots)));
}

function slotNamed(name: string, slots: Slots): string | number {
  const value = slots[name];
  if (value !== undefined) return value;
  throw new PictureFailure('refused', `The workflow asks for {{${name}}}, which there is not for this picture`, {
    isHopeless: true,
  });
}
