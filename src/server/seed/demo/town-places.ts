import { minuteOf } from './item';
import type { DemoPlace } from './types';

type Plain = Omit<DemoPlace, 'ownerUsername' | 'hours' | 'x' | 'y' | 'width' | 'height'> & {
  at: [x: number, y: number, width: number, height: number];
  open?: [opens: string, closes: string];
};

const place = ({ at: [x, y, width, height], open, ...rest }: Plain): DemoPlace => ({
  ...rest,
  x,
  y,
  width,
  height,
  hours: open ? { opensAt: minuteOf(open[0]), closesAt: minuteOf(open[1]) } : null,
  ownerUsername: null,
});

/** Where all may go. Map units; x and y are centres. */
export const townPlaces: DemoPlace[] = [
  place({
    id: 'central-square',
    name: { en: 'Central Square', zh: '中心广场' },
    description: {
      en: 'The open heart of the town: a dry fountain, two plane trees and a notice board.',
      zh: '小镇敞开的中心：一座干涸的喷泉、两棵梧桐和一块布告栏。',
    },
    kind: 'public',
    at: [0, 0, 50, 50],
    indoor: false,
    capacity: 100,
    servesFood: false,
  }),
  place({
    id: 'cafe',
    name: { en: 'Cafe', zh: '咖啡馆' },
    description: {
      en: 'Eight tables, a wall for pictures and soup at noon. Smells of fresh coffee from seven on.',
      zh: '八张桌子、一面挂画的墙，中午有汤。七点起就飘着咖啡香。',
    },
    kind: 'commercial',
    at: [100, 50, 20, 15],
    indoor: true,
    open: ['07:00', '22:00'],
    capacity: 30,
    servesFood: true,
  }),
  place({
    id: 'library',
    name: { en: 'Library', zh: '图书馆' },
    description: {
      en: 'Two quiet floors, green lamps, and a window seat that everybody wants.',
      zh: '两层安静的楼、绿色的台灯，还有一个人人都想坐的窗边位子。',
    },
    kind: 'public',
    at: [-80, 30, 30, 25],
    indoor: true,
    open: ['08:00', '21:00'],
    capacity: 40,
    servesFood: false,
  }),
  place({
    id: 'park',
    name: { en: 'Park', zh: '公园' },
    description: {
      en: 'A pond with ducks, a running path, flower beds and benches under old willows.',
      zh: '有鸭子的池塘、跑步小道、花坛，老柳树下摆着长椅。',
    },
    kind: 'nature',
    at: [50, -100, 80, 60],
    indoor: false,
    capacity: 100,
    servesFood: false,
  }),
  place({
    id: 'hospital',
    name: { en: 'Hospital', zh: '医院' },
    description: {
      en: 'A small hospital of three wards, with a canteen that is open to everybody.',
      zh: '只有三个病区的小医院，食堂对所有人开放。',
    },
    kind: 'service',
    at: [120, -20, 40, 30],
    indoor: true,
    capacity: 60,
    servesFood: true,
  }),
  place({
    id: 'fire-station',
    name: { en: 'Fire Station', zh: '消防站' },
    description: {
      en: 'One engine, polished every day, and a tower for drying the hoses.',
      zh: '一辆每天擦得锃亮的消防车，和一座晾水带的塔。',
    },
    kind: 'service',
    at: [160, -60, 30, 20],
    indoor: true,
    capacity: 20,
    servesFood: false,
  }),
  place({
    id: 'police-station',
    name: { en: 'Police Station', zh: '派出所' },
    description: {
      en: 'A front desk, a shelf of lost umbrellas and a kettle that never rests.',
      zh: '一张前台、一架子失物雨伞，和一只从不休息的水壶。',
    },
    kind: 'service',
    at: [-120, -20, 30, 20],
    indoor: true,
    capacity: 20,
    servesFood: false,
  }),
  place({
    id: 'company',
    name: { en: 'Cloudworks Company', zh: '云工坊公司' },
    description: {
      en: 'The town’s software company: big windows, a roof terrace and a canteen.',
      zh: '镇上的软件公司：大窗户、屋顶露台和食堂。',
    },
    kind: 'work',
    at: [60, 110, 40, 30],
    indoor: true,
    open: ['08:00', '20:00'],
    capacity: 60,
    servesFood: true,
  }),
  place({
    id: 'studio',
    name: { en: 'Lantern Design Company', zh: '灯笼设计公司' },
    description: {
      en: 'Four drawing boards, a wall of samples and a lantern in the window that is never switched off.',
      zh: '四张绘图桌、一面样品墙，窗口有一盏从不熄灭的灯笼。',
    },
    kind: 'work',
    at: [112, 95, 30, 20],
    indoor: true,
    open: ['08:00', '20:00'],
    capacity: 30,
    servesFood: false,
  }),
  place({
    id: 'school',
    name: { en: 'School', zh: '学校' },
    description: {
      en: 'Red brick, a playing field, a telescope on the roof and a canteen full of noise.',
      zh: '红砖教学楼、一片操场、屋顶上的望远镜，和热闹的食堂。',
    },
    kind: 'education',
    at: [-50, 120, 50, 40],
    indoor: true,
    open: ['07:00', '18:00'],
    capacity: 100,
    servesFood: true,
  }),
  place({
    id: 'shop',
    name: { en: 'Corner Shop', zh: '街角小店' },
    description: {
      en: 'Bread, batteries, postcards, hot dumplings, and whatever news there is.',
      zh: '面包、电池、明信片、热饺子，还有镇上的各种消息。',
    },
    kind: 'commercial',
    at: [45, 15, 20, 15],
    indoor: true,
    open: ['07:00', '22:00'],
    capacity: 25,
    servesFood: true,
  }),
];
