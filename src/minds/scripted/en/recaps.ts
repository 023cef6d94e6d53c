import type { Recaps } from '../phrases';

export const recaps: Recaps = {
  about: [
    'Talked with {other} at {place} about {topics}.',
    '{other} and I talked about {topics}.',
    'At {place} I had a talk with {other}, about {topics}.',
  ],
  small: ['Exchanged a few words with {other} at {place}.', '{other} and I said hello and talked a little.'],
  quote: ['{other} said: “{quote}”', 'One sentence of {other} stayed with me: “{quote}”'],
  warm: [
    'I like {other}; we both have something to say about {topics}.',
    '{other} is good company, I look forward to the next time.',
  ],
  even: ['{other} is friendly; we know each other a little better now.', 'I get on well with {other}.'],
  cool: ['{other} was short with me today; I keep a little distance.', 'I do not know what to make of {other} yet.'],
  impression: [
    'Today they write about {topics}; {other}’s post stays with me.',
    'A lot about {topics} in town today, and a smile for {other}’s lines.',
  ],
  impressionNone: ['Nothing new in the feed.', 'A quiet feed today.'],
  and: ' and ',
  comma: ', ',
  day: {
    work: ['I got some work done.', 'A good part of the day belonged to work.'],
    talk: ['I talked with {names}.', 'Best of all was talking with {names}.'],
    post: ['I wrote for the others what was on my mind.', 'I put a thought of mine into the feed.'],
    out: ['My ways led me to {names}.', 'I was at {names}.'],
    quiet: ['It was a quiet day at {place}.', 'Not much happened today, and that was all right.'],
    close: [
      'I fall asleep content.',
      'Tomorrow I want to do a little more of what I love: {interest}.',
      'A day worth keeping.',
      'Now I am tired, in a good way.',
    ],
  },
  insight: {
    person: [
      '{other} keeps coming into my days; I think we are becoming closer.',
      'When I look back, {other} is in most of what I remember.',
      'I pay more attention to {other} than I knew.',
    ],
    topic: [
      'Again and again it is about {topics}: that matters in this town.',
      'People here open up when it is about {topics}.',
      'One thing runs through these days like a thread: {topics}.',
    ],
    keep: ['{other} has become important to me.', 'With {other} the town feels like home.'],
  },
};
