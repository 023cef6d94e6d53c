import type { SomeHabits } from '@/simulation/habits/habits';

/** Who of the demo town is on the network more or less than usual: nowhere does everybody write as much as everybody else. */
export const demoHabits: Record<string, SomeHabits> = {
  tomas: { postsADay: 6, postPause: 120, lurking: 0.1 },
  xiaoming: { postsADay: 6, postPause: 120, lurking: 0.2 },
  zhouyan: { postsADay: 5, postPause: 120, lurking: 0.2 },
  yuki: { postsADay: 2, lurking: 0.6 },
  linwei: { postsADay: 2 },
  zhangguoqiang: { postsADay: 1, looksADay: 8 },
  sunlei: { postsADay: 1, lurking: 0.6 },
  zhaojing: { postsADay: 1, looksADay: 8, lurking: 0.7 },
};
