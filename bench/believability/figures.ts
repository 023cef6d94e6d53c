// What a lived week came to, as figures that were also published of people. Shares 0 to 1, times in hours a day.
import { countsOf, gini, nightShare, reciprocity } from '@/server/world/report/believability/graph';
import { distinctPairs, exactDuplicates, nearDuplicates, share, textsOf } from '@/server/world/report/believability/texts';
import { shareOfDepth, threadsOf } from '@/server/world/report/believability/threads';
import { chronicleOf, type LifeReport } from '@/server/world/report/life-report';
import type { TimedEvent } from '@/server/world/run-turns';
import { durations } from '@/simulation/constants';
import type { WorldState } from '@/simulation/state';
import type { FigureName } from './bands';

/** `first`: the world before the first event. */
export function figuresOf(first: WorldState, events: readonly TimedEvent[]): Record<FigureName, number> {
  const ids = Object.keys(first.characters);
  const threads = threadsOf(events);
  const publicly = textsOf(events, ['post-published', 'post-commented']);
  const posts = countsOf(events, ids, 'post-published');
  return {
    exact: exactDuplicates(publicly),
    exactMessages: exactDuplicates(textsOf(events, ['message-sent', 'group-message-sent'])),
    near: nearDuplicates(publicly),
    distinct: distinctPairs(textsOf(events, ['post-published'])),
    answered: share(threads.depths.length, threads.posts),
    deep: shareOfDepth(threads, 2),
    deeper: shareOfDepth(threads, 3),
    replies: share(threads.comments, threads.posts),
    reciprocity: reciprocity(events),
    gini: gini(posts),
    silent: share(posts.filter((count) => count === 0).length, ids.length),
    night: nightShare(events, ['post-published', 'post-commented']),
    ...livedHours(chronicleOf(first, events), ids.length),
  };
}

function livedHours(report: LifeReport, people: number) {
  const days = (report.to - report.from) / 1440;
  const sum = (byDay: Record<number, number>) => Object.values(byDay).reduce((total, amount) => total + amount, 0);
  const all = (of: 'meals' | 'slept' | 'worked') => report.lives.reduce((total, life) => total + sum(life[of]), 0);
  const worked = report.lives.reduce((total, life) => total + Object.keys(life.worked).length, 0);
  return {
    eating: (all('meals') * durations.eat) / 60 / days / people,
    sleeping: all('slept') / 60 / days / people,
    working: share(all('worked') / 60, worked),
  };
}
