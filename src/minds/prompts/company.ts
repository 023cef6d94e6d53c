import type { Companion } from '../question';
import { shortenAtWord } from '../shorten-at-word';

/** Numbered from 1, so that an answer can say whom it means. */
export const companyOf = (company: readonly Companion[]) =>
  company.map(({ name, relationship, familiarity, affinity }, index) => ({
    n: index + 1,
    name,
    relationship: relationship === null ? null : shortenAtWord(relationship, 300),
    familiarity: Math.round(familiarity),
    affinity: Math.round(affinity),
  }));
