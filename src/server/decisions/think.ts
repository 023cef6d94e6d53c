// One turn, one or two questions: what to do, and the words that the choice needs.
import { assertNever } from '@/lib/assert-never';
import type { Answer } from '@/simulation/answer';
import { choose } from './choose';
import { openMind } from './open-mind';
import { planDay } from './plan-day';
import { recapTalk, saySomething } from './take-part';
import type { DecideApp, TurnInput } from './turn-input';

/** Throws `model-unavailable` or `model-answer-unusable`. */
export async function think(app: DecideApp, turn: TurnInput): Promise<Answer> {
  const mind = await openMind(app, turn);
  switch (turn.owed.kind) {
    case 'wake':
      return planDay(mind);
    case 'choose':
      return choose(mind);
    case 'say':
      return saySomething(mind);
    case 'recap':
      return recapTalk(mind);
    default:
      return assertNever(turn.owed.kind);
  }
}
