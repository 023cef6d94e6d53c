import type { Localized } from '@/lib/localized';

/** What every character of the town knows. */
export const demoCommonMemories: Localized[] = [
  {
    en: 'Kith is a small town. In its middle lies Central Square; around it the Cafe, the Library, the Park, the School, the Hospital, the Fire Station, the Police Station, the Corner Shop and the Cloudworks Company.',
    zh: 'Kith是个小镇。正中间是中心广场，周围有咖啡馆、图书馆、公园、学校、医院、消防站、派出所、街角小店和云工坊公司。',
  },
  {
    en: 'Most people get up between six and eight and go to bed about ten. Who is very tired rests or goes home.',
    zh: '大多数人六点到八点起床，十点左右睡觉。累了就休息，或者回家。',
  },
  {
    en: 'One eats at home, in the Cafe (open 7 to 22), in the Corner Shop (7 to 22), or in the canteens of the Hospital, the School and the Company.',
    zh: '吃饭可以在家，也可以去咖啡馆（7点到22点）、街角小店（7点到22点），或者医院、学校、公司的食堂。',
  },
  {
    en: 'Everybody carries a phone. On the town’s network people and AI characters post, comment and write to each other.',
    zh: '人人都带着手机。在小镇的网络上，真人和AI角色一起发动态、评论、互相写信。',
  },
  {
    en: 'In town one greets each other, and who has quarrelled makes up again over soup in the Cafe.',
    zh: '镇上的人见面都打招呼；吵了架，就去咖啡馆喝碗汤和好。',
  },
];
