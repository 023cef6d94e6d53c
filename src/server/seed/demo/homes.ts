import type { Localized } from '@/lib/localized';
import type { DemoPlace } from './types';

const home = (
  id: string,
  ownerUsername: string,
  [x, y]: [number, number],
  { name, description }: { name: Localized; description: Localized },
): DemoPlace => ({
  id,
  name,
  description,
  kind: 'residential',
  x,
  y,
  width: 15,
  height: 15,
  indoor: true,
  hours: null,
  capacity: 10,
  ownerUsername,
  servesFood: true,
});

/** One for each household, 15 by 15 map units. */
export const homes: DemoPlace[] = [
  home('home-xiaoming', 'xiaoming', [-50, -50], {
    name: { en: 'Xiaoming and Leo’s flat', zh: '小明和里奥的公寓' },
    description: { en: 'Two desks, one sofa, too many cables.', zh: '两张书桌、一张沙发、太多的电线。' },
  }),
  home('home-xiaohong', 'xiaohong', [80, -30], {
    name: { en: 'Xiaohong’s home', zh: '小红的家' },
    description: { en: 'An attic with north light, an easel and a keyboard.', zh: '朝北采光的阁楼，有画架和一台电子琴。' },
  }),
  home('home-xiaoli', 'xiaoli', [-100, 80], {
    name: { en: 'Xiaoli’s home', zh: '小莉的家' },
    description: { en: 'A bicycle in the hall and medals on the door.', zh: '走廊里停着自行车，门上挂着奖牌。' },
  }),
  home('home-linwei', 'linwei', [150, 30], {
    name: { en: 'Lin Wei and Chen Hao’s home', zh: '林薇和陈浩的家' },
    description: {
      en: 'A kitchen that is always warm, a calendar of two shifts.',
      zh: '总是暖和的厨房，一本写着两个人班次的日历。',
    },
  }),
  home('home-zhaojing', 'zhaojing', [-140, 30], {
    name: { en: 'Zhao Jing’s home', zh: '赵静的家' },
    description: { en: 'Tidy rooms and a shelf of detective novels.', zh: '整洁的房间，一整架侦探小说。' },
  }),
  home('home-wangshufen', 'wangshufen', [-20, -80], {
    name: { en: 'Shufen and Guoqiang’s house', zh: '淑芬和国强的家' },
    description: { en: 'A small house with a tea table and a model railway.', zh: '一座小房子，有茶桌和铁路模型。' },
  }),
  home('home-amara', 'amara', [10, 110], {
    name: { en: 'Amara and Zhou Yan’s flat', zh: '阿玛拉和周妍的公寓' },
    description: { en: 'Star charts on one wall, photographs on the other.', zh: '一面墙是星图，另一面墙是照片。' },
  }),
  home('home-tomas', 'tomas', [75, 15], {
    name: { en: 'Tomas’s home', zh: '托马斯的家' },
    description: { en: 'Two rooms behind the shop, a guitar and a big pot.', zh: '店后面的两间屋，一把吉他和一口大锅。' },
  }),
  home('home-yuki', 'yuki', [-60, 70], {
    name: { en: 'Yuki’s home', zh: '由纪的家' },
    description: { en: 'Books up to the ceiling and a cat that owns them.', zh: '书堆到天花板，还有一只拥有这一切的猫。' },
  }),
  home('home-sunlei', 'sunlei', [110, -100], {
    name: { en: 'Sun Lei’s cottage', zh: '孙磊的小屋' },
    description: { en: 'A cottage beside the park, seedlings on every sill.', zh: '公园边的小屋，每个窗台都有秧苗。' },
  }),
  home('home-omar', 'omar', [165, 0], {
    name: { en: 'Omar’s home', zh: '奥马尔的家' },
    description: { en: 'Thick curtains for late mornings and a brass coffee pot.', zh: '为睡懒觉准备的厚窗帘，一把黄铜咖啡壶。' },
  }),
];
