import type { CharacterSheet } from '@/contracts/views/characters';
import { DomainError } from '@/lib/errors';
import { personaSchema } from '@/minds/persona';
import type { AppContext } from '@/server/platform/app-context';
import { authorsById } from '@/server/world/authors-by-id';
import { currentWorld } from '@/server/world-store/load-world';
import { findCharacter } from './find-character';
import { whereabouts } from './list-characters';

/** A character as the editor shows it. Throws `character-not-found`. */
export async function characterSheet(
  app: Pick<AppContext, 'db' | 'cache'>,
  asked: { worldId: string; username: string },
): Promise<CharacterSheet> {
  const { state } = await currentWorld(app, asked.worldId);
  const { id, bio, character } = await findCharacter(app.db, state, asked.username);
  const [authors, stored] = await Promise.all([authorsById(app.db, [id]), app.db.persona.findUnique({ where: { userId: id } })]);
  const author = authors.get(id);
  if (!author || !stored) throw new DomainError('character-not-found', `No persona of ${asked.username}`);
  const portrait = stored.portraitId
    ? await app.db.image.findUnique({ where: { id: stored.portraitId }, select: { url: true } })
    : null;
  const { homeId, workplaceId, bedtime, routine } = character;
  return {
    author,
    username: author.username,
    state: whereabouts(state, id).state,
    bio,
    persona: personaSchema.parse(stored.data),
    life: { homeId, workplaceId, bedtime, routine },
    portraitUrl: portrait?.url ?? null,
  };
}
