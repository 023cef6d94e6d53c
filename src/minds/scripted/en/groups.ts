import type { Groups } from '../phrases';

export const groups: Groups = {
  names: ['Friends of {interest}', 'The little circle', 'After work', 'Town talk', 'Tea and news'],
  opens: [
    'I thought we could have a place where all of us can write.',
    'Here we are, all in one place.',
    'So that nobody has to be told everything twice, I have made this.',
  ],
  hellos: ['A word to all of you.', 'Is anybody reading?', 'Hello, everybody.'],
};
