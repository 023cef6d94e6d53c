// Journey C, first half: claim the turn, ask, record the answer. The world itself is changed only by `advanceWorld`.
import { mindStream } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import { refusalOf } from '@/minds/output-rules';
import { shownWhile } from '@/server/characters/shown-while';
import { wakeWorld } from '@/server/world/advance-world';
import { asJson } from '@/server/world/as-json';
import type { OwedTurn, RecordedAnswer } from '@/server/world/run-turns';
import { currentWorld, type LoadedWorld } from '@/server/world-store/load-world';
import { fallbackAnswer } from '@/simulation/fallback';
import { ready } from '@/simulation/ready';
import { type Claim, claimDecision, type DecisionKey, mostClaims } from './claim-decision';
import { bodilyGrounds, type Grounds } from './grounds';
import { readableParts } from './readable-parts';
import { think, thinkUnasked } from './think';
import type { DecideApp } from './turn-input';

/** Gets the answer that a character owes at a turn: from the model, or by rule when none comes. Leaves quietly when it is not owed any more. */
export async function decideTurn(app: DecideApp, key: DecisionKey, signal: AbortSignal): Promise<void> {
  using claim = await claimDecision(app, key);
  if (!claim) return wakeIfAllAnswered(app, key.worldId);
  const world = await currentWorld(app, key.worldId);
  const owed = ready(world.state).find((turn) => turn.characterId === key.characterId && turn.turn === key.turn);
  if (!owed || !isActive(world)) return claim.release();
  const recorded = await answerFor(app, { world, owed, claim, signal });
  if (!recorded) return claim.release();
  await record(app, claim, recorded);
  await wakeIfAllAnswered(app, key.worldId);
}

function isActive({ row }: LoadedWorld): boolean {
  return row.status === 'running' || (row.status === 'paused' && row.stepsLeft > 0);
}

type Turn = { world: LoadedWorld; owed: OwedTurn; claim: Claim; signal: AbortSignal };

type Recorded = RecordedAnswer & { grounds: Grounds };

/** Null when the worker is being shut down: somebody else asks again. */
async function answerFor(app: DecideApp, { world, owed, claim, signal }: Turn): Promise<Recorded | null> {
  const byRule = (why: string): Recorded => {
    const answer = fallbackAnswer(world.state, owed);
    return { answer, source: 'fallback', why, grounds: bodilyGrounds(world.state, owed.characterId) };
  };
  if (claim.decision.attempts > mostClaims) return byRule('asked-too-often');
  const writer = app.tokens.open(mindStream(owed.characterId), claim.decision.attempts);
  const toWatchers = { onText: (text: string) => writer.text(text), onRestart: () => undefined };
  const readable = readableParts(shownWhile(toWatchers, (text) => refusalOf(text, world.state.language)).onText);
  // At full speed nobody can follow thoughts, and streams cost several times the work of plain answers.
  const onText = world.row.speed === null ? undefined : readable;
  try {
    const { thought, grounds } = await think(app, { world, owed, signal, deadlineAt: claim.decision.deadlineAt, onText });
    void writer.done();
    return { ...thought, grounds, why: null };
  } catch (error) {
    if (signal.aborted) return null;
    const why = error instanceof DomainError ? error.code : 'error';
    const level = error instanceof DomainError ? 'warn' : 'error';
    app.log[level]({ err: error, worldId: world.row.id, ...owed, why }, 'no usable answer: custom or rule decides');
    void writer.failed(why);
    const usual = why === 'model-budget-spent' ? await thinkUnasked(app, { world, owed }) : null;
    return usual ? { ...usual.thought, grounds: usual.grounds, why } : byRule(why);
  }
}

async function record(app: DecideApp, { decision, owner }: Claim, recorded: Recorded): Promise<void> {
  const { worldId, characterId, turn } = decision;
  await app.db.decision.updateMany({
    where: { worldId, characterId, turn, state: 'asking', leaseOwner: owner },
    data: {
      state: 'answered',
      answer: asJson(recorded.answer),
      source: recorded.source,
      why: recorded.why,
      grounds: asJson(recorded.grounds),
      answeredAt: app.clock.now(),
      leaseOwner: null,
      leaseUntil: null,
    },
  });
}

/** The last arriving answer moves the world on. */
async function wakeIfAllAnswered(app: DecideApp, worldId: string): Promise<void> {
  const open = await app.db.decision.count({ where: { worldId, state: { in: ['owed', 'asking'] } } });
  if (open === 0) await wakeWorld(app, worldId);
}
