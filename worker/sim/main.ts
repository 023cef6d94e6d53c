// npm run sim: a prompt for the running town, or a whole day in a scratch world.
//   npm run sim                                  start stop pause resume step [n] speed [x|max] status quit
//   npm run sim -- --step 10                     ten steps of the paused town, each reported
//   npm run sim -- --until "day 2 08:00"         lets the running town go on until then
//   npm run sim -- --scenario demo --seed 7 --until "day 2 08:00" --hash    a scratch world of its own
import { parseArgs } from 'node:util';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { startWorker } from '../start-worker';
import { parseMoment } from './parse-moment';
import { promptForCommands } from './prompt-for-commands';
import { runScenario } from './run-scenario';
import { runUntil } from './run-until';
import { takeSteps } from './take-steps';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string' },
    seed: { type: 'string', default: 'kith' },
    language: { type: 'string', default: 'en' },
    step: { type: 'string' },
    until: { type: 'string' },
    hash: { type: 'boolean', default: false },
  },
});

const app = createAppContext(readConfig(), 'tool');
const worker = startWorker(app);
try {
  const until = values.until === undefined ? null : parseMoment(values.until);
  if (values.scenario !== undefined) {
    const language = values.language === 'zh' ? 'zh' : 'en';
    await runScenario(app, { scenario: values.scenario, seed: values.seed, language, until, withHash: values.hash });
  } else if (values.step !== undefined) await takeSteps(app, Number(values.step));
  else if (until !== null) await runUntil(app, until);
  else await promptForCommands(app);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await worker.close();
  await app.close();
}
