import { ruleOf } from './actions/index';
import type { Answer, Choice } from './answer';
import { checkChoice } from './check-choice';
import { claim } from './claim';
import { fallbackAnswer } from './fallback';
import type { Formed } from './intention/intention';
import { needsNow } from './intention/needs-now';
import type { Step } from './intention/step';
import type { Recording } from './record';
import { endAfter } from './schedule';
import { settle } from './settle';
import type { Character, WorldState } from './state';
import { withoutScript } from './talk-script';
import type { Turn } from './turn';

type ChooseAnswer = Extract<Answer, { kind: 'choose' }>;

/** Starts what was chosen, if it is still possible. After a second refusal in a row the rule chooses: nobody is refused for ever. */
export function choose(recording: Recording, by: Turn, answer: ChooseAnswer): void {
  const { characterId, turn } = by;
  const verdict = checkChoice(recording.world, characterId, answer.choice);
  if (verdict.ok) {
    start(recording, by, answer);
    return;
  }
  const wasRefused = recording.world.characters[characterId]?.lastRefusal !== null;
  const about = noteOnRefusal(recording, characterId, answer.choice);
  const refused = { characterId, turn, action: answer.choice.action, reason: verdict.reason };
  recording.add({ type: 'action-refused', ...refused, ...(about === '' ? {} : { about }) });
  if (!wasRefused) return;
  const instead = fallbackAnswer(recording.world, { characterId, turn: turn + 1, kind: 'choose' });
  if (instead.kind !== 'choose') return;
  start(recording, { characterId, turn: turn + 1, source: 'fallback', why: 'refused-twice' }, instead);
}

function noteOnRefusal({ world }: Recording, characterId: string, choice: Choice): string {
  const character = world.characters[characterId];
  return (character && ruleOf(choice.action).refusalNote?.(world, character, choice)) ?? '';
}

function start(recording: Recording, by: Turn, { choice, reason, next: steps = [], situation }: ChooseAnswer): void {
  const character = recording.world.characters[by.characterId];
  if (!character) return;
  const rule = ruleOf(choice.action);
  settle(recording, by.characterId);
  const endsAt = endAfter(recording.world, rule.minutes(recording.world, character, choice));
  const next = steps.length > 0 ? { next: formed(recording.world, character, by, steps) } : {};
  const learnt = situation === undefined ? {} : { situation };
  recording.add({ type: 'action-started', ...by, choice: withoutScript(choice), endsAt, reason, ...next, ...learnt });
  const started = recording.world.characters[by.characterId] ?? character;
  const { events, partnerIds } = rule.start(recording.world, started, choice);
  for (const partnerId of partnerIds) claim(recording, partnerId);
  recording.add(...events);
}

/** A step that follows an earlier choice is as old as that. */
function formed(world: WorldState, character: Character, { source }: Turn, steps: Step[]): Formed {
  const at = (source === 'followed' ? character.intention?.at : null) ?? world.minute;
  return { steps, at, needs: needsNow(world, character) };
}
