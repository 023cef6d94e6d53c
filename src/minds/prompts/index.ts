import { assertNever } from '@/lib/assert-never';
import type { Question } from '../question';
import { answerMessagesPrompt } from './answer-messages';
import { arrangeMeetingPrompt } from './arrange-meeting';
import type { Prompt } from './assemble';
import { choosePrompt } from './choose';
import { composePostPrompt } from './compose-post';
import { dayMemoryPrompt } from './day-memory';
import { openTalkPrompt } from './open-talk';
import { phoneSessionPrompt } from './phone-session';
import { planPrompt } from './plan';
import { recapPrompt } from './recap';
import { reflectPrompt } from './reflect';
import { replyPrompt } from './reply';
import { sayPrompt } from './say';
import { wholeTalkPrompt } from './whole-talk';
import { writeFirstPrompt } from './write-first';
import { writeGroupPrompt } from './write-group';

/** The words for a question: `instructions` stay the same for one character, `prompt` holds the moment and the request. */
export function promptFor(question: Question): Prompt {
  switch (question.purpose) {
    case 'choose':
      return choosePrompt(question);
    case 'plan':
      return planPrompt(question);
    case 'compose-post':
      return composePostPrompt(question);
    case 'answer-messages':
      return answerMessagesPrompt(question);
    case 'phone-session':
      return phoneSessionPrompt(question);
    case 'write-group':
      return writeGroupPrompt(question);
    case 'write-first':
      return writeFirstPrompt(question);
    case 'arrange-meeting':
      return arrangeMeetingPrompt(question);
    case 'open-talk':
      return openTalkPrompt(question);
    case 'say':
      return sayPrompt(question);
    case 'whole-talk':
      return wholeTalkPrompt(question);
    case 'recap':
      return recapPrompt(question);
    case 'day-memory':
      return dayMemoryPrompt(question);
    case 'reflect':
      return reflectPrompt(question);
    case 'reply':
      return replyPrompt(question);
    default:
      return assertNever(question);
  }
}
