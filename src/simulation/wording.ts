// The few words the pure world itself says, in both languages: what somebody is seen doing, and what the rules say for a character.
import type { Language } from '@/lib/localized';
import { shorten } from '@/lib/text';
import { presentIn } from './conversations';
import { deedSeen } from './objects/deed-wording';
import { openConversationOf } from './schedule';
import type { Activity, Character, WorldState } from './state';

type Named = { withName: string; toPlace: string; deed: string };

const doing = {
  en: {
    wait: () => 'passing the time',
    rest: () => 'resting',
    sleep: () => 'asleep',
    eat: () => 'having a meal',
    'visit-hospital': () => 'being treated',
    work: () => 'working',
    move: ({ toPlace }: Named) => `on the way to ${toPlace}`,
    'look-around': () => 'looking around',
    greet: ({ withName }: Named) => `greeting ${withName}`,
    talk: ({ withName }: Named) => `talking with ${withName}`,
    'join-talk': ({ withName }: Named) => `talking with ${withName}`,
    'use-phone': () => 'looking at the phone',
    'browse-feed': () => 'reading the feed on the phone',
    'publish-post': () => 'writing a post',
    'check-comments': () => 'reading comments on the phone',
    'check-messages': () => 'answering messages',
    'write-first': () => 'writing a message',
    'open-group': () => 'writing to friends on the phone',
    'write-group': () => 'writing to friends on the phone',
    'arrange-meeting': () => 'making an appointment',
    'move-meeting': () => 'moving an appointment',
    'cancel-meeting': () => 'calling off an appointment',
    'use-object': ({ deed }: Named) => deed,
    'take-photo': () => 'taking a photo',
    use: () => 'having a little something',
    buy: () => 'buying something',
    give: ({ withName }: Named) => `giving ${withName} something`,
    'pick-up': () => 'picking something up',
    drop: () => 'putting something down',
  },
  zh: {
    wait: () => '在打发时间',
    rest: () => '在休息',
    sleep: () => '在睡觉',
    eat: () => '在吃饭',
    'visit-hospital': () => '在看病',
    work: () => '在工作',
    move: ({ toPlace }: Named) => `正走去${toPlace}`,
    'look-around': () => '在四处看看',
    greet: ({ withName }: Named) => `在和${withName}打招呼`,
    talk: ({ withName }: Named) => `在和${withName}聊天`,
    'join-talk': ({ withName }: Named) => `在和${withName}聊天`,
    'use-phone': () => '在看手机',
    'browse-feed': () => '在看手机上的动态',
    'publish-post': () => '在写帖子',
    'check-comments': () => '在看评论',
    'check-messages': () => '在回消息',
    'write-first': () => '在写消息',
    'open-group': () => '在手机上给朋友们写消息',
    'write-group': () => '在手机上给朋友们写消息',
    'arrange-meeting': () => '在约人见面',
    'move-meeting': () => '在改约时间',
    'cancel-meeting': () => '在取消约会',
    'use-object': ({ deed }: Named) => deed,
    'take-photo': () => '在拍照',
    use: () => '在吃点喝点',
    buy: () => '在买东西',
    give: ({ withName }: Named) => `在送东西给${withName}`,
    'pick-up': () => '在捡东西',
    drop: () => '在放下东西',
  },
} satisfies Record<Language, Record<Activity['choice']['action'], (named: Named) => string>>;

/** What others see this character do; null when it does nothing yet. */
export function doingText(world: WorldState, character: Character, language: Language): string | null {
  const choice = character.activity?.choice;
  if (!choice) return null;
  const conversation = openConversationOf(world, character);
  const others = conversation
    ? presentIn(conversation).filter((id) => id !== character.id)
    : 'characterId' in choice
      ? [choice.characterId]
      : [];
  const withName = namesIn(world, others, language);
  const toPlace = 'placeId' in choice ? (world.places[choice.placeId]?.name[language] ?? '') : '';
  const deed = choice.action === 'use-object' ? deedSeen(language, choice.deed) : '';
  return doing[language][choice.action]({ withName, toPlace, deed });
}

const namesIn = (world: WorldState, ids: readonly string[], language: Language) =>
  listed(
    ids.flatMap((id) => world.characters[id]?.name[language] ?? []),
    language,
  );

/** "Ada, Ben and Chen" */
export function listed(names: readonly string[], language: Language): string {
  if (names.length < 2) return names[0] ?? '';
  const [comma, and] = language === 'zh' ? ['、', '和'] : [', ', ' and '];
  return `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`;
}

/** What bystanders hear: that they talk, not the words. */
export function talkingText(world: WorldState, ids: readonly string[], language: Language): string {
  const names = namesIn(world, ids, language);
  return language === 'zh' ? `${names}在聊天` : `${names} are talking`;
}

const warningNotes = {
  en: { tired: 'a rest would do me good', exhausted: 'I must slow down and rest' },
  zh: { tired: '该歇一歇了', exhausted: '得放慢下来，好好休息' },
} satisfies Record<Language, Record<'tired' | 'exhausted', string>>;

/** What a body that grows tired advises. */
export const warningNote = (language: Language, level: 'tired' | 'exhausted'): string => warningNotes[language][level];

const shiftNotes = { en: 'work', zh: '上班' } satisfies Record<Language, string>;

