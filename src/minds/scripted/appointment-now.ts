import { type ChooseMind, optionFor, type Pick } from './options';

/** To where one has an appointment, when it is time; there, the others or the work, else waiting. Null without one now. */
export function appointmentNow(mind: ChooseMind): Pick | null {
  const { scene, draw } = mind;
  const due = scene.appointments.find((one) => one.due);
  if (!due?.place) return null;
  if (!due.here) {
    const way = optionFor(mind, 'move', due.place);
    return way ? { option: way, reason: 'move-appointment' } : null;
  }
  if (due.kind === 'work') return null;
  const friend = due.with.map((name) => optionFor(mind, 'talk', name)).find((option) => option !== undefined);
  if (friend && (due.in <= 15 || draw.chance(0.5))) return { option: friend, reason: 'talk-appointment' };
  const wait = optionFor(mind, 'wait');
  return wait ? { option: wait, reason: 'wait-appointment', minutes: Math.min(15, Math.max(5, due.in)) } : null;
}

/** How much one would like to make an appointment with this one: with friends, and when there is none yet. */
export function wishToMeet({ scene }: ChooseMind, target: string): number {
  const isTaken = scene.appointments.some((one) => one.with.length > 0);
  const hasAsked = scene.recent.some(({ action }) => action === 'arrange-meeting' || action === 'meeting-arranged');
  const wasRefused = scene.refusal?.action === 'arrange-meeting';
  if (wasRefused) return 0.6; // another time, then
  const affinity = scene.people.find(({ name }) => name === target)?.affinity ?? 10;
  return isTaken || hasAsked || affinity < 0 ? 0 : 0.12;
}

/** One who is worn out or ill would rather meet another time; rarely, something simply comes up. */
export function wishToPutOff({ scene }: ChooseMind, action: 'move-meeting' | 'cancel-meeting'): number {
  const { fatigue } = scene.me.body;
  const isWorn = scene.me.body.ill || fatigue >= 80;
  if (scene.recent.some((done) => done.action === 'move-meeting' || done.action === 'meeting-moved')) return 0;
  if (action === 'cancel-meeting') return scene.me.body.ill ? 2 : isWorn ? 0.5 : 0.01;
  return isWorn ? 1 : 0.025;
}
