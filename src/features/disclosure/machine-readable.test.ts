import { expect, test } from 'vitest';
import type { PostView } from '@/contracts/views/posts';
import { cardName, postLd, sourceMeta, sourceOf } from './machine-readable';

const person = { id: 'p', username: 'ada', nickname: 'Ada', avatarUrl: null, isCharacter: false, isAi: false };
const character = { ...person, nickname: 'Mei', username: 'mei', isCharacter: true, isAi: true };
const image = {
  id: 'i',
  url: 'https://x/f/i',
  smallUrl: null,
  mediumUrl: null,
  thumbhash: null,
  width: 4,
  height: 3,
  alt: 'a cat',
  isMachineMade: true,
};
const post = {
  id: 'one',
  author: character,
  text: 'Hello </script>',
  images: [image],
  isMadeWithAi: false,
  createdAt: new Date(0),
};

test('D08: machines read how a post was made: by a character, by a person with help, by a person', () => {
  const of = (author: PostView['author'], isMadeWithAi: boolean) => sourceOf({ author, isMadeWithAi })?.split('/').at(-1);
  expect([of(character, false), of(person, true), of(person, false)]).toEqual([
    'trainedAlgorithmicMedia',
    'compositeWithTrainedAlgorithmicMedia',
    undefined,
  ]);
  expect([sourceMeta(null), Object.keys(sourceMeta('x'))]).toEqual([{}, ['digitalSourceType']]);
});

test('P: AI account badge on RSS/OG: a card says beside the name that a character is an AI', () => {
  expect([cardName(character, 'AI'), cardName(person, 'AI')]).toEqual(['Mei (AI)', 'Ada']);
});

test('D08: a character is no Person to a search engine, and its pictures are marked one by one', () => {
  // Only what the marks are made of: the rest of a post does not matter here.
  const ld = JSON.parse(JSON.stringify(postLd(post as PostView)));
  expect(ld).toMatchObject({
    author: { '@type': 'SoftwareApplication', name: 'Mei' },
    digitalSourceType: expect.stringContaining('trainedAlgorithmicMedia'),
    image: [{ contentUrl: image.url, caption: 'a cat', digitalSourceType: expect.stringContaining('trained') }],
  });
});
