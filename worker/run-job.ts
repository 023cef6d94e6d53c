import { z } from 'zod';
import { type JobName, type JobPayload, jobs } from '@/contracts/jobs';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import type { JobRun, Processor } from './processor';
import { processors } from './processors';

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);

/** Runs the processor of a job that came by name. A payload that is none throws `bad-input`: it will not get better. */
export async function runJob<N extends JobName>(app: AppContext, name: N, data: unknown, job: JobRun): Promise<void> {
  const table: { [K in JobName]: Processor<K> } = processors;
  const parsed = jobs[name].payload.safeParse(data);
  if (!parsed.success) throw new DomainError('bad-input', `Not a payload of ${name}: ${z.prettifyError(parsed.error)}`);
  // `jobs[name].payload` parses to JobPayload<name>; the compiler does not carry N through the lookup.
  await table[name](app, parsed.data as JobPayload<N>, job);
}
