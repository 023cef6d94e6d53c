// What sights and sounds are called, by those who notice them and in the descriptions of photos.
import type { Language } from '@/lib/localized';
import type { SightKind, SoundKind } from './sense-kinds';

const words: Record<Language, Record<SightKind | SoundKind, string>> = {
  en: {
    rainbow: 'a rainbow',
    'street-musician': 'a street musician',
    heron: 'a heron standing in the water',
    ducklings: 'a row of ducklings',
    kite: 'a red kite in the wind',
    sunset: 'a glowing sunset',
    fireworks: 'fireworks',
    'shooting-star': 'a shooting star',
    snowman: 'a snowman with a crooked hat',
    'noon-bell': 'the noon bell',
    thunder: 'thunder',
    birdsong: 'the birds of the morning',
    'band-practice': 'a band that practises',
    'wind-chimes': 'wind chimes',
    'fog-horn': 'a fog horn, far away',
  },
  zh: {
    rainbow: '一道彩虹',
    'street-musician': '一位街头艺人',
    heron: '站在水里的一只苍鹭',
    ducklings: '一排小鸭子',
    kite: '风里的一只红风筝',
    sunset: '满天晚霞',
    fireworks: '烟花',
    'shooting-star': '一颗流星',
    snowman: '一个歪戴帽子的雪人',
    'noon-bell': '正午的钟声',
    thunder: '雷声',
    birdsong: '清晨的鸟鸣',
    'band-practice': '乐队练习的声音',
    'wind-chimes': '风铃声',
    'fog-horn': '远处的雾笛声',
  },
};

export const happeningText = (language: Language, kind: SightKind | SoundKind): string => words[language][kind];
