// Everything a character knows when it answers a person: who it is, where it stands, what it remembers, what was said.
import { DomainError } from '@/lib/errors';
import { type Language, languageOf } from '@/lib/localized';
import { personaSchema } from '@/minds/persona';
import { pickMemories } from '@/minds/pick-memories';
import type { QuestionOf } from '@/minds/question';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { sceneFor } from '@/simulation/perception';
import type { ReplyClaim } from './claim-reply';

const historyLength = 20;
const memoryKinds = ['daily', 'important', 'knowledge'];

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
  const { relationship, memories, commonMemories } = await loadMemories(app, claim, world, said);
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
      relationship,
      history: history.map(({ senderId, text }) => {
        const isMine = senderId === claim.characterId;
        return { from: isMine ? name : person.nickname, text, isMine };
      }),
    },
  };
}

async function loadMemories(
  app: Pick<AppContext, 'db'>,
  claim: ReplyClaim,
  world: { id: string; minute: number },
  said: string[],
) {
  const { characterId, personId } = claim;
  const select = { text: true, importance: true, minute: true };
  const [own, common, relationships] = await Promise.all([
    app.db.memory.findMany({
      where: { characterId, kind: { in: memoryKinds } },
      orderBy: { minute: 'desc' },
      take: 200,
      select,
    }),
    app.db.memory.findMany({ where: { worldId: world.id, characterId: null, kind: 'common' }, take: 20, select }),
    // What was said in private with others stays out, so that no answer can give it away.
    app.db.memory.findMany({ where: { characterId, kind: 'relationship', targetId: personId }, take: 3, select }),
  ]);
  const candidates = own.map((memory) => ({ ...memory, minutesAgo: world.minute - memory.minute }));
  return {
    relationship: relationships.map((memory) => memory.text).join(' ') || null,
    memories: pickMemories(candidates, said.slice(-3).join(' '), 8).map((memory) => memory.text),
    commonMemories: common.map((memory) => memory.text),
  };
}
