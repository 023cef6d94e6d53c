import { createInterface } from 'node:readline/promises';
import { alarmInput } from '@/contracts/inputs/world';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { controlWorld } from '@/server/world/control-world';
import { mainWorld } from '@/server/world/main-world';
import { sayStatus } from './say-status';
import { takeSteps } from './take-steps';

const usage = 'start stop pause resume step [n] speed <minutes per second|max> alarm <place> [fire|sound] status quit';

/** The predecessor's seven commands, speed and alarm. Ends with `quit` or the end of the input. */
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
    const [verb = '', ...given] = line.trim().split(/\s+/);
    if (verb === 'quit') break;
    try {
      if (verb !== '') await obey(app, verb, given);
    } catch (error) {
      // A foreseen refusal is an answer; anything else ends the prompt with its error.
      if (!(error instanceof DomainError)) throw error;
      console.log(error.message);
    }
    if (isOpen) input.prompt();
  }
  input.close();
}

async function obey(app: AppContext, verb: string, [argument, more]: string[]): Promise<void> {
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
    case 'alarm':
      return soundAlarm(app, argument, more);
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

async function soundAlarm(app: AppContext, placeId: string | undefined, kind = 'fire'): Promise<void> {
  const alarm = alarmInput.safeParse({ placeId, kind });
  if (!alarm.success) return console.log('alarm takes the id of a place, such as cafe, and fire or sound');
  await controlWorld(app, mainWorld, { verb: 'alarm', ...alarm.data });
  await sayStatus(app);
}
