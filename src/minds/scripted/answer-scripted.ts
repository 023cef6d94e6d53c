// The scripted model: it reads the scene of the prompt and answers as the character would. Pure and deterministic by seed.
import { assertNever } from '@/lib/assert-never';
import { languageOf } from '@/lib/localized';
import type { SceneDocument } from '../scene-document';
import { readWire } from '../scene-wire';
import { type Who, whoIn } from '../who-in';
import { answerMessages } from './answer-others';
import { arrangeMeeting } from './arrange-meeting';
import { choose } from './choose';
import { composePost } from './compose-post';
import { openTalk, saySomething, writeFirst } from './converse';
import { drawFrom } from './draw';
import { mindOf } from './mind';
import { phoneSession } from './phone-session';
import { phrasesOf } from './phrases-of';
import { plan } from './plan';
import { reflect } from './reflect';
import { dayMemory, recap } from './remember';
import { reply } from './reply';
import { wholeTalk } from './whole-talk';
import { writeGroup } from './write-group';

export type ScriptedRequest = {
  messages: { role: string; content: string }[];
  jsonSchema?: unknown;
  model: string;
  seed: string;
};

/** The answer to the last user message that holds a scene: JSON as its purpose asks, or plain text for `reply`. Without a scene, a friendly sentence. */
export function answerScripted({ messages, seed }: ScriptedRequest): string {
  const asked = messages.filter((message) => message.role === 'user').map((message) => message.content);
  // A re-ask comes after the prompt and has no scene of its own; counting it in lets the answer differ.
  const address = `${seed}\n${asked.join('\n')}`;
  const who = whoIn(messages.find(({ role }) => role === 'system')?.content ?? '');
  const scene = asked.map((text) => sceneIn(text, who)).findLast((found) => found !== null);
  if (!scene) {
    const last = asked.at(-1) ?? '';
    const { plain } = phrasesOf(languageOf(last)).replies;
    return drawFrom(address).any(plain) ?? plain[0];
  }
  const answer = answerTo(scene, address);
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

function sceneIn(text: string, who: Who): SceneDocument | null {
  const json = /<scene>([\s\S]*?)<\/scene>/.exec(text)?.[1];
  if (!json) return null;
  try {
    return readWire(JSON.parse(json), who);
  } catch {
    return null;
  }
}

function answerTo(scene: SceneDocument, seed: string): string | object {
  switch (scene.purpose) {
    case 'choose':
      return choose(mindOf(scene, seed));
    case 'plan':
      return plan(mindOf(scene, seed));
    case 'compose-post':
      return composePost(mindOf(scene, seed));
    case 'answer-messages':
      return answerMessages(mindOf(scene, seed));
    case 'phone-session':
      return phoneSession(mindOf(scene, seed));
    case 'write-group':
      return writeGroup(mindOf(scene, seed));
    case 'write-first':
      return writeFirst(mindOf(scene, seed));
    case 'arrange-meeting':
      return arrangeMeeting(mindOf(scene, seed));
    case 'open-talk':
      return openTalk(mindOf(scene, seed));
    case 'say':
      return saySomething(mindOf(scene, seed));
    case 'whole-talk':
      return wholeTalk(scene, seed);
    case 'recap':
      return recap(mindOf(scene, seed));
    case 'day-memory':
      return dayMemory(mindOf(scene, seed));
    case 'reflect':
      return reflect(mindOf(scene, seed));
    case 'reply':
      return reply(mindOf(scene, seed));
    default:
      return assertNever(scene);
  }
}
