import { createInterface } from 'node:readline/promises';
import { alarmInput } from '@/contracts/inputs/world';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { controlWorld } from '@/server/world/control-world';
import { mainWorld } from '@/server/world/main-world';
import { type Say, sayStatus } from './say-status';
import { takeSteps } from './take-steps';

const usage = 'start stop pause resume step [n] speed <minutes per second|max> alarm <place> [fire|sound] status quit';

export type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream; say: Say };

const own: Terminal = { input: process.stdin, output: process.stdout, say: console.log };

/** The predecessor's seven commands, speed and alarm. Ends with `quit` or the end of the input. */
export async function promptForCommands(app: AppContext, terminal: Terminal = own): Promise<void> {
  const { say } = terminal;
  const input = createInterface({ input: terminal.input, output: terminal.output, prompt: 'kith> ' });
  // Piped commands end the input before they are all obeyed; a closed prompt must not be shown.
  let isOpen = true;
  input.once('close', () => {
    isOpen = false;
  });
  say(usage);
  input.prompt();
  for await (const line of input) {
    const [verb = '', ...given] = line.trim().split(/\s+/);
    if (verb === 'quit') break;
    try {
      if (verb !== '') await obey({ app, say }, verb, given);
    } catch (error) {
      // A foreseen refusal is an answer; anything else ends the prompt with its error.
      if (!(error instanceof DomainError)) throw error;
      say(error.message);
    }
    if (isOpen) input.prompt();
  }
  input.close();
}

type Prompted = { app: AppContext; say: Say };

async function obey({ app, say }: Prompted, verb: string, [argument, more]: string[]): Promise<void> {
  switch (verb) {
    case 'start':
    case 'stop':
    case 'pause':
    case 'resume':
      await controlWorld(app, mainWorld, { verb });
      return sayStatus(app, say);
    case 'step':
      return takeSteps(app, Number(argument ?? 1), say);
    case 'speed':
      return setSpeed({ app, say }, argument);
    case 'alarm':
      return soundAlarm({ app, say }, argument, more);
    case 'status':
      return sayStatus(app, say);
    default:
      say(usage);
  }
}

async function setSpeed({ app, say }: Prompted, argument: string | undefined): Promise<void> {
  const speed = argument === 'max' ? null : Number(argument);
  if (speed !== null && !(speed >= 0.25 && speed <= 3600))
    return say('speed takes 0.25 to 3600 world minutes per second, or max');
  await controlWorld(app, mainWorld, { verb: 'set-speed', speed });
  await sayStatus(app, say);
}

async function soundAlarm({ app, say }: Prompted, placeId: string | undefined, kind = 'fire'): Promise<void> {
  const alarm = alarmInput.safeParse({ placeId, kind });
  if (!alarm.success) return say('alarm takes the id of a place, such as cafe, and fire or sound');
  await controlWorld(app, mainWorld, { verb: 'alarm', ...alarm.data });
  await sayStatus(app, say);
}
