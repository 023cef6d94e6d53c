import { assertNever } from '@/lib/assert-never';
import { choose } from './choose';
import type { Command } from './command';
import { recap, say } from './converse';
import { planOf, tidyPlan } from './day-plan';
import type { WorldEvent } from './event';
import { owedKind } from './ready';
import { record } from './record';
import type { WorldState } from './state';
import type { Turn } from './turn';
import { dayOf } from './world-time';

type AnswerCommand = Extract<Command, { type: 'answer' }>;

export function answerTurn(world: WorldState, command: AnswerCommand): readonly WorldEvent[] {
  const { characterId, turn, answer, source, why } = command;
  const character = world.characters[characterId];
  const owed = character && character.turn === turn ? owedKind(world, character) : null;
  if (!character || owed === null) return [];
  if (owed !== answer.kind) return [{ type: 'answer-dropped', characterId, turn, reason: `owes-${owed}` }];

  const recording = record(world);
  const by: Turn = { characterId, turn, source, why };
  switch (answer.kind) {
    case 'choose':
      choose(recording, by, answer);
      break;
    case 'wake': {
      const plan = tidyPlan(world, answer.plan.length > 0 ? answer.plan : planOf({ ...character, plan: [] }));
      recording.add({ type: 'plan-made', ...by, day: dayOf(world.minute), plan, mood: answer.mood });
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
  return recording.events;
}