/** What a shift is called on an agenda. */
export const shiftNote = (language: Language): string => shiftNotes[language];

const closings = {
  en: [
    'It was good to see you. I have to go on now.',
    'Let us talk more another time. Take care!',
    'I should be going. See you soon!',
  ],
  zh: ['很高兴见到你，我得先走了。', '我们下次再聊，保重！', '我该走了，回头见！'],
} satisfies Record<Language, string[]>;

export const closingLines = (language: Language): readonly string[] => closings[language];

/** What the rule keeps of a conversation when no model sums it up. */
export function plainRecap(language: Language, name: string, place: string | null): string {
  if (language === 'zh') return place ? `我在${place}和${name}聊了一会儿。` : `我在路上和${name}聊了一会儿。`;
  return place ? `I talked with ${name} for a while at ${place}.` : `I talked with ${name} for a while on the way.`;
}

export function plainRelationship(language: Language, name: string, familiarity: number): string {
  const isFriend = familiarity >= 40;
  if (language === 'zh') return isFriend ? `${name}是我很熟的人。` : `${name}是我在镇上认识的人。`;
  return isFriend ? `${name} is someone I know well.` : `${name} is someone I know from town.`;
}

const unremarkable = new Set(['wait', 'move', 'appointment-due']);

/** The day in one or two sentences, from the last things done. */
export function plainDayMemory(language: Language, character: Character): string {
  const notable = character.recent.filter(({ action }) => !unremarkable.has(action));
  const notes = notable.map(({ action, note }) => {
    const name = recentNames[language][action] ?? action;
    return note ? (language === 'zh' ? `${name}（${note}）` : `${name} (${note})`) : name;
  });
  if (notes.length === 0) return language === 'zh' ? '平静的一天。' : 'A quiet day.';
  return shorten(language === 'zh' ? `今天：${notes.join('，')}。` : `Today: ${notes.join(', ')}.`, 600);
}

const recentNames: Record<Language, Record<string, string>> = {
  en: {
    wait: 'a pause',
    rest: 'a rest',
    sleep: 'sleep',
    eat: 'a meal',
    'visit-hospital': 'a visit to the hospital',
    work: 'work',
    move: 'a walk',
    'look-around': 'a look around',
    greet: 'a greeting',
    talk: 'a talk',
    'join-talk': 'a talk of others',
    'use-phone': 'a look at the phone',
    'browse-feed': 'reading the feed',
    'publish-post': 'a post of mine',
    'check-comments': 'comments',
    'check-messages': 'messages',
    'write-first': 'a message of mine',
    'open-group': 'a group chat of mine',
    'write-group': 'words in a group chat',
    'arrange-meeting': 'an appointment of mine',
    'move-meeting': 'an appointment I moved',
    'cancel-meeting': 'an appointment I called off',
    encounter: 'meeting someone',
    greeted: 'being greeted',
    'fire-alarm': 'a fire alarm',
    'sound-alarm': 'a loud noise',
    'use-object': 'a while to myself',
    'take-photo': 'a photo of mine',
    sight: 'something seen',
    sound: 'something heard',
    'warned-tired': 'growing tired',
    'warned-exhausted': 'being worn out',
    use: 'a little something',
    buy: 'shopping',
    give: 'a present of mine',
    'pick-up': 'something found',
    drop: 'something put down',
    'was-given': 'a present',
    'meeting-arranged': 'an appointment',
    'meeting-moved': 'an appointment at another time',
    'meeting-cancelled': 'an appointment that was called off',
    'meeting-missed': 'an appointment nobody came to',
    'meeting-without-one': 'an appointment that one could not keep',
    'appointment-due': 'being reminded of an appointment',
  },
  zh: {
    wait: '歇了一会儿',
    rest: '休息',
    sleep: '睡觉',
    eat: '吃饭',
    'visit-hospital': '去医院看病',
    work: '工作',
    move: '走路',
    'look-around': '四处看看',
    greet: '打招呼',
    talk: '聊天',
    'join-talk': '加入聊天',
    'use-phone': '看手机',
    'browse-feed': '看动态',
    'publish-post': '发帖',
    'check-comments': '看评论',
    'check-messages': '回消息',
    'write-first': '写消息',
    'open-group': '建群',
    'write-group': '在群里说话',
    'arrange-meeting': '约人见面',
    'move-meeting': '改约时间',
    'cancel-meeting': '取消约会',
    encounter: '遇到人',
    greeted: '有人问好',
    'fire-alarm': '火警',
    'sound-alarm': '一声巨响',
    'use-object': '自己待了一会儿',
    'take-photo': '拍照',
    sight: '看到的景象',
    sound: '听到的声音',
    'warned-tired': '觉得累了',
    'warned-exhausted': '累坏了',
    use: '吃点喝点',
    buy: '买东西',
    give: '送礼',
    'pick-up': '捡到东西',
    drop: '放下东西',
    'was-given': '收到礼物',
    'meeting-arranged': '约好见面',
    'meeting-moved': '约定改了时间',
    'meeting-cancelled': '约定取消了',
    'meeting-missed': '约好了却没人来',
    'meeting-without-one': '约定里有人来不了',
    'appointment-due': '想起有约',
  },
};
