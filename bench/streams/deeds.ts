// What people do to each other, each by one call, and the event by which the other side's open pages learn of it.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Crowd, Person } from './crowd';
import type { Heard } from './tab';

export const kinds = ['message', 'group message', 'like', 'comment', 'follow', 'block'] as const;
export type Kind = (typeof kinds)[number];
/** `hearers`: the accounts whose pages learn of it; null: every open page. `began` and `answered` in wall milliseconds. */
export type Done = { kind: Kind; key: string; hearers: ReadonlySet<string> | null; began: number; answered: number };
type Call = { by: Person; path: string; input: object; keyOf: (answer: Answer) => string; hearers: readonly Person[] | null };

const answerOf = z.object({ result: z.object({ data: z.object({ json: z.unknown() }) }) });
const answerFields = z.object({ id: z.string().optional(), likesCount: z.number().optional() });
type Answer = z.output<typeof answerFields>;
const patienceMs = 30_000;

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('An empty list has nothing to choose from.');
  return found;
};

/**
 * The call of the `n`th deed of its kind. Two deeds of a kind never share what tells them apart while `n` is below a quarter of the crowd; who blocks
 * or is blocked does nothing else, since a page does not hear of those from whom its owner is apart.
 */
function callOf(kind: Kind, n: number, { people, talks, groups, posts }: Crowd): Call {
  const half = people.length / 2;
  const by = at(people, n % half);
  const clientId = randomUUID();
  const byId = ({ id }: Answer) => `${kind === 'comment' ? 'comment' : 'message'}:${id}`;
  switch (kind) {
    case 'message': {
      const { conversationId, one, other } = at(talks, n);
      return {
        by: one,
        path: 'messages.send',
        input: { conversationId, text: `Message ${n}`, clientId },
        keyOf: byId,
        hearers: [other],
      };
    }
    case 'group message': {
      const { conversationId, members } = at(groups.slice(0, groups.length / 2), n);
      const one = at(members, n);
      const hearers = members.filter((member) => member !== one);
      return { by: one, path: 'messages.send', input: { conversationId, text: `To all, ${n}`, clientId }, keyOf: byId, hearers };
    }
    case 'like': {
      const { postId } = at(posts, n + 1);
      const keyOf = ({ likesCount }: Answer) => `like:${postId}:${likesCount}`;
      return { by, path: 'posts.setLike', input: { postId, liked: true }, keyOf, hearers: null };
    }
    case 'comment': {
      const { postId } = at(posts, n + 2);
      return { by, path: 'comments.create', input: { postId, text: `Comment ${n}`, clientId }, keyOf: byId, hearers: null };
    }
    case 'follow': {
      const other = at(people, half + (n % half));
      const input = { username: other.username, follows: true };
      return { by, path: 'profiles.setFollow', input, keyOf: () => `follow:${other.id}`, hearers: [other] };
    }
    case 'block': {
      const [blocker, other] = [at(people, half + ((2 * n) % half)), at(people, half + ((2 * n + 1) % half))];
      const input = { username: other.username, blocks: true };
      return { by: blocker, path: 'relations.setBlock', input, keyOf: () => `relations:${other.id}`, hearers: [other] };
    }
  }
}

/** The name under which a page that belongs to `userId` finds the deed again; null for what is no deed. */
export function keyOfHeard({ type, payload }: Heard, userId: string): string | null {
  if (type === 'message.sent') return `message:${payload.messageId}`;
  if (type === 'post.liked') return `like:${payload.postId}:${payload.likesCount}`;
  if (type === 'comment.published') return `comment:${payload.commentId}`;
  if (type === 'relations.changed') return `relations:${userId}`;
  return type === 'notification.created' && payload.kind === 'follow' ? `follow:${userId}` : null;
}

/** Does it by HTTP; while the server is away it asks again with the same input, as a browser does. */
export async function doOne(origin: string, crowd: Crowd, { kind, n }: { kind: Kind; n: number }): Promise<Done> {
  const { by, path, input, keyOf, hearers } = callOf(kind, n, crowd);
  const began = performance.now();
  const headers = { 'content-type': 'application/json', cookie: by.cookie };
  const body = JSON.stringify({ json: input });
  while (performance.now() - began < patienceMs) {
    const response = await fetch(`${origin}/api/trpc/${path}`, { method: 'POST', headers, body }).catch(() => undefined);
    const text = await response?.text().catch(() => undefined);
    if (response?.ok && text !== undefined) {
      const answer = answerFields.parse(answerOf.parse(JSON.parse(text)).result.data.json ?? {});
      const ids = hearers && new Set(hearers.map(({ id }) => id));
      return { kind, key: keyOf(answer), hearers: ids, began, answered: performance.now() };
    }
    if (response && response.status < 500) throw new Error(`${path} answered ${response.status}: ${text?.slice(0, 200)}`);
    await sleep(250);
  }
  throw new Error(`${path} was not answered within ${patienceMs} ms`);
}
