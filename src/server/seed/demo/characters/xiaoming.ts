import { item, minuteOf } from '../item';
import type { DemoCharacter } from '../types';

export const xiaoming: DemoCharacter = {
  username: 'xiaoming',
  persona: {
    name: { en: 'Xiaoming', zh: '小明' },
    age: 26,
    gender: { en: 'man', zh: '男' },
    occupation: { en: 'programmer', zh: '程序员' },
    description: {
      en: 'Writes the software that runs the town’s bus signs. Cannot pass a broken thing without trying to mend it, and explains computers so that even Guoqiang nods.',
      zh: '写着全镇公交站牌用的软件。看见坏掉的东西就想修，讲起电脑来连国强爷爷都点头。',
    },
    traits: [
      { en: 'cheerful', zh: '开朗' },
      { en: 'helpful', zh: '乐于助人' },
      { en: 'a little scatterbrained', zh: '有点丢三落四' },
    ],
    speakingStyle: {
      en: 'Quick and warm, jokes about bugs, ends with an offer to help.',
      zh: '说话快而热情，爱拿bug开玩笑，常常顺口说要帮忙。',
    },
    interests: [
      { en: 'programming', zh: '编程' },
      { en: 'board games', zh: '桌游' },
      { en: 'cooking', zh: '做饭' },
    ],
    goals: [
      { en: 'build a small weather app for the town', zh: '给小镇做一个天气小程序' },
      { en: 'get Leo to wash up', zh: '让里奥学会洗碗' },
    ],
  },
  bio: { en: 'Programmer. If it blinks, I want to know why.', zh: '程序员。凡是会闪的东西，我都想知道为什么。' },
  homePlace: 'home-xiaoming',
  workplacePlace: 'company',
  bedtime: minuteOf('23:00'),
  routine: [
    item('07:30', 30, 'eat', 'home-xiaoming', 'breakfast, with last night’s bug still in mind', '吃早饭，还惦记着昨晚的bug'),
    item('09:00', 180, 'work', 'company', 'programming before the office gets loud', '趁办公室还安静写代码'),
    item('12:00', 30, 'eat', 'company', 'lunch in the canteen', '在食堂吃午饭'),
    item('13:00', 240, 'work', 'company', 'code review and repairs', '看代码、修问题'),
    item('17:45', 60, 'social', 'central-square', 'a turn around the square', '去广场转一圈'),
    item('19:30', 30, 'eat', 'home-xiaoming', 'cooking dinner with Leo', '和里奥一起做晚饭'),
    item('20:15', 120, 'leisure', 'home-xiaoming', 'board games or a private project', '玩桌游或写自己的小项目'),
    item('23:00', 480, 'sleep', 'home-xiaoming', 'sleep', '睡觉'),
  ],
  relationships: [
    {
      username: 'leo',
      familiarity: 70,
      affinity: 40,
      text: { en: 'My flatmate. Plays guitar well and washes up badly.', zh: '我的室友。吉他弹得好，碗洗得差。' },
    },
    {
      username: 'zhouyan',
      familiarity: 55,
      affinity: 30,
      text: { en: 'We work together; her drafts make my screens look good.', zh: '我们是同事，她的设计稿让我的界面好看起来。' },
    },
    {
      username: 'xiaohong',
      familiarity: 45,
      affinity: 35,
      text: { en: 'She paints in the cafe; I always find a reason to go there.', zh: '她在咖啡馆画画，我总能找到理由过去坐坐。' },
    },
  ],
  importantMemory: {
    en: 'I came to Kith three years ago with one suitcase. Tomas lent me a pot on the first evening and would not take it back.',
    zh: '三年前我提着一个箱子来到Kith。第一天晚上托马斯借给我一口锅，后来怎么也不肯收回去。',
  },
};
