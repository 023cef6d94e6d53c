// Where people stand, and who published it. Where a source gives one figure, the band reaches from half to twice of it.

const around = (figure: number) => ({ from: figure / 2, to: figure * 2 });

type Band = { says: string; unit: '%' | 'h' | ''; from: number; to: number; source: string };

export const bands = {
  exact: { says: 'posts and comments that repeat one word for word', unit: '%', from: 0, to: 0.02, source: 'goal of Kith' },
  exactMessages: { says: 'messages that repeat one word for word', unit: '%', from: 0, to: 0.02, source: 'goal of Kith' },
  near: {
    says: 'posts and comments near to one of the hundred before',
    unit: '%',
    from: 0,
    to: 0.05,
    source: 'goal of Kith; trigram Jaccard 0.7',
  },
  distinct: {
    says: 'distinct-2 of the posts, first 5,000 pairs',
    unit: '',
    from: 0.35,
    to: 1,
    source: 'measure of Li et al. 2016; lower end: goal of Kith, no band is published for this length',
  },
  answered: { says: 'posts that got a comment', unit: '%', ...around(0.23), source: 'Sysomos 2010, 1.2 billion tweets: 23 %' },
  deep: {
    says: 'of these, two or more deep (an answer to a comment)',
    unit: '%',
    ...around(0.152),
    source: 'Sysomos 2010: 84.8 % of conversations have one reply',
  },
  deeper: { says: 'of these, three or more deep', unit: '%', from: 0, to: 0.09, source: 'Sysomos 2010: 4.5 %; twice of it' },
  replies: {
    says: 'comments and answers per post',
    unit: '',
    from: 0.23,
    to: 4,
    source: 'from Sysomos 2010 (23 % of tweets, most once) up to goal of Kith: a feed that can be read',
  },
  reciprocity: {
    says: 'ties of a day that go both ways',
    unit: '%',
    from: 0.2,
    to: 0.6,
    source: 'goal of Kith; Kwak et al. 2010: 22.1 % of ties on Twitter',
  },
  gini: {
    says: 'Gini coefficient of posts per author',
    unit: '',
    from: 0.15,
    to: 0.9,
    source: 'van Mierlo et al. 2016: 0.15 to 0.37 in four health networks; Pew 2019: the top tenth of Twitter writes 80 %',
  },
  silent: {
    says: 'characters without a post in the week',
    unit: '%',
    from: 0.45,
    to: 0.9,
    source: 'Nonnecke and Preece 2000 (health lists 46 %); Nielsen 2006: 90-9-1',
  },
  night: {
    says: 'posts and comments between midnight and six',
    unit: '%',
    from: 0,
    to: 0.125,
    source: 'half of an even spread; Leypunskiy et al. 2018: Twitter falls silent at night',
  },
  eating: { says: 'hours a day at meals', unit: 'h', ...around(1.2), source: 'American Time Use Survey 2006: 1.2 h' },
  sleeping: {
    says: 'hours of sleep a day',
    unit: 'h',
    from: 7,
    to: 9.2,
    source: 'American Time Use Survey 2006: 8.6 h, on workdays of the employed 7.6 h; half an hour beyond',
  },
  working: {
    says: 'hours of work on days with work',
    unit: 'h',
    from: 5.6,
    to: 9.3,
    source: 'American Time Use Survey 2006 to 2012: 5.6 h at weekends, 9.3 h on workdays of the full-time employed',
  },
} satisfies Record<string, Band>;

export type FigureName = keyof typeof bands;
