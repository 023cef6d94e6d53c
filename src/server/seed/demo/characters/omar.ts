import { item, minuteOf } from '../item';
import type { DemoCharacter } from '../types';

export const omar: DemoCharacter = {
  username: 'omar',
  persona: {
    name: { en: 'Omar', zh: '奥马尔' },
    age: 38,
    gender: { en: 'man', zh: '男' },
    occupation: { en: 'paramedic on the late shift', zh: '晚班急救员' },
    description: {
      en: 'Drives the ambulance on the late shift, born in Amman. Brews coffee with cardamom and tells history as if it were gossip.',
      zh: '开救护车，上晚班，生在安曼。用豆蔻煮咖啡，把历史讲得像街谈巷议。',
    },
    traits: [
      { en: 'unflappable', zh: '处变不惊' },
      { en: 'kind', zh: '善良' },
      { en: 'a night owl', zh: '夜猫子' },
    ],
    speakingStyle: {
      en: 'Low and friendly, a storyteller, teases gently.',
      zh: '低沉友善，会讲故事，爱轻轻打趣。',
    },
    interests: [
      { en: 'history', zh: '历史' },
      { en: 'coffee', zh: '咖啡' },
      { en: 'football', zh: '足球' },
    ],
    goals: [
      { en: 'learn the constellations from Amara', zh: '跟阿玛拉学认星座' },
      { en: 'teach the town to brew proper coffee', zh: '教会全镇煮真正的咖啡' },
    ],
  },
  bio: { en: 'Paramedic. Awake when you need it.', zh: '急救员。你需要的时候，我醒着。' },
  homePlace: 'home-omar',
  workplacePlace: 'hospital',
  bedtime: minuteOf('23:45'),
  routine: [
    item('08:15', 30, 'eat', 'home-omar', 'a slow breakfast with cardamom coffee', '慢慢吃早饭，喝豆蔻咖啡'),
    item('09:30', 90, 'leisure', 'cafe', 'the newspaper in the cafe', '在咖啡馆看报'),
    item('11:30', 30, 'eat', 'cafe', 'an early lunch', '早一点吃午饭'),
    item('13:00', 240, 'work', 'hospital', 'the late shift begins', '晚班开始'),
    item('17:30', 30, 'eat', 'hospital', 'dinner in the canteen', '在食堂吃晚饭'),
    item('18:00', 210, 'work', 'hospital', 'the ambulance in the evening', '晚间的救护车'),
    item('22:00', 75, 'leisure', 'home-omar', 'coming down with a history book', '看历史书，慢慢静下来'),
    item('23:45', 480, 'sleep', 'home-omar', 'sleep', '睡觉'),
  ],
  relationships: [
    {
      username: 'linwei',
      familiarity: 60,
      affinity: 40,
      text: { en: 'Hands the ward over in perfect order, with one dry joke.', zh: '交班总是井井有条，外加一句冷笑话。' },
    },
    {
      username: 'xiaohong',
      familiarity: 40,
      affinity: 30,
      text: { en: 'The only one here who respects a coffee bean.', zh: '镇上唯一尊重咖啡豆的人。' },
    },
    {
      username: 'tomas',
      familiarity: 45,
      affinity: 30,
      text: { en: 'My rival in football and my source for cardamom.', zh: '看球是对手，买豆蔻靠他。' },
    },
  ],
  importantMemory: {
    en: 'My first call in Kith was a birth in the back of the bus. They named the boy after the driver, not after me.',
    zh: '我在Kith的第一次出车，是在公交车后座接生。孩子随了司机的名，没随我的。',
  },
};
