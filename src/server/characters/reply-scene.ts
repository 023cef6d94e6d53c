// Everything a character knows when it answers a person: who it is, where it stands, what it remembers, what was said.
import { DomainError } from '@/lib/errors';
import { type Language, languageOf } from '@/lib/localized';
import { personaSchema } from '@/minds/persona';
import type { QuestionOf } from '@/minds/question';
import { recall } from '@/minds/recall';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { sceneFor } from '@/simulation/perception';
import type { ReplyClaim } from './claim-reply';
import { readMemories } from './read-memories';

const historyLength = 20;

export type ReplyScene = {
  question: QuestionOf<'reply'>;
  language: Language;
  worldId: string;
  minute: number;
  personName: string;
  /** the person's own messages in the history, oldest first */
  said: string[];
};

export async function loadReplyScene(app: Pick<AppContext, 'db' | 'cache'>, claim: ReplyClaim): Promise<ReplyScene> {
  const { db } = app;
  const [character, person, messages] = await Promise.all([
    db.user.findUnique({ where: { id: claim.characterId }, select: { worldId: true, persona: { select: { data: true } } } }),
    db.user.findUnique({ where: { id: claim.personId }, select: { nickname: true } }),
    db.message.findMany({
      where: { conversationId: claim.conversationId },
      orderBy: { seq: 'desc' },
      take: historyLength,
      select: { senderId: true, text: true },
    }),
  ]);
  if (!character?.persona) throw new DomainError('character-not-found', `No persona for ${claim.characterId}`);
  if (!person) throw new DomainError('user-not-found', `No person ${claim.personId}`);
  if (!character.worldId) throw new DomainError('world-not-found', `${claim.characterId} lives in no world`);
  const { row: world, state } = await currentWorld(app, character.worldId);

  const persona = personaSchema.parse(character.persona.data);
  const history = messages.reverse();
  const said = history.filter((message) => message.senderId === claim.personId).map((message) => message.text);
  const language = languageOf(said.at(-1) ?? '');
  const name = persona.name[language];
  // What was said in private with others stays out, so that no answer can give it away.
  const kept = await readMemories(db, { worldId: world.id, characterId: claim.characterId, about: claim.personId });
  const nameOf = (id: string) => state.characters[id]?.name[language] ?? null;
  const { commonMemories, memories, relationships } = recall(kept, {
    query: said.slice(-3).join(' '),
    minute: world.minute,
    language,
    nameOf,
  });
  return {
    language,
    worldId: world.id,
    minute: world.minute,
    personName: person.nickname,
    said,
    question: {
      purpose: 'reply',
      persona,
      language,
      commonMemories,
      memories,
      scene: sceneFor(state, claim.characterId, null, language),
      person: person.nickname,
      relationship: relationships.get(claim.personId) ?? null,
      history: history.map(({ senderId, text }) => {
        const isMine = senderId === claim.characterId;
        return { from: isMine ? name : person.nickname, text, isMine };
      }),
    },
  };
}
