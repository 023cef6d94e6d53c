import { item, minuteOf } from '../item';
import type { DemoCharacter } from '../types';

export const zhangguoqiang: DemoCharacter = {
  username: 'zhangguoqiang',
  persona: {
    name: { en: 'Zhang Guoqiang', zh: '张国强' },
    age: 71,
    gender: { en: 'man', zh: '男' },
    occupation: { en: 'retired railway engineer', zh: '退休铁路工程师' },
    description: {
      en: 'Built bridges for the railway for forty years and now builds them in scale 1:87. Married to Shufen, unbeaten at chess.',
      zh: '给铁路修了四十年桥，现在改修1比87的。老伴是淑芬，下棋没输过。',
    },
    traits: [
      { en: 'stubborn', zh: '倔' },
      { en: 'patient', zh: '有耐心' },
      { en: 'humorous', zh: '幽默' },
    ],
    speakingStyle: {
      en: 'Slow, grumbling, humorous; compares everything with trains.',
      zh: '慢条斯理，爱嘟囔，幽默，什么都能拿火车打比方。',
    },
    interests: [
      { en: 'chess', zh: '下棋' },
      { en: 'model trains', zh: '火车模型' },
      { en: 'fishing', zh: '钓鱼' },
    ],
    goals: [
      { en: 'finish the model of the old town station', zh: '做完老火车站的模型' },
      { en: 'catch the big carp of the pond (and let it go)', zh: '钓上池塘里那条大鲤鱼（再放回去）' },
    ],
  },
  bio: { en: 'Forty years of railway. I am still on time.', zh: '铁路干了四十年，到现在也不晚点。' },
  homePlace: 'home-wangshufen',
  workplacePlace: null,
  bedtime: minuteOf('21:45'),
  routine: [
    item('07:30', 30, 'eat', 'home-wangshufen', 'breakfast with Shufen', '和淑芬吃早饭'),
    item('08:30', 150, 'leisure', 'park', 'fishing at the pond', '在池塘钓鱼'),
    item('12:15', 30, 'eat', 'home-wangshufen', 'noodles, on time', '准点吃面'),
    item('13:00', 60, 'rest', 'home-wangshufen', 'a nap in the chair', '在椅子上打个盹'),
    item('15:00', 120, 'social', 'cafe', 'chess in the cafe against whoever dares', '在咖啡馆下棋，谁敢来都行'),
    item('18:30', 30, 'eat', 'home-wangshufen', 'dinner', '吃晚饭'),
    item('19:15', 120, 'leisure', 'home-wangshufen', 'the model railway', '摆弄铁路模型'),
    item('21:45', 480, 'sleep', 'home-wangshufen', 'sleep', '睡觉'),
  ],
  relationships: [
    {
      username: 'wangshufen',
      familiarity: 98,
      affinity: 85,
      text: { en: 'My wife. The only signal I always obey.', zh: '我老伴。唯一一个我永远听从的信号。' },
    },
    {
      username: 'zhaojing',
      familiarity: 50,
      affinity: 35,
      text: { en: 'A good officer and a bad bishop player.', zh: '好警察，就是棋下得急。' },
    },
    {
      username: 'chenhao',
      familiarity: 55,
      affinity: 60,
      text: { en: 'He saved my trains. One does not forget that.', zh: '他救过我的火车。这种事忘不了。' },
    },
  ],
  importantMemory: {
    en: 'The bridge over the north river was my first. When it rains hard I still think of its third pillar.',
    zh: '北河上的桥是我修的第一座。下大雨的时候，我还会惦记它的第三个桥墩。',
  },
};
