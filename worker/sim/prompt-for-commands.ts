import { createInterface } from 'node:readline/promises';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { controlWorld } from '@/server/world/control-world';
import { mainWorld } from '@/server/world/main-world';
import { sayStatus } from './say-status';
import { takeSteps } from './take-steps';

const usage = 'start stop pause resume step [n] speed <minutes per second|max> status quit';

/** The predecessor's seven commands, and speed. Ends with `quit` or the end of the input. */
export async function promptForCommands(app: AppContext): Promise<void> {
  const input = createInterface({ input: process.stdin, output: process.stdout, prompt: 'kith> ' });
  // Piped commands end the input before they are all obeyed; a closed prompt must not be shown.
  let isOpen = true;
  input.once('close', () => {
    isOpen = false;
  });
  console.log(usage);
  input.prompt();
  for await (const line of input) {
    const [verb = '', argument] = line.trim().split(/\s+/);
    if (verb === 'quit') break;
    try {
      if (verb !== '') await obey(app, verb, argument);
    } catch (error) {
      // A foreseen refusal is an answer; anything else ends the prompt with its error.
      if (!(error instanceof DomainError)) throw error;
      console.log(error.message);
    }
    if (isOpen) input.prompt();
  }
  input.close();
}

async function obey(app: AppContext, verb: string, argument: string | undefined): Promise<void> {
  switch (verb) {
    case 'start':
    case 'stop':
    case 'pause':
    case 'resume':
      await controlWorld(app, mainWorld, { verb });
      return sayStatus(app);
    case 'step':
      return takeSteps(app, Number(argument ?? 1));
    case 'speed':
      return setSpeed(app, argument);
    case 'status':
      return sayStatus(app);
    default:
      console.log(usage);
  }
}

async function setSpeed(app: AppContext, argument: string | undefined): Promise<void> {
  const speed = argument === 'max' ? null : Number(argument);
  if (speed !== null && !(speed >= 0.25 && speed <= 3600))
    return console.log('speed takes 0.25 to 3600 world minutes per second, or max');
  await controlWorld(app, mainWorld, { verb: 'set-speed', speed });
  await sayStatus(app);
}
