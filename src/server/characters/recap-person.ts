import { DomainError } from '@/lib/errors';
import { answerSchemas } from '@/minds/answers';
import { promptFor } from '@/minds/prompts';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { affinityAt, acquaintanceRules as rules } from './acquaintance-rules';
import { loadReplyScene } from './reply-scene';

type App = Pick<AppContext, 'db' | 'cache' | 'ids' | 'clock' | 'transact' | 'model' | 'log'>;
type Between = { characterId: string; personId: string };
type Known = { exchanges: number; recapped: number; text: string; textBy: string; familiarity: number; affinity: number };

/**
 * After some exchanges a character thinks about a person once: what it was about, how it sees them now, and whether it likes them more or
 * less. Quiet when too little was said since the last time. What the person has put in their own words stays.
 */
export async function recapPerson(app: App, between: Between, signal: AbortSignal): Promise<void> {
  const key = { characterId_personId: between };
  const known = await app.db.acquaintance.findUnique({ where: key });
  if (!known || known.exchanges - known.recapped < rules.recapEvery) return;
  const lines = await app.db.personMemory.findMany({
    where: { ...between, how: { not: 'reflected' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: known.exchanges - known.recapped,
  });
  const answer = await ask(app, { between, known, lines: lines.toReversed(), signal });
  await app.transact(async (tx) => {
    // Forgotten, corrected or thought about meanwhile: then this was about something that is no more.
    const { count } = await tx.acquaintance.updateMany({
      where: { ...between, recapped: known.recapped, exchanges: { gte: known.exchanges }, text: known.text },
      data: {
        recapped: known.exchanges,
        affinity: Math.max(-100, Math.min(100, affinityAt(known, known.minute) + rules.warmth * answer.warmth)),
        ...(known.textBy === 'person' ? {} : { text: answer.relationship, textBy: 'recap' }),
      },
    });
    const fromIds = lines.map(({ id }) => id);
    if (count > 0 && (await allThere(tx, fromIds))) await keep(app, tx, { between, known, text: answer.memory, fromIds });
  });
}

const allThere = async (tx: Tx, ids: string[]) => (await tx.personMemory.count({ where: { id: { in: ids } } })) === ids.length;

type Asking = {
  between: Between;
  known: Known;
  lines: { text: string; sourceId: string | null; conversationId: string | null; toSeq: number | null }[];
  signal: AbortSignal;
};

async function ask(app: App, { between, known, lines, signal }: Asking) {
  const newest = lines.findLast(({ conversationId }) => conversationId !== null);
  if (!newest?.conversationId) throw new DomainError('conversation-not-found', 'Nothing was written in private');
  const { question, worldId, personName, language } = await loadReplyScene(app, {
    ...between,
    ...{ messageId: newest.sourceId ?? '', conversationId: newest.conversationId, seq: newest.toSeq ?? 0 },
    ...{ answerId: null, askedAgain: 0, attempts: 1, owner: '' },
  });
  const { persona, scene, commonMemories, memories } = question;
  const { familiarity, affinity, text: relationship } = known;
  return app.model.askObject({
    purpose: 'recap',
    ...promptFor({
      purpose: 'recap',
      ...{ persona, scene, commonMemories, memories, language },
      company: [{ name: personName, relationship, familiarity, affinity }],
      lines: lines.map(({ text }) => ({ from: persona.name[language], text })),
    }),
    schema: answerSchemas.recap,
    schemaName: 'recap',
    ...{ worldId, ...between, signal },
  });
}

type Kept = { between: Between; known: Known & { worldId: string; minute: number }; text: string; fromIds: string[] };

async function keep(app: App, tx: Tx, { between, known, text, fromIds }: Kept): Promise<void> {
  const at = app.clock.now();
  await tx.personMemory.create({
    data: {
      ...{ ...between, text, fromIds, how: 'reflected', worldId: known.worldId, minute: known.minute },
      ...{ id: app.ids.derive('recap', between.characterId, between.personId, known.exchanges), createdAt: at, updatedAt: at },
    },
  });
}
