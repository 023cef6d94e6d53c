import { shorten } from '@/lib/text';
import type { Choice } from '../answer';
import type { WorldEventOf } from '../event';
import { intentions } from '../intention/limits';
import { isStepKind, type Step } from '../intention/step';
import type { Character, WorldState } from '../state';
import type { Customs } from './custom';
import { customRules } from './limits';

/** The customs of one who has just begun this; the oldest is forgotten when there are too many. */
export function customsAfter(
  world: WorldState,
  { customs = {} }: Character,
  event: WorldEventOf<'action-started'>,
): { customs?: Customs } {
  const { situation, choice, reason, next } = event;
  const step = stepOfChoice(choice);
  if (situation === undefined || !step) return {};
  const steps = [step, ...(next?.steps ?? [])].slice(0, intentions.steps);
  const { [situation]: _, ...others } = customs;
  const all = { ...others, [situation]: { steps, reason: shorten(reason, customRules.reasonLength), at: world.minute } };
  return { customs: newest(all) };
}

function newest(customs: Customs): Customs {
  const entries = Object.entries(customs);
  if (entries.length <= customRules.kept) return customs;
  const byAge = entries.sort(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1));
  return Object.fromEntries(byAge.slice(-customRules.kept));
}

/** The choice as something that can be done another time; null for what is only done on purpose. */
function stepOfChoice(choice: Choice): Step | null {
  const { action } = choice;
  if (!isStepKind(action)) return null;
  switch (choice.action) {
    case 'move':
      return { action, targetId: choice.placeId };
    case 'use-object':
      return { action, targetId: choice.objectId, deed: choice.deed };
    case 'use':
    case 'buy':
      return { action, targetId: choice.item };
    default:
      return { action };
  }
}
