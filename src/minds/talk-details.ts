// What a question about a conversation needs to know of it, and what the answer to it means for the world.
import type { Answer } from '@/simulation/answer';
import { bondOf } from '@/simulation/bonds';
import { linesHeardBy, othersHeardBy, presentIn } from '@/simulation/conversations';
import type { Conversation, WorldState } from '@/simulation/state';
import type { ModelAnswer } from './answers';
import type { Companion, QuestionOf } from './question';

/** Who asks, and what it keeps about others. */
export type Talker = { world: WorldState; characterId: string; relationshipWith(otherId: string): string | null };

export const companyFor = ({ world, characterId, relationshipWith }: Talker, otherIds: readonly string[]): Companion[] =>
  otherIds.map((otherId) => ({
    name: nameOf(world, otherId),
    relationship: relationshipWith(otherId),
    ...bondOf(world, characterId, otherId),
  }));

/** The conversation that this one is in or has to look back on; undefined when there is none. */
export const talkOf = ({ world, characterId }: Talker): Conversation | undefined =>
  world.conversations[world.characters[characterId]?.conversationId ?? ''];

export function sayDetails(talker: Talker, talk: Conversation): Pick<QuestionOf<'say'>, 'company' | 'lines' | 'turnsLeft'> {
  const others = presentIn(talk).filter((id) => id !== talker.characterId);
  return {
    company: companyFor(talker, others),
    lines: linesFor(talker, talk),
    turnsLeft: talk.maxTurns - talk.lines.length,
  };
}

export const recapDetails = (talker: Talker, talk: Conversation): Pick<QuestionOf<'recap'>, 'company' | 'lines'> => ({
  company: companyFor(talker, othersHeardBy(talk, talker.characterId)),
  lines: linesFor(talker, talk),
});

/** Numbers of the prompt become people again; one that was not given means nobody. */
export function recapAnswer(talk: Conversation, characterId: string, answer: ModelAnswer<'recap'>): Answer {
  const { memory, relationship, warmth, again } = answer;
  const company = othersHeardBy(talk, characterId);
  const views = answer.others.flatMap(({ n, ...view }) => {
    const otherId = company[n - 1];
    return otherId ? [{ characterId: otherId, ...view }] : [];
  });
  const once = [...new Map(views.map((view) => [view.characterId, view])).values()];
  const others = company.length > 1 && once.length > 0 ? { others: once } : {};
  return { kind: 'recap', memory, relationship, warmth, ...others, ...(again ? { again } : {}) };
}

const linesFor = ({ world, characterId }: Talker, talk: Conversation) =>
  linesHeardBy(talk, characterId).map((line) => ({ from: nameOf(world, line.speakerId), text: line.text }));

const nameOf = (world: WorldState, id: string) => world.characters[id]?.name[world.language] ?? '?';
