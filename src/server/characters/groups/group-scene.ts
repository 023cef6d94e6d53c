// What a character knows when it answers in a group: who it is, where it stands, what everybody there may read. What people told it in
// private stays out of the question, so that no answer can give it away.
import { DomainError } from '@/lib/errors';
import { type Language, languageOf } from '@/lib/localized';
import { personaSchema } from '@/minds/persona';
import type { QuestionOf } from '@/minds/question';
import { recall } from '@/minds/recall';
import { ageMode } from '@/server/accounts/age';
import type { AppContext, Db } from '@/server/platform/app-context';
import { apartFrom } from '@/server/relations/apart';
import { currentWorld } from '@/server/world-store/load-world';
import { sceneFor } from '@/simulation/perception';
import { readMemories } from '../read-memories';
import { relevanceOf } from '../relevance-of';
import { seenImages, withImages } from '../seen-images';
import type { GroupReplyClaim } from './claim-group-reply';

const historyLength = 20;

export type GroupScene = { question: QuestionOf<'reply'>; language: Language; worldId: string; minute: number };

/** Throws `DomainError`: `character-not-found`, `world-not-found`, `message-not-found` when the message was taken back. */
export async function loadGroupScene(
  app: Pick<AppContext, 'db' | 'cache' | 'clock'> & Partial<Pick<AppContext, 'similarity'>>,
  claim: GroupReplyClaim,
): Promise<GroupScene> {
  const { characterId } = claim;
  const [character, group] = await Promise.all([
    app.db.user.findUnique({ where: { id: characterId }, select: { worldId: true, persona: { select: { data: true } } } }),
    readGroup(app.db, claim),
  ]);
  if (!character?.persona) throw new DomainError('character-not-found', `No persona for ${characterId}`);
  if (!character.worldId) throw new DomainError('world-not-found', `${characterId} lives in no world`);
  const answered = group.lines.find(({ seq }) => seq === claim.seq);
  if (!answered) throw new DomainError('message-not-found', `${claim.messageId} was taken back`);
  const { row: world, state } = await currentWorld(app, character.worldId);
  const language = languageOf(answered.text);
  const persona = personaSchema.parse(character.persona.data);
  // Nobody's relationship is known in front of all: asked for what it keeps about itself, it tells of nobody.
  const kept = await readMemories(app.db, { worldId: world.id, characterId, about: characterId });
  const { commonMemories, memories } = recall(kept, {
    ...{ query: answered.text, minute: world.minute, language },
    relevanceOf: await relevanceOf(app.similarity ?? null, { kept, query: answered.text }),
    nameOf: (id) => state.characters[id]?.name[language] ?? null,
  });
  const mayName = (line: Line) => (line.senderId === characterId ? persona.name[language] : line.from);
  return {
    ...{ language, worldId: world.id, minute: world.minute },
    question: {
      ...{ purpose: 'reply', persona, language, commonMemories, memories, relationship: null },
      scene: sceneFor(state, characterId, null, language),
      person: answered.from,
      history: group.lines.map((line) => ({ from: mayName(line), text: line.text, isMine: line.senderId === characterId })),
      group: { title: group.title, members: group.members },
      forTheYoung: group.birthYears.some((birthYear) => ageMode({ birthYear }, app.clock.now()) === 'reduced'),
    },
  };
}

type Line = { senderId: string; from: string; text: string; seq: number };

type Group = { title: string; members: string[]; birthYears: (number | null)[]; lines: Line[] };

/** The last messages that all members may see, from the point at which the last of them came; nothing of those who blocked this one. */
async function readGroup(db: Db, { conversationId, characterId }: GroupReplyClaim): Promise<Group> {
  const { title, members } = await db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: {
      title: true,
      members: { select: { userId: true, joinedSeq: true, user: { select: { nickname: true, birthYear: true } } } },
    },
  });
  const apart = await apartFrom(db, characterId);
  const everybodySince = Math.max(0, ...members.map(({ joinedSeq }) => joinedSeq));
  const messages = await db.message.findMany({
    where: { conversationId, seq: { gt: everybodySince }, forgottenAt: null, notice: null, senderId: { notIn: [...apart] } },
    orderBy: { seq: 'desc' },
    take: historyLength,
    select: { senderId: true, text: true, seq: true, images: seenImages, sender: { select: { nickname: true } } },
  });
  return {
    title: title ?? '',
    members: members.filter(({ userId }) => !apart.has(userId)).map(({ user }) => user.nickname),
    birthYears: members.map(({ user }) => user.birthYear),
    lines: messages.reverse().map(({ sender, senderId, seq, ...said }) => {
      return { senderId, seq, from: sender.nickname, text: withImages(said) };
    }),
  };
}
