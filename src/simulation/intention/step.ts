// What one means to do after what one does now: kinds that need no target in a person and no words thought of beforehand.
import { z } from 'zod';
import { deedNames } from '../objects/object-kinds';
import { intentions } from './limits';

export const stepKinds = [
  'move',
  'eat',
  'work',
  'rest',
  'sleep',
  'look-around',
  'wait',
  'use-object',
  'use',
  'buy',
  'use-phone',
  'browse-feed',
  'check-comments',
  'check-messages',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Like an offer, without what can be seen when its time has come. */
export const stepSchema = z.object({
  action: z.enum(stepKinds),
  /** place or thing */
  targetId: z.string().min(1).max(60).optional(),
  deed: z.enum(deedNames).optional(),
});
export type Step = z.output<typeof stepSchema>;

export const stepsSchema = z.array(stepSchema).max(intentions.steps);

export const isStepKind = (action: string): action is StepKind => stepKinds.some((kind) => kind === action);
