import type { Plans } from '../phrases';

export const plans: Plans = {
  notes: {
    eat: ['a proper meal', 'something warm', 'eating without looking at the phone', 'a bite in peace'],
    work: [
      'getting a good piece of work done',
      'the most important thing first',
      'work, with a clear head',
      'finishing what I began',
    ],
    rest: ['a quiet half hour', 'feet up, eyes closed', 'doing nothing, on purpose'],
    leisure: ['time for {interest}', 'an hour of {interest}', 'nothing but {interest}', 'some {interest}, at last'],
    social: ['meeting people', 'a chat with whoever is there', 'seeing some friendly faces', 'listening to the news of the town'],
    sleep: ['sleep', 'to bed, on time', 'a long night'],
  },
  moods: {
    sunny: ['Rested, and the sun does the rest.', 'Bright outside, bright inside.'],
    cloudy: ['Calm, a little slow, quite content.', 'A grey morning, a clear head.'],
    rainy: ['Rain at the window; a day for being indoors with good people.', 'Wet outside, so I take my time.'],
    stormy: ['The storm woke me; today I stay close to a roof.', 'A bit uneasy because of the wind, otherwise fine.'],
    snowy: ['Snow! I feel ten years younger.', 'Quiet and white, I want to walk softly today.'],
    foggy: ['Still a little foggy, the town and I.', 'Slow start, the fog allows it.'],
  },
  dry: /cafe|library|shop|coffee/i,
  open: /park|square|garden|plaza/i,
  food: /cafe|shop|canteen|restaurant|bakery/i,
  home: /home|flat|house|cottage|apartment/i,
  workplaces: [
    [/nurse|paramedic|doctor/i, /hospital|clinic/i],
    [/firefighter/i, /fire/i],
    [/police/i, /police/i],
    [/retired/i, /^$/],
    [/teacher/i, /school/i],
    [/shop/i, /shop/i],
    [/barista|waiter/i, /cafe/i],
    [/librarian|student/i, /library/i],
    [/gardener/i, /park|garden/i],
    [/programmer|designer|office|engineer|accountant/i, /company|office/i],
  ],
};
