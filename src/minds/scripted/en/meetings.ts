import type { Meetings } from '../phrases';

export const meetings: Meetings = {
  tomorrow: 'tomorrow',
  dayAfter: 'the day after tomorrow',
  purposes: ['a long talk', 'to catch up', 'an hour among friends', 'tea and news'],
  invite: [
    '{other}, shall we meet at {place} {when} at {time}?',
    'I would like to see you, {other}. {place}, {when} at {time}?',
    'Do you have an hour {when}, {other}? I would be at {place} at {time}.',
    'Come to {place} {when} at {time}, {other}, I will keep you a seat.',
    'It has been too long, {other}. {when} at {time}, at {place}?',
  ],
};
