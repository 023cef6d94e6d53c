import { assertNever } from '@/lib/assert-never';
import { followAgenda } from './agenda/follow';
import { answerTurn } from './answer-turn';
import { editCharacter } from './casting/edit';
import { join } from './casting/join';
import { retire } from './casting/retire';
import { copyOf } from './change';
import type { Command } from './command';
import type { WorldEvent } from './event';
import { passTime } from './pass-time';
import { raiseAlarm } from './raise-alarm';
import { record } from './record';
import type { WorldState } from './state';

/**
 * What a command brings about. Pure: the same world and command give the same events, and the world given stays as it is. An answer
 * that is not owed gives none. Copying costs the world's size: who runs many commands performs them on a copy of its own.
 */
export function execute(world: WorldState, command: Command): WorldEvent[] {
  return [...perform(copyOf(world), command)];
}

/** The same on a world that may be changed: afterwards it is the world after these events. */
export function perform(world: WorldState, command: Command): readonly WorldEvent[] {
  const recording = record(world);
  switch (command.type) {
    case 'pass-time':
      passTime(recording, command.to);
      break;
    case 'answer':
      answerTurn(recording, command);
      break;
    case 'alarm':
      raiseAlarm(recording, command);
      break;
    case 'edit-memory':
      if (world.characters[command.characterId]) recording.add({ ...command, type: 'memory-edited' });
      break;
    case 'join':
      join(recording, command);
      break;
    case 'edit-character':
      editCharacter(recording, command);
      break;
    case 'retire':
      retire(recording, command);
      break;
    case 'set-habits':
      if (command.ofId === null || world.characters[command.ofId]) recording.add({ ...command, type: 'habits-set' });
      break;
    default:
      assertNever(command);
  }
  followAgenda(recording);
  return recording.events;
}
