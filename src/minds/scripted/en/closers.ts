import type { Moments } from '../phrases';

/** How a post ends, by the tone of who writes it. */
export const closers: Moments['closers'] = {
  bright: [
    'Have a good one!',
    'Who needs a hand today?',
    'Life is good.',
    'Tell me something nice in return!',
    'More tomorrow!',
    'And you?',
  ],
  lively: ['Who is in?', 'Come on, outside with you!', 'No excuses!', 'That was it, on we go!', 'Who joins me?', 'Your turn!'],
  gentle: [
    'Take care of each other.',
    'I wanted to keep that.',
    'Softly does it.',
    'What do you hear right now?',
    'It was a small thing, but mine.',
    'Good thoughts to you.',
  ],
  dry: [
    'That is all.',
    'I have nothing to add.',
    'No further questions.',
    'You may quote me. Better not.',
    'It could be worse; it has been.',
    'Carry on.',
  ],
  plain: [
    'That is how it is.',
    'One does what one can.',
    'Good as it is.',
    'What was it like for you?',
    'Time will tell.',
    'Enough for today.',
  ],
  curious: [
    'Why is that, do you think?',
    'Has anybody else noticed?',
    'I shall look into it.',
    'What would you have done?',
    'Discuss!',
    'I have so many questions.',
  ],
};
