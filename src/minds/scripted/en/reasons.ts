import type { Reasons } from '../phrases';

export const reasons: Reasons = {
  'eat-hungry': [
    'My stomach has been asking for a while.',
    'I am hungry, everything else can wait.',
    'First I eat, then I think.',
  ],
  eat: ['It is time for it: {plan}.', 'A meal now, so that the rest of the day goes well.'],
  'move-food': [
    'I am hungry, and at {target} there is something to eat.',
    'Off to {target} before my stomach speaks for itself.',
  ],
  'move-home': ['It is late, I want to go home.', 'Enough for today, home now.', 'My bed is calling, and it is at {target}.'],
  'move-plan': [
    'As planned: {plan}. So off to {target}.',
    'It is time to go to {target}: {plan}.',
    '{target} is next on my plan.',
  ],
  'move-plan-home': ['Home now: {plan}.', 'It is time to go home: {plan}.'],
  'move-food-home': ['I am hungry, and there is food at home.', 'Home, before my stomach speaks for itself.'],
  'move-free': [
    'I feel like {target}.',
    'Maybe there is somebody to talk to at {target}.',
    'A change of air: {target}.',
    'Let me see who is at {target}.',
  ],
  'move-dry': ['It is wet outside, {target} has a roof.', 'I would rather be dry, so {target}.'],
  sleep: [
    'It is late, and I can feel the day in my bones.',
    'Time to sleep; tomorrow is another day.',
    'The day was long enough.',
  ],
  'sleep-exhausted': ['I cannot keep my eyes open any longer.', 'Completely exhausted; only sleep helps.'],
  work: ['There is work to do: {plan}.', 'I want to get something done.', 'Work is waiting, and I like it.'],
  rest: [
    'A short rest, or I shall be no use to anybody.',
    'I am tired, a little pause will do me good.',
    'Just sitting for a moment.',
  ],
  pursuit: ['Time for it: {plan}.', 'This is what I came for: {plan}.', 'Nothing else for a while: {plan}.'],
  wait: ['I will just wait and see.', 'No hurry. Something always happens.'],
  'visit-hospital': [
    'I am not well, a doctor should have a look.',
    'Something is wrong with me; here they know what to do.',
    'Better to be looked after now than to be in bed for a week.',
  ],
  'move-hospital': ['I am ill, so off to {target}.', 'I can hardly stand; {target} it is.'],
  'move-indoors': ['Not a day to be outside; {target} has a roof.', 'Out of this weather and into {target}.'],
  'move-indoors-home': ['Out of this weather: home.', 'Not a day to be outside; home it is.'],
  'look-around': [
    'I want to see what is going on here.',
    'Looking costs nothing, and there is always something new.',
    'I am curious who else is about.',
  ],
  greet: ['{target} is here, so I say hello.', 'It would be rude not to greet {target}.'],
  talk: [
    'I would like to hear how {target} is.',
    '{target} is here, and I feel like a talk.',
    'I have wanted to talk to {target} for a while.',
  ],
  'browse-feed': [
    'Let me see what the others write.',
    'A look at the phone: what is new?',
    'I want to know what the town is talking about.',
  ],
  'publish-post': [
    'I have something to share.',
    'That thought wants to go out into the world.',
    'Before I forget it, I write it down for the others.',
  ],
  'check-comments': ['Somebody has commented on what I wrote.', 'I am curious what they say about my post.'],
  'check-messages': ['There are messages waiting for me.', 'Somebody wrote to me, I do not want to keep them waiting.'],
  'write-first': ['I have been thinking of {target}, so I write.', 'I have not heard from {target} for too long.'],
};
