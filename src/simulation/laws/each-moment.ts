import type { Character } from '../state';
import type { History, Moment } from './history';

/** Checks every moment; what it finds gets the number and the command of the moment. Ends after the first ones. */
export function eachMoment(history: History, check: (moment: Moment) => string[]): string[] {
  const found: string[] = [];
  for (const [index, moment] of history.moments.entries()) {
    for (const sentence of check(moment)) found.push(`${sentence} (moment ${index}: ${describe(moment)})`);
    if (found.length >= 5) break;
  }
  return found;
}

/** Those whom the moment changed, as they were and as they are. */
export function changedIn({ before, after }: Moment): { was: Character; is: Character }[] {
  return Object.values(after.characters).flatMap((is) => {
    const was = before.characters[is.id];
    return was && was !== is ? [{ was, is }] : [];
  });
}

function describe({ origin, command, before }: Moment): string {
  const what = command.type === 'answer' && command.answer.kind === 'choose' ? command.answer.choice.action : command.type;
  return `${origin} ${what} at minute ${before.minute}`;
}
