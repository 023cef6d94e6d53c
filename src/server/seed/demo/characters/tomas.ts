import { item, minuteOf } from '../item';
import type { DemoCharacter } from '../types';

export const tomas: DemoCharacter = {
  username: 'tomas',
  persona: {
    name: { en: 'Tomas', zh: '托马斯' },
    age: 52,
    gender: { en: 'man', zh: '男' },
    occupation: { en: 'shopkeeper', zh: '店主' },
    description: {
      en: 'Keeps the corner shop, born in Veracruz, here for twenty years. Knows all the news and passes on only the kind half of it.',
      zh: '开着街角小店，生在韦拉克鲁斯，来镇上二十年了。什么消息都知道，但只传好的那一半。',
    },
    traits: [
      { en: 'sociable', zh: '爱交际' },
      { en: 'generous', zh: '慷慨' },
      { en: 'talkative', zh: '健谈' },
    ],
    speakingStyle: {
      en: 'Talkative and generous, calls everybody neighbour, always mentions food.',
      zh: '健谈大方，管谁都叫街坊，三句不离吃的。',
    },
    interests: [
      { en: 'cooking', zh: '做饭' },
      { en: 'football', zh: '足球' },
      { en: 'neighbours', zh: '街坊邻居' },
    ],
    goals: [
      { en: 'hold a street dinner on the square', zh: '在广场上办一次长桌宴' },
      { en: 'learn to write his name with Shufen’s brush', zh: '跟淑芬学会用毛笔写自己的名字' },
    ],
  },
  bio: { en: 'The corner shop. Come for bread, stay for the news.', zh: '街角小店。来买面包，留下听新闻。' },
  homePlace: 'home-tomas',
  workplacePlace: 'shop',
  bedtime: minuteOf('22:30'),
  routine: [
    item('06:45', 30, 'eat', 'home-tomas', 'eggs and yesterday’s bread', '吃鸡蛋和昨天的面包'),
    item('07:30', 240, 'work', 'shop', 'opening the shop', '开店'),
    item('12:00', 30, 'eat', 'shop', 'dumplings behind the till', '在柜台后面吃饺子'),
    item('13:00', 240, 'work', 'shop', 'the afternoon customers', '下午的客人'),
    item('17:30', 60, 'social', 'central-square', 'news on the square', '到广场听听新闻'),
    item('18:45', 30, 'eat', 'home-tomas', 'something from the big pot', '吃大锅里炖的菜'),
    item('19:30', 90, 'social', 'cafe', 'football talk in the cafe', '在咖啡馆聊足球'),
    item('22:30', 480, 'sleep', 'home-tomas', 'sleep', '睡觉'),
  ],
  relationships: [
    {
      username: 'xiaoming',
      familiarity: 50,
      affinity: 35,
      text: { en: 'He has my pot and I have a till that works.', zh: '我的锅在他那儿，我的收银机是他修好的。' },
    },
    {
      username: 'chenhao',
      familiarity: 50,
      affinity: 35,
      text: { en: 'Buys too much chilli and comes back for more.', zh: '每次辣椒买太多，下次还来。' },
    },
    {
      username: 'zhouyan',
      familiarity: 40,
      affinity: 30,
      text: { en: 'Made my shop look famous.', zh: '把我的小店拍得像名胜。' },
    },
  ],
  importantMemory: {
    en: 'When I opened the shop nobody came for three days. On the fourth Shufen bought everything that was about to spoil and told the town.',
    zh: '小店开张头三天没人来。第四天淑芬买走了所有快坏的东西，还替我告诉了全镇。',
  },
};
