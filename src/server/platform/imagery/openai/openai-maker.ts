// Any server with OpenAI's /images/generations, through the AI SDK.
import { createOpenAI } from '@ai-sdk/openai';
import { APICallError, generateImage, NoImageGeneratedError } from 'ai';
import { z } from 'zod';
import type { Budgets } from '../../llm/budget/budgets';
import { cappedFetch } from '../../llm/capped-fetch';
import { imageLimits } from '../image-limits';
import { type ImageMaker, PictureFailure, type PictureRequest } from '../image-maker';

export type OpenAiImagesConfig = { baseUrl: string; apiKey: string; model: string; size: string; price: number };

/** Base64 is a third longer than what it says. */
const answerBytes = Math.ceil(imageLimits.bytes * 1.4);
const size = z.templateLiteral([z.number(), 'x', z.number()]);

export function openAiMaker(config: OpenAiImagesConfig, budgets: Budgets): ImageMaker {
  const provider = createOpenAI({ baseURL: config.baseUrl, apiKey: config.apiKey || 'none', fetch: cappedFetch(answerBytes) });
  const model = provider.image(config.model);
  const micros = Math.round(config.price * 1_000_000);

  async function paint({ prompt, signal }: PictureRequest): Promise<Uint8Array> {
    try {
      const { image } = await generateImage({
        model,
        prompt,
        n: 1,
        size: size.parse(config.size),
        maxRetries: 0,
        abortSignal: signal,
      });
      return image.uint8Array;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw failureOf(error);
    }
  }

  return {
    name: 'openai',
    async make(request) {
      const { worldId, characterId } = request;
      const question = { purpose: 'draw-image', instructions: '', prompt: '', worldId, characterId };
      const reserved = await budgets.reserve(question, micros);
      if (!reserved) throw new PictureFailure('budget-spent', 'The budget of the day for pictures is spent');
      let spent = 0;
      try {
        const bytes = await paint(request);
        spent = micros;
        return { bytes, source: 'trained' };
      } finally {
        await reserved.settle(spent);
      }
    },
  };
}

function failureOf(error: unknown): PictureFailure {
  if (NoImageGeneratedError.isInstance(error))
    return new PictureFailure('no-picture', 'The server answered without a picture', { cause: error });
  if (!APICallError.isInstance(error))
    return new PictureFailure('no-picture', 'What the server answered is no picture', { cause: error });
  const { statusCode, message, url } = error;
  const { host } = new URL(url);
  if (statusCode === undefined)
    return new PictureFailure('unreachable', `Nothing answers at ${host}: is the image server running?`, { cause: error });
  if (statusCode < 300) return new PictureFailure('no-picture', `${host} did not answer as OpenAI does`, { cause: error });
  const isHopeless = statusCode >= 400 && statusCode < 500 && statusCode !== 429 && statusCode !== 408;
  return new PictureFailure(isHopeless ? 'refused' : 'http-error', `${host} answered ${statusCode}: ${message.slice(0, 200)}`, {
    isHopeless,
    cause: error,
  });
}
