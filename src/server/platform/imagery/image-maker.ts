import type { PictureScene } from '@/contracts/picture-scene';

export type Reference = { name: string; mime: string; bytes: Uint8Array };

export type PictureRequest = {
  /** what must be true of it */
  scene: PictureScene;
  /** the same in words, for makers that read */
  prompt: string;
  size: { width: number; height: number };
  /** portraits of those who are in it, the one in the middle first */
  references: readonly Reference[];
  worldId: string;
  characterId: string;
  signal: AbortSignal;
};

/** `algorithmic`: drawn by rules; `trained`: by a model that learnt from pictures. Written into the file (IPTC digital source type). */
export type PictureSource = 'algorithmic' | 'trained';
export type MadePicture = { bytes: Uint8Array; source: PictureSource };

/**
 * Who makes pictures of the town: three by configuration, one conformance suite. Throws `PictureFailure`; an aborted `signal`
 * throws its reason.
 */
export type ImageMaker = {
  readonly name: 'drawn' | 'comfyui' | 'openai';
  make(request: PictureRequest): Promise<MadePicture>;
};

export const failureKinds = [
  'unreachable',
  'http-error',
  'timeout',
  'refused',
  'too-large',
  'no-picture',
  'budget-spent',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** A picture that did not come about. `message` is a sentence that an operator understands. */
export class PictureFailure extends Error {
  override readonly name = 'PictureFailure';

  constructor(
    readonly kind: FailureKind,
    message: string,
    /** `isHopeless`: the same request will fail again */
    readonly details: { isHopeless?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
  }
}
