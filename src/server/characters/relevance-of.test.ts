import { expect, test } from 'vitest';
import { type KeptMemory, recall } from '@/minds/recall';
import { createSimilarity } from '@/server/platform/embeddings/create-similarity';
import { lexicalEmbeddings } from '@/server/platform/embeddings/lexical-embeddings';
import { relevanceOf } from './relevance-of';

const kept = (text: string): KeptMemory => ({
  id: text,
  kind: 'knowledge',
  targetId: null,
  text,
  importance: 5,
  minute: 100,
  day: null,
  how: 'saw',
  fromId: null,
  usedMinute: null,
});
const memories = [kept('Leo mends bridges.'), kept('Anna likes jasmine tea.'), kept('It rained.')];
const now = { query: 'tea with Anna', minute: 200, language: 'en' as const, nameOf: () => null };

test('I04: without embeddings words decide, as in a town without a server', async () => {
  const relevance = await relevanceOf(null, { kept: memories, query: now.query });
  expect(relevance).toBeUndefined();
  expect(recall(memories, { ...now, relevanceOf: relevance }).inMind[0]).toBe('Anna likes jasmine tea.');
});

test('I04: with embeddings the nearest in meaning comes to mind first, beside recency and importance', async () => {
  const similar = createSimilarity(lexicalEmbeddings, { warn: () => undefined });
  const relevance = await relevanceOf(similar, { kept: memories, query: now.query });
  expect(recall(memories, { ...now, relevanceOf: relevance }).inMind[0]).toBe('Anna likes jasmine tea.');
  // Somebody who knows better than words: synonyms, for one.
  const wiser = await relevanceOf(async (_, texts) => texts.map((text) => (text === 'It rained.' ? 1 : 0)), {
    kept: memories,
    query: 'umbrella',
  });
  expect(recall(memories, { ...now, relevanceOf: wiser }).inMind[0]).toBe('It rained.');
  const older = memories.map((memory) => (memory.text === 'It rained.' ? { ...memory, importance: 1, minute: 0 } : memory));
  expect(recall(older, { ...now, relevanceOf: wiser }).inMind[0]).not.toBe('It rained.');
});
