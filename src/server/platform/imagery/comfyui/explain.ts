// ComfyUI's errors as sentences that help whoever runs it.
import { z } from 'zod';
import { PictureFailure } from '../image-maker';

const execution = z.tuple([
  z.literal('execution_error'),
  z.looseObject({ node_type: z.string().optional(), exception_message: z.string().optional() }),
]);
const interrupted = z.tuple([z.literal('execution_interrupted'), z.unknown()]);

/** Null for a run that ended well. Running out of memory and interruptions may pass; other errors will come again. */
export function explainRun({
  status,
}: {
  status?: { status_str?: string | undefined; messages?: unknown[] | undefined } | null | undefined;
}): PictureFailure | null {
  if (status?.status_str !== 'error') return null;
  const messages = status.messages ?? [];
  if (messages.some((message) => interrupted.safeParse(message).success))
    return new PictureFailure('http-error', 'Somebody stopped the picture in ComfyUI');
  const [found] = messages
    .flatMap((message) => execution.safeParse(message).data ?? [])
    .filter((part) => typeof part === 'object');
  const said = found?.exception_message?.trim().slice(0, 200) ?? 'it did not say why';
  const isMemory = /out of memory|alloc/i.test(said);
  const hint = isMemory ? ' Its GPU is full: set IMAGE_BEFORE_URL so that the language model leaves it first.' : '';
  return new PictureFailure(
    isMemory ? 'http-error' : 'refused',
    `ComfyUI failed at ${found?.node_type ?? 'a node'}: ${said}.${hint}`,
    { isHopeless: !isMemory },
  );
}

/** A workflow that ComfyUI does not take: mostly a model or a node that it does not have. */
export function explainRefusal(error: unknown): never {
  if (error instanceof PictureFailure && error.kind === 'refused' && /node_errors|invalid prompt|prompt_/i.test(error.message)) {
    const hint = /ckpt_name|value_not_in_list/i.test(error.message)
      ? ' Is COMFYUI_CHECKPOINT the name of a model that it has?'
      : '';
    throw new PictureFailure('refused', `ComfyUI does not take the workflow.${hint} ${error.message}`, {
      isHopeless: true,
      cause: error,
    });
  }
  throw error;
}
