// What a deed is called when it is offered, and when somebody is seen at it.
import type { Language } from '@/lib/localized';
import type { DeedName } from './object-kinds';

type Words = { offered: string; seen: string };

const words: Record<Language, Record<DeedName, Words>> = {
  en: {
    'play-piano': { offered: 'play the piano', seen: 'playing the piano' },
    'play-guitar': { offered: 'play the guitar', seen: 'playing the guitar' },
    'read-book': { offered: 'read a book', seen: 'reading a book' },
    'sit-down': { offered: 'sit down for a while', seen: 'sitting and looking about' },
    cook: { offered: 'cook a meal from what one carries', seen: 'cooking' },
    'make-tea': { offered: 'make tea', seen: 'making tea' },
    'watch-television': { offered: 'watch television', seen: 'watching television' },
    'play-arcade': { offered: 'play a round', seen: 'playing at the arcade machine' },
    'play-chess': { offered: 'play a game of chess', seen: 'bent over the chess board' },
    train: { offered: 'train', seen: 'training' },
    'play-ball': { offered: 'throw the ball', seen: 'throwing a ball' },
    'read-notices': { offered: 'read the notices', seen: 'reading the notices' },
    'watch-water': { offered: 'watch the water', seen: 'watching the water' },
    fish: { offered: 'fish', seen: 'fishing' },
    'tend-flowers': { offered: 'tend the flowers', seen: 'tending the flowers' },
    'look-at-stars': { offered: 'look at the stars', seen: 'looking at the stars' },
    paint: { offered: 'paint', seen: 'painting' },
    tinker: { offered: 'tinker with something', seen: 'tinkering with something' },
    'polish-engine': { offered: 'polish the engine', seen: 'polishing the fire engine' },
  },
  zh: {
    'play-piano': { offered: '弹钢琴', seen: '在弹钢琴' },
    'play-guitar': { offered: '弹吉他', seen: '在弹吉他' },
    'read-book': { offered: '看书', seen: '在看书' },
    'sit-down': { offered: '坐一会儿', seen: '坐着看看四周' },
    cook: { offered: '用带着的食材做顿饭', seen: '在做饭' },
    'make-tea': { offered: '泡茶', seen: '在泡茶' },
    'watch-television': { offered: '看电视', seen: '在看电视' },
    'play-arcade': { offered: '玩一局', seen: '在玩街机' },
    'play-chess': { offered: '下盘棋', seen: '在下棋' },
    train: { offered: '锻炼', seen: '在锻炼' },
    'play-ball': { offered: '玩球', seen: '在玩球' },
    'read-notices': { offered: '看布告', seen: '在看布告' },
    'watch-water': { offered: '看水', seen: '在看水' },
    fish: { offered: '钓鱼', seen: '在钓鱼' },
    'tend-flowers': { offered: '照料花草', seen: '在照料花草' },
    'look-at-stars': { offered: '看星星', seen: '在看星星' },
    paint: { offered: '画画', seen: '在画画' },
    tinker: { offered: '鼓捣点东西', seen: '在鼓捣东西' },
    'polish-engine': { offered: '擦消防车', seen: '在擦消防车' },
  },
};

export const deedOffered = (language: Language, deed: DeedName): string => words[language][deed].offered;
export const deedSeen = (language: Language, deed: DeedName): string => words[language][deed].seen;
