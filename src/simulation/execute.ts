import { assertNever } from '@/lib/assert-never';
import { answerTurn } from './answer-turn';
import type { Command } from './command';
import type { WorldEvent } from './event';
import { passTime } from './pass-time';
import { raiseAlarm } from './raise-alarm';
import type { WorldState } from './state';

/** What a command brings about. Pure: the same world and command give the same events. An answer that is not owed gives none. */
export function execute(world: WorldState, command: Command): WorldEvent[] {
  switch (command.type) {
    case 'pass-time':
      return [...passTime(world, command.to)];
    case 'answer':
      return [...answerTurn(world, command)];
    case 'alarm':
      return [...raiseAlarm(world, command)];
    default:
      return assertNever(command);
  }
}
