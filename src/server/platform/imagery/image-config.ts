// What an operator may say about pictures: names to values, and their nested shape.
import { z } from 'zod';

const hours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'must look like 22:00-06:00')
  .transform((text) => {
    const [from = 0, to = 0] = text.split('-').map((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)));
    return { from, to };
  });

const timeZone = z.string().refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}, 'is no time zone');

const address = z.url({ protocol: /^https?$/ });

export const imageEnvironment = {
  /** who draws photos and portraits: drawn needs nothing; comfyui COMFYUI_API_URL; openai IMAGES_BASE_URL; off: nobody */
  IMAGE_MAKER: z.enum(['drawn', 'comfyui', 'openai', 'off']).default('drawn'),
  IMAGE_CONCURRENCY: z.coerce.number().int().min(1).max(16).default(1),
  /** wall milliseconds for one picture */
  IMAGE_TIMEOUT_MS: z.coerce.number().int().min(500).default(180_000),
  /** pictures are made in these hours only, "22:00-06:00" in IMAGE_TIME_ZONE; without it: always */
  IMAGE_HOURS: hours.optional(),
  IMAGE_TIME_ZONE: timeZone.default('UTC'),
  /** POSTed to before the first picture of a row and after the last: where the language model must leave the GPU */
  IMAGE_BEFORE_URL: address.optional(),
  IMAGE_AFTER_URL: address.optional(),
  COMFYUI_API_URL: address.optional(),
  /** a workflow in ComfyUI's API format with {{prompt}} and its like in it; without it: a plain one of Kith's */
  COMFYUI_WORKFLOW: z.string().optional(),
  COMFYUI_CHECKPOINT: z.string().default('sd_xl_base_1.0.safetensors'),
  IMAGES_BASE_URL: address.optional(),
  IMAGES_API_KEY: z.string().default(''),
  IMAGES_MODEL: z.string().default('gpt-image-1'),
  IMAGES_SIZE: z
    .string()
    .regex(/^\d{2,4}x\d{2,4}$/)
    .default('1024x1024'),
  /** what one picture costs, in the currency of the budgets (purpose draw-image) */
  IMAGES_PRICE: z.coerce.number().nonnegative().default(0),
} as const;

const environment = z.object(imageEnvironment);

/** Minutes of the day. */
export type NightHours = { from: number; to: number };

export type ImageConfig = {
  maker: 'drawn' | 'comfyui' | 'openai' | 'off';
  concurrency: number;
  timeoutMs: number;
  hours: NightHours | null;
  timeZone: string;
  beforeUrl: string | undefined;
  afterUrl: string | undefined;
  comfyui: { url: string | undefined; workflowFile: string | undefined; checkpoint: string };
  openai: { baseUrl: string | undefined; apiKey: string; model: string; size: string; price: number };
};

/** Throws a sentence when the chosen maker lacks its address. */
export function imageConfig(env: z.output<typeof environment>): ImageConfig {
  if (env.IMAGE_MAKER === 'comfyui' && !env.COMFYUI_API_URL) throw new Error('IMAGE_MAKER=comfyui needs COMFYUI_API_URL.');
  if (env.IMAGE_MAKER === 'openai' && !env.IMAGES_BASE_URL) throw new Error('IMAGE_MAKER=openai needs IMAGES_BASE_URL.');
  // One GPU serves one model at a time: with hooks, pictures are made one after the other.
  const hasHooks = env.IMAGE_BEFORE_URL !== undefined || env.IMAGE_AFTER_URL !== undefined;
  return {
    maker: env.IMAGE_MAKER,
    concurrency: hasHooks ? 1 : env.IMAGE_CONCURRENCY,
    timeoutMs: env.IMAGE_TIMEOUT_MS,
    hours: env.IMAGE_HOURS ?? null,
    timeZone: env.IMAGE_TIME_ZONE,
    beforeUrl: env.IMAGE_BEFORE_URL,
    afterUrl: env.IMAGE_AFTER_URL,
    comfyui: { url: env.COMFYUI_API_URL, workflowFile: env.COMFYUI_WORKFLOW, checkpoint: env.COMFYUI_CHECKPOINT },
    openai: {
      baseUrl: env.IMAGES_BASE_URL,
      apiKey: env.IMAGES_API_KEY,
      model: env.IMAGES_MODEL,
      size: env.IMAGES_SIZE,
      price: env.IMAGES_PRICE,
    },
  };
}
