import { limits } from '../limits';
import { type CardData, cardSchema } from './card-schema';
import { type FromCard, fromCard } from './from-card';
import { type KithBlock, kithBlock } from './kith-block';
import { cardTexts } from './to-card';

export const cardFaults = [
  'too-large',
  'not-json',
  'not-a-card',
  'unsafe',
  'not-base64',
  'not-png',
  'cut-off',
  'bad-checksum',
  'bad-text',
  'no-card-inside',
] as const;
export type CardFault = (typeof cardFaults)[number];
export type Read<T> = ({ ok: true } & T) | { ok: false; why: CardFault };

/** A card's JSON as a form to look through; of one that Kith wrote, exactly what was written, except what was changed elsewhere since. */
export function readCard(json: string): Read<FromCard> {
  if (json.length > limits.card.json) return { ok: false, why: 'too-large' };
  const parsed = parseSafely(json);
  if (!parsed.ok) return parsed;
  const card = cardSchema.safeParse(parsed.value);
  if (!card.success) return { ok: false, why: 'not-a-card' };
  const { data } = card.data;
  const block = kithBlock.safeParse(data.extensions.kith);
  const read = fromCard(data);
  return { ok: true, ...(block.success ? ours(block.data, data, read) : read) };
}

/** What another application changed is its owner's last word. */
function ours({ character, language }: KithBlock, data: CardData, { form }: FromCard): FromCard {
  const written = cardTexts(character, language);
  const persona = { ...character.persona };
  if (data.name !== written.name && form.persona.name.en) persona.name = form.persona.name;
  if (data.description !== written.description) persona.description = form.persona.description;
  if (data.personality !== written.personality && form.persona.traits.length > 0) persona.traits = form.persona.traits;
  const bio = data.creator_notes === written.creator_notes ? character.bio : form.bio;
  return { form: { ...character, bio, persona }, notes: [] };
}

type Parsed = { ok: true; value: unknown } | { ok: false; why: CardFault };

/** A key that would reach into what all objects share is no mistake: such a card is not read at all. */
function parseSafely(json: string): Parsed {
  let isUnsafe = false;
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/u, ''), (key, part: unknown) => {
      if (key === '__proto__') isUnsafe = true;
      return part;
    });
    return isUnsafe ? { ok: false, why: 'unsafe' } : { ok: true, value };
  } catch {
    return { ok: false, why: 'not-json' };
  }
}
