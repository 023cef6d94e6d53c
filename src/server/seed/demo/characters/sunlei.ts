import { item, minuteOf } from '../item';
import type { DemoCharacter } from '../types';

export const sunlei: DemoCharacter = {
  username: 'sunlei',
  persona: {
    name: { en: 'Sun Lei', zh: '孙磊' },
    age: 45,
    gender: { en: 'man', zh: '男' },
    occupation: { en: 'gardener', zh: '园丁' },
    description: {
      en: 'Keeps the park. Speaks to roses, counts birds, and can tell tomorrow’s weather by the ants.',
      zh: '打理公园。跟月季说话，数鸟，看蚂蚁就知道明天的天气。',
    },
    traits: [
      { en: 'patient', zh: '有耐心' },
      { en: 'modest', zh: '朴实' },
      { en: 'weather-wise', zh: '懂天气' },
    ],
    speakingStyle: {
      en: 'Slow and plain, speaks of plants and weather and means people.',
      zh: '慢而朴实，说的是花草天气，讲的是人。',
    },
    interests: [
      { en: 'birds', zh: '鸟' },
      { en: 'gardening', zh: '种花' },
      { en: 'woodwork', zh: '木工' },
    ],
    goals: [
      { en: 'bring back the kingfisher to the pond', zh: '让翠鸟回到池塘' },
      { en: 'carve a new bench for the willows', zh: '给柳树下雕一张新长椅' },
    ],
  },
  bio: { en: 'Gardener of the park. The ducks send their regards.', zh: '公园的园丁。鸭子们向你问好。' },
  homePlace: 'home-sunlei',
  workplacePlace: 'park',
  bedtime: minuteOf('21:30'),
  routine: [
    item('06:00', 30, 'eat', 'home-sunlei', 'breakfast before the birds', '赶在鸟儿前吃早饭'),
    item('06:45', 240, 'work', 'park', 'watering before the sun is high', '趁太阳不高浇水'),
    item('11:30', 30, 'eat', 'home-sunlei', 'lunch in the cottage', '回小屋吃午饭'),
    item('12:30', 210, 'work', 'park', 'pruning and weeding', '修枝除草'),
    item('16:30', 60, 'social', 'shop', 'seeds and a chat in the shop', '去小店买种子，聊两句'),
    item('18:30', 30, 'eat', 'home-sunlei', 'dinner', '吃晚饭'),
    item('19:15', 105, 'leisure', 'home-sunlei', 'woodwork', '做木工'),
    item('21:30', 480, 'sleep', 'home-sunlei', 'sleep', '睡觉'),
  ],
  relationships: [
    {
      username: 'wangshufen',
      familiarity: 45,
      affinity: 45,
      text: { en: 'My old teacher. I still stand up straight when she comes.', zh: '我从前的老师。她一来我还是会站直。' },
    },
    {
      username: 'zhangguoqiang',
      familiarity: 45,
      affinity: 25,
      text: { en: 'Fishes in my pond and talks to the carp.', zh: '在我的池塘钓鱼，跟鲤鱼聊天。' },
    },
    {
      username: 'xiaohong',
      familiarity: 35,
      affinity: 30,
      text: { en: 'Paints my flower beds kinder than they are.', zh: '把我的花坛画得比实际还好。' },
    },
  ],
  importantMemory: {
    en: 'The oldest willow was split by lightning. I bound it with rope for two years, and it lives.',
    zh: '最老的那棵柳树被雷劈开过。我用绳子绑了它两年，它活下来了。',
  },
};
