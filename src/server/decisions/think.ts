// One turn, one or two questions: what to do, and the words that the choice needs.
import { assertNever } from '@/lib/assert-never';
import type { Answer } from '@/simulation/answer';
import type { Offer } from '@/simulation/scene';
import { scriptedAnswer } from '@/simulation/talk-script';
import { type Ask, askModel } from './ask-model';
import { choose } from './choose';
import { bodilyGrounds, type Grounds, groundsOf } from './grounds';
import type { Mind } from './mind';
import { type Deciding, openMind } from './open-mind';
import { planDay } from './plan-day';
import { rowReads } from './row-reads';
import { recapTalk, saySomething } from './take-part';
import { rowTape } from './tape/row-tape';
import { taped } from './tape/tape';
import type { Thought } from './thought';
import type { DecideApp, TurnInput } from './turn-input';

/** With rows and a language model. Throws `model-unavailable` or `model-answer-unusable`. */
export function think(app: DecideApp, turn: TurnInput): Promise<Considered> {
  const { world, owed } = turn;
  // At full speed nobody can follow a talk.
  const isWatched = async () => world.row.speed !== null;
  return consider({ state: world.state, owed, reads: rowReads(app.db, world.row.id), ask: askOf(app, turn), isWatched });
}

/** The model, or the tape before it where the configuration says so. */
function askOf(app: DecideApp, turn: TurnInput): Ask {
  const { tape } = app.config.model;
  return tape === 'off' ? askModel(app, turn) : taped(askModel(app, turn), rowTape(app.db), tape);
}

/** The answer to an owed turn, wherever what is read is stored and whoever is asked. */
export const answerOf = async (deciding: Deciding): Promise<Thought> => (await consider(deciding)).thought;

type Considered = { thought: Thought; grounds: Grounds };

/** The same with what it was decided on. */
async function consider(deciding: Deciding): Promise<Considered> {
  const written = scriptedAnswer(deciding.state, deciding.owed);
  if (written)
    return {
      thought: { answer: written, source: 'followed' },
      grounds: bodilyGrounds(deciding.state, deciding.owed.characterId),
    };
  const mind = await openMind(deciding);
  const { offers = [], ...thought } = await thoughtOf(mind, deciding.owed.kind);
  return { thought, grounds: groundsOf(mind, offers) };
}

async function thoughtOf(mind: Mind, kind: Deciding['owed']['kind']): Promise<Thought & { offers?: Offer[] }> {
  switch (kind) {
    case 'wake':
      return fromModel(planDay(mind));
    case 'choose':
      return choose(mind);
    case 'say':
      return fromModel(saySomething(mind));
    case 'recap':
      return fromModel(recapTalk(mind));
    default:
      return assertNever(kind);
  }
}

const fromModel = async (answer: Promise<Answer>): Promise<Thought> => ({ answer: await answer, source: 'model' });
