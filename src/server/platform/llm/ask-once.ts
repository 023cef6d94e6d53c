import type { JSONSchema7, LanguageModelV4 } from '@ai-sdk/provider';
import {
  type FinishReason,
  generateText,
  jsonSchema,
  type LanguageModelUsage,
  NoObjectGeneratedError,
  Output,
  streamText,
} from 'ai';
import { AttemptFailure } from './attempt-failure';

export type Sampling = {
  temperature?: number | undefined;
  topP?: number | undefined;
  maxTokens?: number | undefined;
  stop?: string[] | undefined;
};

export type QuestionImage = { mime: string; bytes: Uint8Array };

export type Attempt = {
  model: LanguageModelV4;
  instructions: string;
  prompt: string;
  images?: readonly QuestionImage[] | undefined;
  signal: AbortSignal;
  /** wall milliseconds without a first, and without a next token, after which a stream is given up */
  firstTokenMs: number;
  idleMs: number;
  /** what the service is to know about how to answer; what is not named is left to it */
  sampling?: Sampling | undefined;
  /** sent as `response_format`; absent: free text */
  shape?: { name: string; schema: JSONSchema7 };
  /** asks for a stream */
  onText?: (chunk: string) => void;
};

export type Answer = {
  text: string;
  finishReason: FinishReason;
  usage: LanguageModelUsage | undefined;
  firstTokenMs: number | undefined;
};

/** A text that no server was asked for, as the answer that it stands for. */
export const answerOf = (text: string): Answer => ({ text, finishReason: 'stop', usage: undefined, firstTokenMs: undefined });

/** One request, without any retry. Throws what the SDK throws, and `AttemptFailure` for a stream that did not end as it should. */
export function askOnce(attempt: Attempt): Promise<Answer> {
  return attempt.onText ? streamOnce(attempt, attempt.onText) : generateOnce(attempt);
}

function settingsOf({ model, instructions, prompt, images = [], signal, shape, sampling = {} }: Attempt) {
  return {
    model,
    instructions,
    prompt: images.length > 0 ? [{ role: 'user' as const, content: withImages(prompt, images) }] : prompt,
    abortSignal: signal,
    maxRetries: 0,
    ...(sampling.temperature !== undefined && { temperature: sampling.temperature }),
    ...(sampling.topP !== undefined && { topP: sampling.topP }),
    ...(sampling.maxTokens !== undefined && { maxOutputTokens: sampling.maxTokens }),
    ...(sampling.stop && { stopSequences: sampling.stop }),
    ...(shape && { output: Output.object({ schema: jsonSchema(shape.schema), name: shape.name }) }),
  };
}

const withImages = (text: string, images: readonly QuestionImage[]) => [
  { type: 'text' as const, text },
  ...images.map(({ mime, bytes }) => ({ type: 'file' as const, mediaType: mime, data: bytes })),
];

async function generateOnce(attempt: Attempt): Promise<Answer> {
  try {
    const result = await generateText(settingsOf(attempt));
    return { text: result.text, finishReason: result.finishReason, usage: result.usage, firstTokenMs: undefined };
  } catch (error) {
    // The text did come; whether it can be repaired is read-object's question.
    if (!NoObjectGeneratedError.isInstance(error) || error.text === undefined) throw error;
    return { text: error.text, finishReason: error.finishReason ?? 'other', usage: error.usage, firstTokenMs: undefined };
  }
}

async function streamOnce(attempt: Attempt, onText: (chunk: string) => void): Promise<Answer> {
  const startedAt = performance.now();
  let text = '';
  let firstTokenMs: number | undefined;
  const result = streamText({
    ...settingsOf(attempt),
    timeout: { firstChunkMs: attempt.firstTokenMs, chunkMs: attempt.idleMs },
    // Errors are parts of the stream, read below; the default prints them.
    onError: () => undefined,
  });
  for await (const part of result.stream) {
    if (part.type === 'error') throw part.error;
    if (part.type === 'abort')
      throw attempt.signal.aborted ? attempt.signal.reason : stalled(text ? attempt.idleMs : attempt.firstTokenMs);
    if (part.type === 'text-delta') {
      firstTokenMs ??= Math.round(performance.now() - startedAt);
      text += part.text;
      onText(part.text);
    }
    if (part.type === 'finish') return { text, finishReason: part.finishReason, usage: part.totalUsage, firstTokenMs };
  }
  throw new AttemptFailure('cut', 'the stream ended without its end', { isRetryable: true });
}

const stalled = (idleMs: number) => new AttemptFailure('timeout', `no token for ${idleMs} ms`, { isRetryable: true });
