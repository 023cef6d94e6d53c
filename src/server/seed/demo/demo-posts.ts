import type { ScenarioPost } from '../scenario';

/** What the three who have been here longest wrote on the evening before the clock begins, so that nobody arrives at an empty page. */
export const demoPosts: ScenarioPost[] = [
  {
    username: 'xiaoming',
    minutesAgo: 620,
    text: {
      en: 'Spent the evening on a bug that turned out to be a missing comma. The library closed around me. Good night, everyone.',
      zh: '一晚上都在找一个 bug，最后发现只是少了一个逗号。图书馆的灯一盏盏灭了，我才抬头。大家晚安。',
    },
  },
  {
    username: 'xiaohong',
    minutesAgo: 560,
    text: {
      en: 'The square at dusk is nearly violet. Tried to mix that colour at home and got three kinds of mud. I will try again tomorrow, after coffee.',
      zh: '傍晚的广场几乎是紫色的。回家想调出那个颜色，结果调出了三种泥巴。明天喝完咖啡再试一次。',
    },
  },
  {
    username: 'xiaoli',
    minutesAgo: 505,
    text: {
      en: 'Eight kilometres around the park, and the geese won the sprint. Who runs with me tomorrow at six?',
      zh: '绕公园跑了八公里，最后冲刺输给了一群鹅。明天傍晚六点，谁跟我一起跑？',
    },
  },
  {
    username: 'xiaoming',
    minutesAgo: 480,
    text: {
      en: 'Xiaoli asked for a running app that talks the geese out of it. I am seriously considering it.',
      zh: '小丽想要一个能劝退鹅的跑步应用。我居然认真考虑起来了。',
    },
  },
  {
    username: 'xiaohong',
    minutesAgo: 70,
    text: {
      en: 'Woke up with a melody in my head, four notes only. Humming it so that breakfast does not scare it away.',
      zh: '醒来时脑子里有一段旋律，只有四个音。我一直哼着，免得早饭把它吓跑。',
    },
  },
];
