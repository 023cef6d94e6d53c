import { assertNever } from '@/lib/assert-never';
import { choose } from './choose';
import type { Command } from './command';
import { recap, say } from './converse';
import { planOf, startingDay, tidyPlan } from './day-plan';
import { owedKind } from './ready';
import type { Recording } from './record';
import type { Turn } from './turn';

type AnswerCommand = Extract<Command, { type: 'answer' }>;

export function answerTurn(recording: Recording, command: AnswerCommand): void {
  const { world } = recording;
  const { characterId, turn, answer, source, why } = command;
  const character = world.characters[characterId];
  const owed = character && character.turn === turn ? owedKind(world, character) : null;
  if (!character || owed === null) return;
  if (owed !== answer.kind) {
    recording.add({ type: 'answer-dropped', characterId, turn, reason: `owes-${owed}` });
    return;
  }
  const by: Turn = { characterId, turn, source, why };
  switch (answer.kind) {
    case 'choose':
      choose(recording, by, answer);
      break;
    case 'wake': {
      const plan = tidyPlan(world, answer.plan.length > 0 ? answer.plan : planOf({ ...character, plan: [] }));
      recording.add({ type: 'plan-made', ...by, day: startingDay(character, world.minute), plan, mood: answer.mood });
      break;
    }
    case 'say':
      say(recording, by, answer);
      break;
    case 'recap':
      recap(recording, by, answer);
      break;
    default:
      assertNever(answer);
  }
}
