import type { LifeForm } from './characters';

const at = (hour: number, minute = 0) => hour * 60 + minute;

/** What somebody does who was given no day of its own: three meals, work where there is any, an evening, eight hours of sleep from `bedtime` on. */
export function ordinaryDay({ homeId, workplaceId, bedtime }: Omit<LifeForm, 'routine'>): LifeForm['routine'] {
  const item = (start: number, minutes: number, activity: LifeForm['routine'][number]['activity'], placeId: string | null) => ({
    at: start,
    minutes,
    activity,
    placeId,
    note: '',
  });
  const day = workplaceId
    ? [item(at(9), 180, 'work', workplaceId), item(at(13), 240, 'work', workplaceId)]
    : [item(at(10), 120, 'leisure', null), item(at(14), 120, 'social', null)];
  return [
    item(at(7, 30), 30, 'eat', homeId),
    ...day,
    item(at(12), 30, 'eat', workplaceId ?? homeId),
    item(at(18, 30), 30, 'eat', homeId),
    item(at(19, 30), 90, 'leisure', homeId),
    item(bedtime, 480, 'sleep', homeId),
  ].sort((a, b) => a.at - b.at);
}
