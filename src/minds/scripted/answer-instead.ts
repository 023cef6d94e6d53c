import { answerScripted } from './answer-scripted';

/** What the scripted mind says to a worded question: the model's place-holder where an operator allows it. */
export function answerInstead({ instructions, prompt }: { instructions: string; prompt: string }, seed: string): string {
  const messages = [
    { role: 'system', content: instructions },
    { role: 'user', content: prompt },
  ];
  return answerScripted({ messages, model: 'scripted', seed });
}
