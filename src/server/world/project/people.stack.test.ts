import { expect, test } from 'vitest';
import { writeReply } from '@/server/characters/write-reply';
import { loadWorld } from '@/server/world-store/load-world';
import { worldMinute } from '@/simulation/world-time';
import { aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { emptyBatch } from './batch';
import { rememberPeople } from './people';
import type { Happening } from './projection';

test('what a person and a character wrote under posts is remembered of that person, and in mind when it writes', async () => {
  await using at = await meeting([says('I remember.')]);
  const { app, character, person } = at;
  const posted = await aPost(app, { author: person, text: 'My dog is called Nori.' });
  const own = await aPost(app, { author: character, text: 'Coffee is ready.' });
  const asAda = caller(app, { as: person });
  const comment = await asAda.comments.create({ postId: own.id, text: 'I prefer tea.', clientId: crypto.randomUUID() });
  const choice = {
    action: 'use-phone',
    replies: [],
    groupReplies: [],
    answers: [{ postId: own.id, commentId: comment.id, text: 'Then tea.' }],
    reactions: [
      { postId: posted.id, authorId: person.id, like: true, comment: 'What a name!' },
      { postId: posted.id, authorId: person.id, like: true, comment: 'There was no time for this.' },
    ],
    impression: '',
  };
  const outcome = { answers: 1, read: 1 };
  const startedAt = worldMinute.parse(590);
  const events = [
    { type: 'action-finished', characterId: character.id, startedAt, interrupted: false, outcome, choice },
  ] as Happening['event'][];
  const { state } = await loadWorld(app.db, 'town');
  const with_ = { worldId: 'town', minute: worldMinute.parse(600), at: new Date(), state, batch: emptyBatch() };
  await app.transact(async (tx) => {
    const log = { lines: [], outcomes: [] };
    await rememberPeople(
      tx,
      events.map((event, seq): Happening => ({ app, tx, seq, event, log, ...with_ })),
    );
  });
  const { regard, memories } = await asAda.remembered.by({ username: character.username });
  expect(regard).toMatchObject({ familiarity: 2, exchanges: 2 });
  expect(memories.map(({ how, text, postId }) => ({ how, text, postId }))).toEqual(
    expect.arrayContaining([
      {
        how: 'commented',
        text: 'Ada wrote where all can read it: "My dog is called Nori.". I answered: "What a name!".',
        postId: posted.id,
      },
      { how: 'commented', text: 'Ada wrote where all can read it: "I prefer tea.". I answered: "Then tea.".', postId: own.id },
    ]),
  );
  await writeReply(app, { messageId: await at.write('What is my dog called?') }, new AbortController().signal);
  expect(JSON.stringify(at.server.requests.at(-1)?.messages)).toContain('Nori');
});
