import { type JobName, type JobPayload, jobs } from '@/contracts/jobs';
import type { AppContext } from '@/server/platform/app-context';
import type { JobRun, Processor } from './processor';
import { processors } from './processors';

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);

/** Runs the processor of a job that came by name, its payload parsed. */
export function runJob<N extends JobName>(app: AppContext, name: N, data: unknown, job: JobRun): Promise<void> {
  const table: { [K in JobName]: Processor<K> } = processors;
  // `jobs[name].payload` parses to JobPayload<name>; the compiler does not carry N through the lookup.
  const payload = jobs[name].payload.parse(data) as JobPayload<N>;
  return table[name](app, payload, job);
}
