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

export const en: Phrases = {
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
    [/energetic|brave|hearty|loyal|direct/i, 'lively'],
    [/cheerful|sociable|easy-going|playful|helpful/i, 'bright'],
    [/gentle|caring|kind|warm|quiet/i, 'gentle'],
    [/curious|imaginative|thoughtful/i, 'curious'],
    [/dry|ironic|humorous|observant|reserved|stubborn|unflappable/i, 'dry'],
  ],
  placeKinds: [
    [/home|flat|house|cottage/i, 'home'],
    [/cafe|coffee/i, 'cafe'],
    [/library/i, 'library'],
    [/park/i, 'park'],
    [/square|plaza/i, 'square'],
    [/hospital|clinic/i, 'hospital'],
    [/fire/i, 'fire'],
    [/police/i, 'police'],
    [/company|office/i, 'company'],
    [/school/i, 'school'],
    [/shop/i, 'shop'],
  ],
};
