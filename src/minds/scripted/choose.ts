import type { ModelAnswer } from '../answers';
import { alarmNow } from './alarm-now';
import { appointmentNow } from './appointment-now';
import { oneOf } from './mind';
import { needsNow } from './needs';
import { nextSteps } from './next-steps';
import { type ChooseMind, homeName, type Option } from './options';
import { placeWord } from './place-word';
import { planNow } from './plan-now';
import { shelterNow } from './shelter-now';
import { socialNow } from './social-now';
import { walkOn } from './walk-on';

/** What an alarm asks for and needs first, then appointments, a roof when it rains, the walk that somebody stopped, then the item of the plan that is now, then people, phone and leisure. */
export function choose(mind: ChooseMind): ModelAnswer<'choose'> {
  const first = mind.scene.options[0];
  const picked =
    alarmNow(mind) ??
    needsNow(mind) ??
    appointmentNow(mind) ??
    shelterNow(mind) ??
    walkOn(mind) ??
    planNow(mind) ??
    socialNow(mind) ??
    (first && { option: first, reason: first.action });
  if (!picked) return { choice: 1, reason: '', minutes: null, next: [] };
  const { option, reason, minutes } = picked;
  return { choice: option.n, reason: reasonFor(mind, option, reason), minutes: minutes ?? null, next: nextSteps(mind, picked) };
}

function reasonFor(mind: ChooseMind, { action, target }: Option, reason: string): string {
  const { scene, say } = mind;
  const isHome = target !== null && target === homeName(mind);
  const word = target && (isHome ? (scene.language === 'en' ? 'my place' : '家') : placeWord(target, scene.language));
  const now = scene.plan.find((item) => item.now)?.note;
  const lines = (isHome ? say.reasons[`${reason}-home`] : undefined) ?? say.reasons[reason] ?? say.reasons[action] ?? [];
  return (
    oneOf(
      mind,
      lines,
      { target: word, plan: now },
      scene.recent.map((done) => done.note),
    ) ?? ''
  );
}
