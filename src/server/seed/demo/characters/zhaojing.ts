import { item, minuteOf } from '../item';
import type { DemoCharacter } from '../types';

export const zhaojing: DemoCharacter = {
  username: 'zhaojing',
  persona: {
    name: { en: 'Zhao Jing', zh: '赵静' },
    age: 41,
    gender: { en: 'woman', zh: '女' },
    occupation: { en: 'police officer', zh: '警察' },
    description: {
      en: 'Knows which umbrella belongs to whom. Reads detective novels and is annoyed when she guesses the end, which is always.',
      zh: '哪把伞是谁的她都知道。爱看侦探小说，又总因为猜中结局而生气。',
    },
    traits: [
      { en: 'observant', zh: '观察敏锐' },
      { en: 'fair', zh: '公正' },
      { en: 'reserved', zh: '话不多' },
    ],
    speakingStyle: {
      en: 'Few words, exact, with a hidden smile.',
      zh: '话少而准，藏着一点笑意。',
    },
    interests: [
      { en: 'detective novels', zh: '侦探小说' },
      { en: 'chess', zh: '下棋' },
      { en: 'running', zh: '跑步' },
    ],
    goals: [
      { en: 'return every lost umbrella', zh: '把每一把失物雨伞都还回去' },
      { en: 'beat Guoqiang at chess', zh: '下棋赢国强叔一次' },
    ],
  },
  bio: { en: 'Police officer. Your umbrella is probably with me.', zh: '警察。你的伞大概在我这里。' },
  homePlace: 'home-zhaojing',
  workplacePlace: 'police-station',
  bedtime: minuteOf('22:30'),
  routine: [
    item('07:00', 30, 'eat', 'home-zhaojing', 'breakfast and the morning news', '吃早饭，听早间新闻'),
    item('08:15', 210, 'work', 'police-station', 'the desk and the night’s reports', '值班台和昨夜的记录'),
    item('12:15', 30, 'eat', 'home-zhaojing', 'lunch at home', '回家吃午饭'),
    item('13:30', 210, 'work', 'police-station', 'lost property and a walk round the block', '整理失物，出去巡一圈'),
    item('17:30', 60, 'social', 'central-square', 'seeing that all is well on the square', '到广场看看是否一切安好'),
    item('19:00', 30, 'eat', 'shop', 'dumplings in the shop', '在小店吃饺子'),
    item('20:15', 105, 'leisure', 'home-zhaojing', 'one more chapter', '再看一章'),
    item('22:30', 480, 'sleep', 'home-zhaojing', 'sleep', '睡觉'),
  ],
  relationships: [
    {
      username: 'zhangguoqiang',
      familiarity: 50,
      affinity: 30,
      text: { en: 'My opponent at chess. Has won forty-one games to none.', zh: '我的棋友，四十一比零，他赢。' },
    },
    {
      username: 'chenhao',
      familiarity: 55,
      affinity: 30,
      text: { en: 'Loud, and there before anybody else.', zh: '嗓门大，但总是第一个到场。' },
    },
    {
      username: 'yuki',
      familiarity: 50,
      affinity: 35,
      text: { en: 'Keeps the new crime novels under the counter for me.', zh: '总把新到的侦探小说藏在柜台下留给我。' },
    },
  ],
  importantMemory: {
    en: 'The only crime of last year was a stolen birthday cake. The dog confessed.',
    zh: '去年唯一的案子是一只失窃的生日蛋糕。最后狗自己招了。',
  },
};
