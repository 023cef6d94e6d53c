import { type ChooseMind, optionFor, type Pick } from './options';

/** To help where one is called, to see what it was, then back to what it interrupted. Null without an alarm. */
export function alarmNow(mind: ChooseMind): Pick | null {
  const { alarm, interrupted, recent } = mind.scene;
  if (alarm?.called) {
    const option = alarm.here ? optionFor(mind, 'wait') : optionFor(mind, 'move', alarm.place);
    return option ? { option, reason: alarm.here ? 'fire-watch' : 'move-alarm' } : null;
  }
  const look = recent.at(-1)?.action === 'look-around' ? undefined : optionFor(mind, 'look-around');
  if (alarm?.here && interrupted && look) return { option: look, reason: 'look-alarm' };
  const again = interrupted ? optionFor(mind, interrupted) : undefined;
  return again ? { option: again, reason: `${interrupted}-again` } : null;
}
