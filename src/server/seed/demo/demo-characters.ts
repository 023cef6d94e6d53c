import { amara } from './characters/amara';
import { chenhao } from './characters/chenhao';
import { leo } from './characters/leo';
import { linwei } from './characters/linwei';
import { omar } from './characters/omar';
import { sunlei } from './characters/sunlei';
import { tomas } from './characters/tomas';
import { wangshufen } from './characters/wangshufen';
import { xiaohong } from './characters/xiaohong';
import { xiaoli } from './characters/xiaoli';
import { xiaoming } from './characters/xiaoming';
import { yuki } from './characters/yuki';
import { zhangguoqiang } from './characters/zhangguoqiang';
import { zhaojing } from './characters/zhaojing';
import { zhouyan } from './characters/zhouyan';
import { demoHabits } from './demo-habits';
import { demoLooks } from './demo-looks';
import type { DemoCharacter } from './types';

const residents: DemoCharacter[] = [
  xiaoming,
  xiaohong,
  xiaoli,
  linwei,
  chenhao,
  zhaojing,
  wangshufen,
  zhangguoqiang,
  amara,
  zhouyan,
  tomas,
  yuki,
  sunlei,
  leo,
  omar,
];

export const demoCharacters: DemoCharacter[] = residents.map((resident) => ({
  ...resident,
  persona: { ...resident.persona, look: demoLooks[resident.username] },
  ...(demoHabits[resident.username] ? { habits: demoHabits[resident.username] } : {}),
}));
