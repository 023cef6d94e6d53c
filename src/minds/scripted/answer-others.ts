import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { joined, type Mind, oneOf } from './mind';
import { interjection, question, respond, toldMemory } from './respond';

/** Answers most comments under one's own posts, each once. */
export function answerComments(mind: Mind<SceneDocumentOf<'answer-comments'>>): ModelAnswer<'answer-comments'> {
  const said: string[] = [];
  const replies = mind.scene.comments.flatMap(({ n, author, text }) => {
    if (!mind.draw.chance(0.8)) return [];
    const heard = { text, other: author, before: [...said, text] };
    const ask = mind.draw.chance(0.25) ? question(mind, said) : null;
    const answer = joined(mind, [interjection(mind, said), respond(mind, heard), ask]);
    said.push(answer);
    return answer ? [{ n, text: answer }] : [];
  });
  return { replies };
}

/** Answers each thread unless its last line is one's own or a goodbye that has been answered. */
export function answerMessages(mind: Mind<SceneDocumentOf<'answer-messages'>>): ModelAnswer<'answer-messages'> {
  const { scene, say, draw } = mind;
  const replies = scene.threads.flatMap(({ n, from, lines }) => {
    const last = lines.at(-1);
    if (!last || last.from === scene.me.name) return [];
    const before = lines.map((line) => line.text);
    const mine = lines.filter((line) => line.from === scene.me.name);
    const hasSaidGoodbye = mine.some((line) => say.talk.goodbyeCues.test(line.text));
    if (say.talk.goodbyeCues.test(last.text)) {
      const bye = oneOf(mind, say.talk.goodbyes, { other: from }, before);
      return hasSaidGoodbye || !bye ? [] : [{ n, text: bye }];
    }
    const answer = respond(mind, { text: last.text, other: from, before });
    const memory = draw.chance(0.2) ? toldMemory(mind, before) : null;
    // Long threads come to an end by themselves, else two scripted characters would write for ever.
    const isLong = mine.length >= 3;
    const end = isLong
      ? oneOf(mind, say.talk.goodbyes, { other: from }, before)
      : draw.chance(0.5)
        ? question(mind, before)
        : null;
    return [{ n, text: joined(mind, [interjection(mind, before), answer, memory, end]) }];
  });
  return { replies };
}
