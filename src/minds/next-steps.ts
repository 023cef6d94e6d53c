// What one may mean to do after what one chooses now: by number, of what is offered and of what only becomes possible elsewhere.
import { stepOf } from '@/simulation/intention/follow';
import { intentions } from '@/simulation/intention/limits';
import type { Step, StepKind } from '@/simulation/intention/step';
import type { QuestionOf } from './question';

type Choosing = Pick<QuestionOf<'choose'>, 'offers' | 'scene'>;

const anywhere = ['eat', 'work', 'rest', 'sleep'] as const satisfies readonly StepKind[];

/** What is not possible here and now but may be next, numbered on after the offers. */
export function laterSteps({ offers, scene }: Choosing): { n: number; action: StepKind }[] {
  const isMissing = (action: StepKind) => !offers.some((offer) => offer.action === action);
  const last = Math.max(0, ...offers.map(({ n }) => n));
  return anywhere
    .filter((action) => isMissing(action) && (action !== 'work' || scene.work !== null))
    .map((action, index) => ({ n: last + index + 1, action }));
}

/** The steps that were named, up to the first number that names none; nothing follows sleep. */
export function stepsNamed(question: Choosing, numbers: readonly number[]): Step[] {
  const later = laterSteps(question);
  const steps: Step[] = [];
  for (const n of numbers.slice(0, intentions.steps)) {
    const offer = question.offers.find((one) => one.n === n);
    const action = later.find((one) => one.n === n)?.action;
    const step = offer ? stepOf(offer) : action ? { action } : null;
    if (!step) break;
    steps.push(step);
    if (step.action === 'sleep') break;
  }
  return steps;
}
