// One turn, one or two questions: what to do, and the words that the choice needs.
import { assertNever } from '@/lib/assert-never';
import { DomainError } from '@/lib/errors';
import type { Answer } from '@/simulation/answer';
import type { Offer } from '@/simulation/scene';
import { scriptedAnswer } from '@/simulation/talk-script';
import { type Ask, askModel } from './ask-model';
import { choose, chooseUnasked } from './choose';
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
  const { routine } = app.config.model;
  const reads = rowReads(app.db, world.row.id);
  const { similarity: similar } = app;
  return consider({ state: world.state, owed, reads, ask: askOf(app, turn), isWatched, routine, similar });
}

/** Without a question: what the character is used to doing in such a situation; null when there is nothing of that kind. */
export async function thinkUnasked(
  app: DecideApp,
  { world, owed }: Pick<TurnInput, 'world' | 'owed'>,
): Promise<Considered | null> {
  if (owed.kind !== 'choose') return null;
  const ask: Ask = async () => {
    throw new DomainError('model-budget-spent', 'Nobody may be asked');
  };
  const mind = await openMind({ state: world.state, owed, reads: rowReads(app.db, world.row.id), ask });
  const usual = await chooseUnasked(mind);
  if (!usual) return null;
  const { offers, ...thought } = usual;
  return { thought, grounds: groundsOf(mind, offers) };
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
  const { offers = [], ...thought } = await thoughtOf(mind, deciding);
  return { thought, grounds: groundsOf(mind, offers) };
}

async function thoughtOf(mind: Mind, { owed: { kind }, routine = false }: Deciding): Promise<Thought & { offers?: Offer[] }> {
  switch (kind) {
    case 'wake':
      return fromModel(planDay(mind));
    case 'choose':
      return choose(mind, { routine });
    case 'say':
      return fromModel(saySomething(mind));
    case 'recap':
      return fromModel(recapTalk(mind));
    default:
      return assertNever(kind);
  }
}

const fromModel = async (answer: Promise<Answer>): Promise<Thought> => ({ answer: await answer, source: 'model' });
