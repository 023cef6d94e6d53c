// Everything a character knows when it answers a person: who it is, where it stands, what it remembers, what was said.
import { DomainError } from '@/lib/errors';
import { type Language, languageOf } from '@/lib/localized';
import { personaSchema } from '@/minds/persona';
import type { QuestionOf } from '@/minds/question';
import { recall } from '@/minds/recall';
import { ageMode } from '@/server/accounts/age';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { sceneFor } from '@/simulation/perception';
import type { ReplyClaim } from './claim-reply';
import { readMemories } from './read-memories';
import { recallPerson } from './recall-person';
import { relevanceOf } from './relevance-of';
import { exchangeId } from './remember-exchange';
import { seenImages, withImages } from './seen-images';
import { postsAskedAbout, withPost } from './seen-post';

const historyLength = 20;

export type ReplyScene = {
  question: QuestionOf<'reply'>;
  language: Language;
  worldId: string;
  minute: number;
  personName: string;
  /** the person's messages that are being answered, oldest first, and the number of the first of them */
  answering: { texts: string[]; fromSeq: number };
};

export async function loadReplyScene(
  app: Pick<AppContext, 'db' | 'cache' | 'ids' | 'clock'> & Partial<Pick<AppContext, 'similarity'>>,
  claim: ReplyClaim,
): Promise<ReplyScene> {
  const { db } = app;
  const [character, person, messages] = await Promise.all([
    db.user.findUnique({ where: { id: claim.characterId }, select: { worldId: true, persona: { select: { data: true } } } }),
    db.user.findUnique({ where: { id: claim.personId }, select: { nickname: true, birthYear: true } }),
    db.message.findMany({
      // What is taken back is read no more, and an answer that is asked for again is written without sight of the first one.
      where: {
        conversationId: claim.conversationId,
        forgottenAt: null,
        ...(claim.answerId ? { id: { not: claim.answerId } } : {}),
      },
      orderBy: { seq: 'desc' },
      take: historyLength,
      select: { senderId: true, text: true, seq: true, aboutId: true, images: seenImages },
    }),
  ]);
  if (!character?.persona) throw new DomainError('character-not-found', `No persona for ${claim.characterId}`);
  if (!person) throw new DomainError('user-not-found', `No person ${claim.personId}`);
  if (!character.worldId) throw new DomainError('world-not-found', `${claim.characterId} lives in no world`);
  const { row: world, state } = await currentWorld(app, character.worldId);

  const persona = personaSchema.parse(character.persona.data);
  const posts = await postsAskedAbout(db, { characterId: claim.characterId, ids: messages.map(({ aboutId }) => aboutId) });
  const history = messages
    .reverse()
    .map((message) => ({ ...message, words: withImages(message) }))
    .map((message) => ({ ...message, text: withPost(message.words, posts.get(message.aboutId ?? '')) }));
  const said = history.filter((message) => message.senderId === claim.personId).map(({ words }) => words);
  const language = languageOf(said.at(-1) ?? '');
  const name = persona.name[language];
  // What was said in private with others stays out, so that no answer can give it away.
  const kept = await readMemories(db, { worldId: world.id, characterId: claim.characterId, about: claim.personId });
  const nameOf = (id: string) => state.characters[id]?.name[language] ?? null;
  const query = said.slice(-3).join(' ');
  const moment = { query, minute: world.minute };
  const relationship = await recallPerson(db, claim, { ...moment, without: exchangeId(app, claim) });
  const { commonMemories, memories } = recall(kept, {
    ...moment,
    relevanceOf: await relevanceOf(app.similarity ?? null, { kept, query }),
    language,
    nameOf,
  });
  return {
    language,
    worldId: world.id,
    minute: world.minute,
    personName: person.nickname,
    answering: answeringOf(history, claim),
    question: {
      purpose: 'reply',
      persona,
      language,
      commonMemories,
      memories,
      scene: sceneFor(state, claim.characterId, null, language),
      person: person.nickname,
      relationship,
      group: null,
      forTheYoung: ageMode(person, app.clock.now()) === 'reduced',
      history: history.map(({ senderId, text }) => {
        const isMine = senderId === claim.characterId;
        return { from: isMine ? name : person.nickname, text, isMine };
      }),
    },
  };
}

type Line = { senderId: string; words: string; seq: number };

/** What the person wrote since the last answer. */
function answeringOf(history: readonly Line[], { personId, seq }: ReplyClaim): ReplyScene['answering'] {
  const newest = history
    .slice(history.findLastIndex(({ senderId }) => senderId !== personId) + 1)
    .filter((line) => line.seq <= seq);
  return { texts: newest.map(({ words }) => words), fromSeq: newest[0]?.seq ?? seq };
}
