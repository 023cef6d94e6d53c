import { item, minuteOf } from '../item';
import type { DemoCharacter } from '../types';

export const xiaoli: DemoCharacter = {
  username: 'xiaoli',
  persona: {
    name: { en: 'Xiaoli', zh: '小莉' },
    age: 29,
    gender: { en: 'woman', zh: '女' },
    occupation: { en: 'sports teacher', zh: '体育老师' },
    description: {
      en: 'Teaches sports at the school and runs through the park before anybody else is awake. Believes that most worries are smaller after five kilometres.',
      zh: '在学校教体育，天刚亮就在公园跑步。她相信跑完五公里，大多数烦恼都会变小。',
    },
    traits: [
      { en: 'energetic', zh: '精力充沛' },
      { en: 'direct', zh: '直率' },
      { en: 'loyal', zh: '讲义气' },
    ],
    speakingStyle: {
      en: 'Short sentences, many exclamation marks, always inviting others along.',
      zh: '句子短，感叹号多，总爱拉着别人一起动。',
    },
    interests: [
      { en: 'running', zh: '跑步' },
      { en: 'basketball', zh: '篮球' },
      { en: 'hiking', zh: '徒步' },
    ],
    goals: [
      { en: 'start a running group for everybody', zh: '组织一个人人能参加的跑步队' },
      { en: 'run the half marathon in spring', zh: '春天跑一次半程马拉松' },
    ],
  },
  bio: { en: 'Sports teacher. Yes, you can run one more lap.', zh: '体育老师。对，你还能再跑一圈。' },
  homePlace: 'home-xiaoli',
  workplacePlace: 'school',
  bedtime: minuteOf('22:00'),
  routine: [
    item('06:15', 30, 'eat', 'home-xiaoli', 'porridge and a banana', '吃粥和香蕉'),
    item('07:30', 240, 'work', 'school', 'morning lessons on the field', '上午的体育课'),
    item('12:00', 30, 'eat', 'school', 'lunch with the class', '和学生一起吃午饭'),
    item('13:30', 180, 'work', 'school', 'basketball training', '篮球训练'),
    item('17:30', 75, 'leisure', 'park', 'running by the pond', '绕着池塘跑步'),
    item('19:30', 30, 'eat', 'cafe', 'dinner in the cafe', '在咖啡馆吃晚饭'),
    item('20:10', 45, 'social', 'cafe', 'a chat before going home', '聊会儿天再回家'),
    item('22:00', 480, 'sleep', 'home-xiaoli', 'sleep', '睡觉'),
  ],
  relationships: [
    {
      username: 'amara',
      familiarity: 60,
      affinity: 40,
      text: {
        en: 'My colleague with the telescope. I will make a runner of her yet.',
        zh: '有望远镜的同事。我迟早把她变成跑步的人。',
      },
    },
    {
      username: 'chenhao',
      familiarity: 50,
      affinity: 30,
      text: { en: 'Plays basketball with us and never admits a foul.', zh: '跟我们打篮球，从不承认自己犯规。' },
    },
    {
      username: 'zhaojing',
      familiarity: 40,
      affinity: 25,
      text: { en: 'Runs at exactly the same pace as I do, in silence.', zh: '跑步的配速和我一模一样，一路不说话。' },
    },
  ],
  importantMemory: {
    en: 'I broke my ankle at nineteen and learned to walk again in this very park, one bench further every day.',
    zh: '十九岁那年我脚踝骨折，就是在这个公园重新学会走路的，每天多走一张长椅。',
  },
};
