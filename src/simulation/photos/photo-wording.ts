// What a photo shows, in words: who or what, where, who else, in which light. Composed at the moment it is taken.
import type { Language } from '@/lib/localized';
import type { Emotion, WeatherKind } from '../state';
import type { PartOfDay } from '../world-time';

export type PhotoScene = {
  /** what stands in the middle of it: a sight, a name, or null for the place itself */
  motif: string | null;
  /** what the person in it does, or how one poses */
  bearing: string | null;
  place: string | null;
  direction: string | null;
  others: readonly string[];
  isIndoors: boolean;
  weather: WeatherKind;
  partOfDay: PartOfDay;
};

const indoors: Record<Language, Record<PartOfDay, string>> = {
  en: {
    morning: 'in the morning light of a window',
    noon: 'in the bright light of noon',
    afternoon: 'in the slanting light of the afternoon',
    evening: 'in the warm light of a lamp',
    night: 'in the small light of a lamp at night',
  },
  zh: {
    morning: '窗边晨光里',
    noon: '正午明亮的光线里',
    afternoon: '午后斜照的光里',
    evening: '暖暖的灯光下',
    night: '夜里一盏小灯下',
  },
};

const skies: Record<Language, Record<WeatherKind, string>> = {
  en: {
    sunny: 'under a clear sky',
    cloudy: 'under grey clouds',
    rainy: 'in the rain',
    stormy: 'under a dark, stormy sky',
    snowy: 'in falling snow',
    foggy: 'in soft fog',
  },
  zh: { sunny: '晴朗的天空下', cloudy: '灰云下', rainy: '雨中', stormy: '暴风雨前的暗天下', snowy: '飘雪中', foggy: '薄雾里' },
};

const hours: Record<Language, Record<PartOfDay, string>> = {
  en: { morning: 'in the morning', noon: 'at noon', afternoon: 'in the afternoon', evening: 'in the evening', night: 'at night' },
  zh: { morning: '早晨', noon: '中午', afternoon: '下午', evening: '傍晚', night: '夜里' },
};

const bearings: Record<Language, Record<Emotion, string>> = {
  en: {
    happy: 'smiling',
    neutral: 'looking into the camera',
    sad: 'with a small, brave smile',
    angry: 'frowning',
    anxious: 'a little nervous',
    excited: 'beaming',
    tired: 'with tired eyes',
    bored: 'pulling a face',
  },
  zh: {
    happy: '笑着',
    neutral: '看着镜头',
    sad: '勉强微笑着',
    angry: '皱着眉',
    anxious: '有点紧张',
    excited: '笑得很灿烂',
    tired: '眼神疲惫',
    bored: '做着鬼脸',
  },
};

export const bearingOf = (language: Language, emotion: Emotion): string => bearings[language][emotion];

/** One sentence; the same scene always gives the same words. */
export const photoText = (language: Language, scene: PhotoScene): string =>
  language === 'zh' ? inChinese(scene) : inEnglish(scene);

function inEnglish(scene: PhotoScene): string {
  const { motif, bearing, place, direction, others, isIndoors, weather, partOfDay } = scene;
  const where = place ?? 'a street of the town';
  const light = isIndoors ? indoors.en[partOfDay] : `${skies.en[weather]} ${hours.en[partOfDay]}`;
  const parts = [
    motif === null ? where : `${motif} at ${where}`,
    bearing,
    others.length > 0 ? `with ${others.join(' and ')}` : null,
    light,
    direction === null ? null : `looking towards ${direction}`,
  ];
  const text = parts.filter((part) => part).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function inChinese(scene: PhotoScene): string {
  const { motif, bearing, place, direction, others, isIndoors, weather, partOfDay } = scene;
  const light = isIndoors ? indoors.zh[partOfDay] : `${hours.zh[partOfDay]}，${skies.zh[weather]}`;
  const where = place ?? '镇上的一条街';
  const parts = [
    motif === null ? `${light}的${where}` : `${light}，${where}，${motif}`,
    bearing,
    others.length > 0 ? `旁边是${others.join('、')}` : null,
    direction === null ? null : `朝着${direction}`,
  ];
  return `${parts.filter((part) => part).join('，')}。`;
}
