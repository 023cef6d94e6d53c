import type { Phrases } from '../phrases';
import { groups } from './groups';
import { meetings } from './meetings';
import { moments } from './moments';
import { occupations } from './occupations';
import { plans } from './plans';
import { reasons } from './reasons';
import { recaps } from './recaps';
import { replies } from './replies';
import { talk } from './talk';
import { topicsAtHome } from './topics-at-home';
import { topicsOutside } from './topics-outside';

export const zh: Phrases = {
  topics: [...topicsAtHome, ...topicsOutside],
  occupations,
  moments,
  talk,
  reasons,
  meetings,
  groups,
  recaps,
  plans,
  replies,
  tones: [
    [/精力|勇敢|豪爽|义气|直率/, 'lively'],
    [/开朗|爱交际|随和|爱玩|乐于助人/, 'bright'],
    [/温柔|照顾|善良|热心|安静/, 'gentle'],
    [/好奇|想象力|心思细/, 'curious'],
    [/冷幽默|讽刺|幽默|观察|话不多|倔|处变不惊/, 'dry'],
  ],
  placeKinds: [
    [/的家|公寓|小屋|家$/, 'home'],
    [/咖啡/, 'cafe'],
    [/图书/, 'library'],
    [/公园/, 'park'],
    [/广场/, 'square'],
    [/医院/, 'hospital'],
    [/消防/, 'fire'],
    [/派出所|警/, 'police'],
    [/公司/, 'company'],
    [/学校/, 'school'],
    [/店/, 'shop'],
  ],
};
