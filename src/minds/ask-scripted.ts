// For tests: the whole way of a question, worded and answered by the scripted mind.
import { promptFor } from './prompts';
import type { Question } from './question';
import { answerScripted } from './scripted/answer-scripted';

export function askScripted(question: Question, seed = 'test'): string {
  const { instructions, prompt } = promptFor(question);
  return answerScripted({
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: prompt },
    ],
    model: 'kith-scripted',
    seed,
  });
}
