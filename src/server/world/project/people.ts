// What characters keep of people from what they wrote to each other under posts. Not from the log alone (a comment is a row of the
// network), so it lies where people can read and delete it, beside their private messages with the character.
import { languageOf } from '@/lib/localized';
import { commentedText } from '@/server/characters/exchange-words';
import { rememberExchange } from '@/server/characters/remember-exchange';
import type { Tx } from '@/server/platform/app-context';
import type { Happening } from './projection';

type Answered = { happening: Happening; characterId: string; sourceId: string; answer: string };

/** Each comment of a character on what a person wrote. */
export async function rememberPeople(tx: Tx, happenings: readonly Happening[]): Promise<void> {
  const answered = happenings.flatMap(answersOf);
  if (answered.length === 0) return;
  const texts = await textsOfPeople(
    tx,
    answered.map(({ sourceId }) => sourceId),
  );
  for (const { happening, characterId, sourceId, answer } of answered) {
    const said = texts.get(sourceId);
    if (!said) continue;
    const { app, worldId, minute, at } = happening;
    const language = languageOf(said.text);
    await rememberExchange(tx, {
      id: app.ids.derive('comment-exchange', characterId, sourceId),
      ...{ worldId, characterId, sourceId, minute, at, language },
      personId: said.personId,
      personName: said.name,
      postId: said.postId,
      how: 'commented',
      text: commentedText(language, { name: said.name, said: said.text, answer }),
    });
  }
}

function answersOf(happening: Happening): Answered[] {
  const { event } = happening;
  if (event.type !== 'action-finished' || event.choice.action !== 'use-phone') return [];
  const { characterId, choice, outcome } = event;
  // Who is interrupted has done what there was time for.
  const answers = choice.answers.slice(0, Number(outcome.answers ?? 0));
  const read = choice.reactions.slice(0, Number(outcome.read ?? 0));
  return [
    ...answers.map(({ commentId, text }) => ({ happening, characterId, sourceId: commentId, answer: text })),
    ...read.flatMap(({ postId, comment }) =>
      comment === null ? [] : [{ happening, characterId, sourceId: postId, answer: comment }],
    ),
  ];
}

type Said = { personId: string; name: string; text: string; postId: string };

async function textsOfPeople(tx: Tx, ids: readonly string[]): Promise<Map<string, Said>> {
  const where = { id: { in: [...ids] }, deletedAt: null, author: { kind: 'person' as const } };
  const author = { select: { id: true, nickname: true } } as const;
  const [posts, comments] = await Promise.all([
    tx.post.findMany({ where, select: { id: true, text: true, author } }),
    tx.comment.findMany({ where, select: { id: true, text: true, postId: true, author } }),
  ]);
  const said = (row: { text: string; author: { id: string; nickname: string } }, postId: string): Said => ({
    personId: row.author.id,
    name: row.author.nickname,
    text: row.text,
    postId,
  });
  return new Map([
    ...posts.map((row): [string, Said] => [row.id, said(row, row.id)]),
    ...comments.map((row): [string, Said] => [row.id, said(row, row.postId)]),
  ]);
}
