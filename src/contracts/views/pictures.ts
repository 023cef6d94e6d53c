import type { AuthorView } from './people';

export type PictureState = 'queued' | 'drawing' | 'done' | 'failed';

export type PictureJobView = {
  id: string;
  kind: 'photo' | 'portrait';
  character: AuthorView | null;
  description: string;
  state: PictureState;
  attempts: number;
  error: string | null;
  retryAt: Date | null;
  createdAt: Date;
  finishedAt: Date | null;
  postId: string | null;
  url: string | null;
};

/** What operators see of all pictures. `hours` as "22:00-06:00" in `timeZone`; null is always. */
export type PicturesView = {
  maker: 'drawn' | 'comfyui' | 'openai' | 'off';
  isPaused: boolean;
  hours: string | null;
  timeZone: string;
  isWithinHours: boolean;
  /** the language model has been asked to leave its place */
  isModelAway: boolean;
  counts: Record<PictureState, number>;
  /** the last ones that something happened to, newest first */
  jobs: PictureJobView[];
};
