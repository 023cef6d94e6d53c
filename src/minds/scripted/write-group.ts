import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { joined, type Mind, oneOf, ownSentence } from './mind';
import { question, respond } from './respond';

/** A first message with a name for the group, or another one that takes up what was written last. */
export function writeGroup(mind: Mind<SceneDocumentOf<'write-group'>>): ModelAnswer<'write-group'> {
  const { scene, say } = mind;
  const before = scene.lines.map((line) => line.text);
  const last = scene.lines.findLast((line) => line.from !== scene.me.name);
  const name = scene.group ?? oneOf(mind, say.groups.names) ?? scene.me.name;
  const hello = oneOf(mind, scene.group === null ? say.groups.opens : say.groups.hellos, {}, before);
  const answer = last && scene.group !== null ? respond(mind, { text: last.text, other: last.from, before }) : null;
  return {
    name,
    text: joined(mind, [hello, answer, ownSentence(mind, before), mind.draw.chance(0.6) ? question(mind, before) : null]),
  };
}
