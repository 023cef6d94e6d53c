// What a character remembers of the last hours without its memory: short notes, folded from events.
import { shorten } from '@/lib/text';
import { personOf } from './cast';
import { recentKept } from './constants';
import type { WorldEventOf } from './event';
import { asItemKind, itemTemplates } from './items';
import { deedOffered } from './objects/deed-wording';
import type { Character, WorldState } from './state';
import { listed } from './wording';

type Recent = Character['recent'];

export function withNote(world: WorldState, character: Character, action: string, note: string): Recent {
  const isMoreOfTheSame = note === '' && character.recent.at(-1)?.action === action;
  const before = isMoreOfTheSame ? character.recent.slice(0, -1) : character.recent;
  return [...before, { action, minute: world.minute, note: shorten(note, 200) }].slice(-recentKept);
}

/** Whom, where or what a finished action was about, in the language of the world. */
export function noteOf(world: WorldState, { choice, outcome }: WorldEventOf<'action-finished'>): string {
  if (outcome.leftOut !== undefined && 'text' in choice) return '';
  switch (choice.action) {
    case 'move':
      return placeName(world, choice.placeId);
    case 'greet':
    case 'talk':
      return namesOf(world, [choice.characterId, ...('alsoIds' in choice ? (choice.alsoIds ?? []) : [])]);
    case 'open-group':
      return choice.name;
    case 'write-group':
      return choice.text;
    case 'write-first':
      return `${nameOf(world, choice.characterId)} · ${choice.text}`;
    case 'arrange-meeting':
      return [
        choice.characterIds.map((id) => nameOf(world, id)).join(world.language === 'zh' ? '、' : ', '),
        placeName(world, choice.placeId),
        choice.text,
      ].join(' · ');
    case 'give':
      return `${nameOf(world, choice.characterId)} · ${itemName(world, choice.item)}`;
    case 'use':
    case 'buy':
    case 'pick-up':
    case 'drop':
      return itemName(world, choice.item);
    case 'use-object':
      return deedOffered(world.language, choice.deed);
    case 'use-phone':
    case 'browse-feed':
      return choice.impression;
    case 'publish-post':
      return choice.text;
    default:
      return '';
  }
}

/** A note without the words that were meant for some only: the text of a message or of an invitation. */
export function openNote(action: string, note: string): string {
  if (action === 'write-group') return '';
  if (action === 'write-first') return note.split(between, 1).join('');
  if (action === 'arrange-meeting') return note.split(between, 2).join(between);
  return note;
}

export const between = ' · ';

/** Whom a note names first. */
export const namedIn = (note: string): string => note.split(between, 1).join('');

export const nameOf = (world: WorldState, characterId: string) => personOf(world, characterId)?.name[world.language] ?? '';
export const namesOf = (world: WorldState, ids: readonly string[]) =>
  listed(
    ids.map((id) => nameOf(world, id)),
    world.language,
  );
export const placeName = (world: WorldState, placeId: string) => world.places[placeId]?.name[world.language] ?? '';

/** Its name in the language of the world; a kind that is not known here is its own name. */
export function itemName(world: WorldState, kind: string): string {
  const known = asItemKind(kind);
  return known === null ? kind : itemTemplates[known].name[world.language];
}
