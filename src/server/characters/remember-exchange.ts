import { Prisma } from '@/generated/prisma/client';
import type { Language } from '@/lib/localized';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { acquaintanceRules as rules } from './acquaintance-rules';
import { knownText } from './exchange-words';

/** One exchange of a character with a person. `id` says which: told twice, it is the same one with other words. */
export type Exchange = {
  id: string;
  worldId: string;
  characterId: string;
  personId: string;
  personName: string;
  language: Language;
  how: 'wrote' | 'commented';
  text: string;
  /** the message or the comment */
  sourceId: string;
  postId?: string;
  /** the messages of the exchange, by number */
  messages?: { conversationId: string; fromSeq: number; toSeq: number };
  /** world minute */
  minute: number;
  at: Date;
};

/** The exchange that an answer to this message makes. */
export const exchangeId = (app: Pick<AppContext, 'ids'>, { messageId }: { messageId: string }): string =>
  app.ids.derive('exchange', messageId);

/** What a character keeps of an exchange, and how well it knows the person after it. Gives how many exchanges no recap has seen yet. */
export async function rememberExchange(tx: Tx, exchange: Exchange): Promise<number> {
  const { id, text, minute, at } = exchange;
  const { count } = await tx.personMemory.createMany({ data: rowOf(exchange), skipDuplicates: true });
  if (count === 0) {
    await tx.personMemory.update({ where: { id }, data: { text, minute, updatedAt: at, correctedAt: null } });
    return 0;
  }
  await forgetOldest(tx, exchange);
  return meet(tx, exchange);
}

function rowOf({ id, worldId, characterId, personId, how, text, sourceId, postId, messages, minute, at }: Exchange) {
  const row = { id, worldId, characterId, personId, how, text, sourceId, postId: postId ?? null, minute };
  return { ...row, ...messages, createdAt: at, updatedAt: at };
}

async function meet(tx: Tx, exchange: Exchange): Promise<number> {
  const { worldId, characterId, personId, personName, language, how, minute, at } = exchange;
  const gain = rules.familiarity[how];
  const fades = Prisma.sql`sign(a.affinity) * greatest(0, abs(a.affinity)
    - ${rules.affinityFadesADay}::float * greatest(0, ${minute}::int - a.minute) / 1440)`;
  const [met] = await tx.$queryRaw<[{ exchanges: number; recapped: number; textBy: string }]>`
    INSERT INTO acquaintances AS a (character_id, person_id, world_id, text, familiarity, exchanges, minute, created_at, updated_at)
    VALUES (${characterId}::uuid, ${personId}::uuid, ${worldId}, ${knownText(language, personName, 1)}, ${gain}, 1, ${minute}, ${at}, ${at})
    ON CONFLICT (character_id, person_id) DO UPDATE SET familiarity = least(100, a.familiarity + ${gain}), affinity = ${fades},
      exchanges = a.exchanges + 1, minute = ${minute}, updated_at = ${at}
    RETURNING exchanges, recapped, text_by AS "textBy"`;
  const { exchanges, recapped, textBy } = met;
  if (textBy === 'rule') {
    const text = knownText(language, personName, exchanges);
    await tx.acquaintance.update({ where: { characterId_personId: { characterId, personId } }, data: { text } });
  }
  return exchanges - recapped;
}

/** What the person has set right stays longest. */
async function forgetOldest(tx: Tx, { characterId, personId }: Exchange): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM person_memories WHERE id IN (
      SELECT id FROM person_memories WHERE character_id = ${characterId}::uuid AND person_id = ${personId}::uuid
      ORDER BY (corrected_at IS NOT NULL) DESC, created_at DESC, id DESC OFFSET ${rules.kept})`;
}
