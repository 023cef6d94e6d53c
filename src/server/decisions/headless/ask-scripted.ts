import { promptFor } from '@/minds/prompts';
import { answerScripted } from '@/minds/scripted/answer-scripted';
import { type Ask, schemaFor } from '../ask-model';

/** The scripted mind answers at once, in this process: the same prompt and seed give the same answer. */
export function askScripted(seed: string): Ask {
  return async (purpose, question) => {
    const { instructions, prompt } = promptFor(question);
    const messages = [
      { role: 'system', content: instructions },
      { role: 'user', content: prompt },
    ];
    return schemaFor(purpose, question).parse(JSON.parse(answerScripted({ messages, model: 'kith-scripted', seed })));
  };
}
