// Questions for tests: one of every purpose, and random ones by number.
import type { Language } from '@/lib/localized';
import type { Offer, Scene } from '@/simulation/scene';
import { emotions, weatherKinds } from '@/simulation/state';
import type { Persona } from './persona';
import type { Asked, Purpose, Question, QuestionOf, Speaker } from './question';
import { drawFrom } from './scripted/draw';

const unharmed = { isIll: false, isWet: false, isCold: false };

export const samplePersona: Persona = {
  name: { en: 'Xiaohong', zh: '小红' },
  age: 24,
  occupation: { en: 'barista and painter', zh: '咖啡师兼画家' },
  description: { en: 'Makes coffee and hangs her watercolours on the wall.', zh: '做咖啡，墙上挂着自己的水彩。' },
  traits: [{ en: 'gentle', zh: '温柔' }],
  speakingStyle: { en: 'Soft and pictorial.', zh: '轻声细语，画面感强。' },
  interests: [
    { en: 'painting', zh: '画画' },
    { en: 'music', zh: '音乐' },
  ],
  goals: [{ en: 'hold a small exhibition', zh: '办一个小展览' }],
};

const words = {
  en: {
    cafe: 'Cafe',
    home: 'Xiaohong’s home',
    park: 'Park',
    leo: 'Leo',
    note: 'coffee for the morning people',
    doing: 'working',
    gift: 'small gift',
    piano: 'piano',
    talk: 'Ben and Chen are talking',
  },
  zh: {
    cafe: '咖啡馆',
    home: '小红的家',
    park: '公园',
    leo: '里奥',
    note: '给早起的人做咖啡',
    doing: '在工作',
    gift: '小礼物',
    piano: '钢琴',
    talk: '小本和小陈在聊天',
  },
};

export function sampleScene(language: Language, change: Partial<Scene> = {}): Scene {
  const word = words[language];
  return {
    map: [
      { name: word.home, hours: null, hasFood: true },
      { name: word.cafe, hours: '07:00-22:00', hasFood: true },
      { name: word.park, hours: null, hasFood: false },
    ],
    day: 2,
    clock: '10:05',
    partOfDay: 'morning',
    season: 'spring',
    weather: 'rainy',
    celsius: 14.3,
    place: { id: 'cafe', name: word.cafe, indoor: true, isHome: false, isWorkplace: true },
    body: { fatigue: 30, hunger: 20, health: 100, emotion: 'neutral', isTired: false, isHungry: false, ...unharmed },
    coins: 24,
    carries: [{ kind: 'gift', name: word.gift, quantity: 1 }],
    people: [{ id: 'u-leo', name: word.leo, doing: word.doing, familiarity: 40, affinity: 25 }],
    talks: [word.talk],
    nearbyPlaces: [
      { id: 'home', name: word.home, distance: 82.46, isOpen: true, meal: 0 },
      { id: 'park', name: word.park, distance: 158.1, isOpen: true, meal: null },
    ],
    plan: [
      { clock: '08:00', minutes: 210, activity: 'work', place: word.cafe, note: word.note, isNow: true },
      { clock: '22:30', minutes: 480, activity: 'sleep', place: word.home, note: '', isNow: false },
    ],
    appointments: [
      {
        id: 'e-tea',
        kind: 'offline-chat',
        with: [word.leo],
        place: word.park,
        day: 3,
        clock: '18:00',
        minutes: 60,
        note: '',
        startsIn: 1915,
        isDue: false,
        isHere: false,
      },
    ],
    recent: [{ clock: '09:50', action: 'talk', note: word.leo }],
    phone: { unseenPosts: 2, unreadMessages: 0, newComments: 1 },
    noticed: [],
    objects: [{ name: word.piano, isTaken: false }],
    work: { place: word.cafe, shifts: ['08:00-16:00'], isNow: true },
    alarm: null,
    interrupted: null,
    onTheWayTo: null,
    refusal: null,
    ...change,
  };
}

const sampleMemories = {
  en: {
    important: 'My grandmother taught me to mix grey.',
    days: [{ day: 1, text: 'I painted until the light was gone.' }],
    knowledge: [{ text: 'Leo wants to play on Friday.', how: 'told by Leo' }],
  },
  zh: {
    important: '外婆教我调灰色。',
    days: [{ day: 1, text: '我画到天黑。' }],
    knowledge: [{ text: '里奥想周五演出。', how: '听里奥说的' }],
  },
};

export function sampleAsked(language: Language, change: Partial<Scene> = {}): Asked {
  return {
    persona: samplePersona,
    language,
    commonMemories: [language === 'en' ? 'Kith is a small town.' : 'Kith是个小镇。'],
    memories: sampleMemories[language],
    scene: sampleScene(language, change),
  };
}

const offer = (n: number, action: Offer['action'], target: string | null, minutes: number): Offer => ({
  n,
  action,
  target,
  targetId: target && `id-${n}`,
  minutes,
});

