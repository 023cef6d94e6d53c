import { expect, test } from 'vitest';
import { caller } from '@/testing/call';
import { says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { acquaintanceRules } from './acquaintance-rules';
import { recapPerson } from './recap-person';
import { writeReply } from './write-reply';

const never = new AbortController().signal;
const thought = { memory: 'Ada told me of her garden.', relationship: 'Ada is a gardener.', warmth: 2, others: [], again: null };

async function afterSomeExchanges() {
  const reply = says('I see.');
  const answers = [...Array.from({ length: acquaintanceRules.recapEvery }, () => reply), says(JSON.stringify(thought))];
  const at = await meeting(answers);
  for (let n = 0; n < acquaintanceRules.recapEvery; n++)
    await writeReply(at.app, { messageId: await at.write(`I planted ${n + 2} roses.`) }, never);
  const between = { characterId: at.character.id, personId: at.person.id };
  const view = () => caller(at.app, { as: at.person }).remembered.by({ username: at.character.username });
  return { at, between, view };
}

test('after some exchanges a character thinks about a person once: how it sees them, and how it likes them', async () => {
  const { at, between, view } = await afterSomeExchanges();
  await using _ = at;
  await Promise.all([recapPerson(at.app, between, never), recapPerson(at.app, between, never)]);
  await recapPerson(at.app, between, never);
  const { regard, memories } = await view();
  expect(regard).toMatchObject({ text: 'Ada is a gardener.', isMine: false, affinity: 10 });
  expect(memories.filter(({ how }) => how === 'reflected').map(({ text }) => text)).toEqual([thought.memory]);
});

test('the person’s own words about themselves stay; deleting what it stood on takes the thought away', async () => {
  const { at, between, view } = await afterSomeExchanges();
  await using _ = at;
  const who = { username: at.character.username };
  const { remembered } = caller(at.app, { as: at.person });
  await remembered.correctRegard({ ...who, text: 'Ada likes to be left alone.' });
  await recapPerson(at.app, between, never);
  const { regard, memories } = await view();
  expect(regard).toMatchObject({ text: 'Ada likes to be left alone.', affinity: 10 });
  const source = memories.find(({ how }) => how === 'wrote')?.id ?? '';
  expect((await remembered.remove({ ...who, memoryId: source })).memories.some(({ how }) => how === 'reflected')).toBe(false);
});
