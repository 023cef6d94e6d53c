type Dated = { createdAt: Date };

/** Messages in order, in groups of one day each. `timeZone` undefined is the browser's own. */
export function groupByDay<T extends Dated>(
  messages: readonly T[],
  timeZone: string | undefined,
): { day: string; messages: T[] }[] {
  const format = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone });
  const groups: { day: string; messages: T[] }[] = [];
  for (const message of messages) {
    const day = format.format(message.createdAt);
    const last = groups.at(-1);
    if (last?.day === day) last.messages.push(message);
    else groups.push({ day, messages: [message] });
  }
  return groups;
}