export function sampleSpeakers(language: Language): Speaker[] {
  const { name, age, occupation, traits, speakingStyle, interests } = samplePersona;
  const about = {
    age,
    occupation: occupation[language],
    traits: traits.map((one) => one[language]),
    voice: speakingStyle[language],
    interests: interests.map((one) => one[language]),
    emotion: 'happy' as const,
    tired: false,
    hungry: true,
    memories: sampleMemories[language].knowledge,
  };
  const seen = { relationship: null, familiarity: 40, affinity: 25 };
  return [
    { name: name[language], about, sees: [{ ...seen, n: 2 }] },
    { name: words[language].leo, about, sees: [{ ...seen, n: 1, relationship: words[language].doing }] },
  ];
}

/** One question of each purpose. `heard` is what others have written or said. */
export function sampleQuestions(
  language: Language,
  heard: string,
  change: Partial<Scene> = {},
): { [P in Purpose]: QuestionOf<P> } {
  const asked = sampleAsked(language, change);
  const word = words[language];
  const lines = [{ from: word.leo, text: heard }];
  const offers = [
    offer(1, 'wait', null, 10),
    offer(2, 'look-around', null, 5),
    offer(3, 'move', word.home, 20),
    offer(4, 'work', null, 120),
    offer(5, 'talk', word.leo, 30),
    offer(6, 'use-phone', null, 15),
    offer(7, 'publish-post', null, 10),
  ];
  const to = { to: word.leo, relationship: null };
  const company = [{ name: word.leo, relationship: null, familiarity: 40, affinity: 25 }];
  return {
    choose: { ...asked, purpose: 'choose', offers },
    plan: { ...asked, purpose: 'plan', places: [word.cafe, word.home, word.park].map((name) => ({ id: name, name })) },
    'compose-post': { ...asked, purpose: 'compose-post', recentPosts: [heard], photo: null },
    'answer-messages': { ...asked, purpose: 'answer-messages', threads: [{ n: 1, from: word.leo, isGroup: false, lines }] },
    'phone-session': {
      ...asked,
      purpose: 'phone-session',
      comments: [{ n: 1, author: word.leo, post: word.note, above: [], text: heard }],
      posts: [{ n: 1, author: word.leo, isKnown: true, text: heard, comments: [] }],
      post: { recentPosts: [word.note], photo: null },
    },
    'write-group': { ...asked, purpose: 'write-group', group: null, members: [word.leo], lines: [] },
    'write-first': { ...asked, purpose: 'write-first', ...to, reason: heard },
    'arrange-meeting': {
      ...asked,
      purpose: 'arrange-meeting',
      ...to,
      works: ['09:00-17:00'],
      others: [],
      places: [
        { name: word.cafe, open: '07:00-22:00' },
        { name: word.park, open: null },
      ],
    },
    'open-talk': { ...asked, purpose: 'open-talk', company, isGreeting: false },
    say: { ...asked, purpose: 'say', company, lines, turnsLeft: 4 },
    'whole-talk': { ...asked, purpose: 'whole-talk', speakers: sampleSpeakers(language), lines, maxLines: 6 },
    recap: { ...asked, purpose: 'recap', company, lines },
    'day-memory': { ...asked, purpose: 'day-memory', day: [{ clock: '09:50', action: 'work', note: '' }] },
    reflect: {
      ...asked,
      purpose: 'reflect',
      lately: [
        { text: heard, how: language === 'en' ? 'told by Leo' : '听里奥说的', about: word.leo },
        { text: word.note, how: language === 'en' ? 'seen' : '亲眼看到', about: null },
      ],
    },
    reply: {
      ...asked,
      purpose: 'reply',
      person: 'Anna',
      relationship: null,
      history: [{ from: 'Anna', text: heard, isMine: false }],
      group: null,
    },
  };
}

const partOf = (minute: number): Scene['partOfDay'] =>
  minute < 360 || minute >= 1320
    ? 'night'
    : minute < 720
      ? 'morning'
      : minute < 840
        ? 'noon'
        : minute < 1080
          ? 'afternoon'
          : 'evening';

/** A moment of some day, with some body and weather, somewhere or on the way; a question in it. The same number gives the same one. */
export function randomQuestion(number: number, language: Language, heard: string): Question {
  const draw = drawFrom(`question ${number}`);
  const minute = Math.floor(draw.number() * 288) * 5;
  const percent = () => Math.floor(draw.number() * 101);
  const [fatigue, hunger] = [percent(), percent()];
  const body = { fatigue, hunger, health: 90, isTired: fatigue >= 60, isHungry: hunger >= 50, ...unharmed };
  const moment: Partial<Scene> = {
    clock: `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    partOfDay: partOf(minute),
    weather: draw.any(weatherKinds) ?? 'sunny',
    celsius: draw.number() * 60 - 20,
    body: { ...body, emotion: draw.any(emotions) ?? 'neutral' },
    ...(draw.chance(0.3) ? { place: null } : {}),
    ...(draw.chance(0.3) ? { people: [] } : {}),
    ...(draw.chance(0.3) ? { plan: [] } : {}),
  };
  const questions = sampleQuestions(language, heard, moment);
  return draw.any(Object.values(questions)) ?? questions.choose;
}
