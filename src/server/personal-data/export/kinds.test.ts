import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportKinds } from './kinds';

/** Tables about a person that have no file of their own in a copy, and why. */
const without: Record<string, string> = {
  accountExport: 'the copy itself',
  companionUse: 'in time-with-characters',
  conversationMember: 'in conversations',
  channelPreference: 'in settings',
  delivery: 'what it told is in notifications',
  groupInvite: 'the other one asks; accepted it is in conversations',
  groupReply: 'of characters',
  hiddenMessage: 'the message is in messages',
  mailToken: 'a secret of minutes',
  mention: 'in the text that mentions',
  messageSettings: 'in settings',
  moderationCase: 'in moderation-decisions',
  notificationGroup: 'in notifications',
  notificationPreference: 'in settings',
  persona: 'of characters',
  privateFile: 'their bytes are in the copy',
  recoveryCode: 'a secret',
  secondFactor: 'a secret; whether there is one is in settings',
};
const files: Record<string, string> = {
  deliveryTarget: 'devices-and-programs',
  moderationAction: 'moderation-decisions',
  follow: 'following',
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isFileOf = (model: string) => (file: string) =>
  [files[model], `${kebab(model)}s`, kebab(model)].includes(file) || file === `${kebab(model).replace(/y$/, 'ie')}s`;

/** Every table with a person in it, as Prisma spells its name. */
function tablesOfPeople(): string[] {
  const dir = path.resolve('prisma/schema');
  const schema = readdirSync(dir).map((file) => readFileSync(path.join(dir, file), 'utf8'));
  return schema.flatMap((text) =>
    [...text.matchAll(/^model (\w+) \{(.*?)^\}/gms)].flatMap(([, name = '', body = '']) =>
      name !== 'User' && /^\s+\w+\s+User\??\s/m.test(body) ? [name.charAt(0).toLowerCase() + name.slice(1)] : [],
    ),
  );
}

test('P: Export: each kind of row has a file of its own', () => {
  const names = exportKinds.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('P: Export: every table about a person is in a copy, or a reason is given', () => {
  const names = exportKinds.map(({ name }) => name);
  const missing = tablesOfPeople().filter((model) => !(model in without) && !names.some(isFileOf(model)));
  expect(missing).toEqual([]);
});
