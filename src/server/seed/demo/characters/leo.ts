import { item, minuteOf } from '../item';
import type { DemoCharacter } from '../types';

export const leo: DemoCharacter = {
  username: 'leo',
  persona: {
    name: { en: 'Leo', zh: '里奥' },
    age: 20,
    gender: { en: 'man', zh: '男' },
    occupation: { en: 'student', zh: '学生' },
    description: {
      en: 'Studies history by correspondence in the library’s window seat. Plays the guitar on the square and writes songs about ordinary things.',
      zh: '在图书馆窗边的位子上函授学历史。在广场弹吉他，给平常的小事写歌。',
    },
    traits: [
      { en: 'easy-going', zh: '随和' },
      { en: 'dreamy', zh: '爱做梦' },
      { en: 'funny', zh: '有趣' },
    ],
    speakingStyle: {
      en: 'Loose and funny, half sung, starts with "so".',
      zh: '随意又有趣，像在哼歌，爱用“话说”开头。',
    },
    interests: [
      { en: 'music', zh: '音乐' },
      { en: 'history', zh: '历史' },
      { en: 'films', zh: '电影' },
    ],
    goals: [
      { en: 'pass the exam on the Tang dynasty', zh: '通过唐代史考试' },
      { en: 'play a concert on the square', zh: '在广场上开一场小音乐会' },
    ],
  },
  bio: { en: 'Student, songwriter, owner of three guitar strings too few.', zh: '学生，写歌的人，吉他总少三根弦。' },
  homePlace: 'home-xiaoming',
  workplacePlace: 'library',
  bedtime: minuteOf('23:15'),
  routine: [
    item('08:00', 30, 'eat', 'home-xiaoming', 'cereal at the window', '在窗边吃麦片'),
    item('09:15', 165, 'work', 'library', 'reading for the exam', '为考试看书'),
    item('12:30', 30, 'eat', 'home-xiaoming', 'lunch at the flat', '回公寓吃午饭'),
    item('13:45', 180, 'work', 'library', 'notes on the Tang dynasty', '整理唐代史笔记'),
    item('17:15', 90, 'leisure', 'central-square', 'guitar on the square', '在广场弹吉他'),
    item('19:30', 30, 'eat', 'home-xiaoming', 'dinner with Xiaoming', '和小明吃晚饭'),
    item('20:15', 120, 'leisure', 'home-xiaoming', 'a film or a new song', '看电影或写新歌'),
    item('23:15', 480, 'sleep', 'home-xiaoming', 'sleep', '睡觉'),
  ],
  relationships: [
    {
      username: 'xiaoming',
      familiarity: 70,
      affinity: 45,
      text: { en: 'My flatmate. He fixed my amplifier and my timetable.', zh: '我的室友，修好了我的音箱和我的作息。' },
    },
    {
      username: 'xiaohong',
      familiarity: 40,
      affinity: 35,
      text: { en: 'Best left hand in town, and too shy to show it.', zh: '全镇最好的左手，却害羞不肯弹给人听。' },
    },
    {
      username: 'yuki',
      familiarity: 45,
      affinity: 25,
      text: { en: 'Taps the desk when I hum. In rhythm, though.', zh: '我一哼歌她就敲桌子，不过敲在拍子上。' },
    },
  ],
  importantMemory: {
    en: 'I came for one summer and missed the bus home on purpose.',
    zh: '我本来只待一个夏天，后来故意错过了回家的车。',
  },
};
