import type { Perceived } from '../scene-document';
import type { Mind } from './mind';
import { allTopics } from './mind';
import type { Topic } from './phrases';

type Speaking = Pick<Mind<Perceived>, 'say' | 'draw' | 'scene'>;

/** A few words of the text that one can take up: a short clause, else a word it is about. Null when it holds none. */
export function keyPhrase(mind: Speaking, text: string): string | null {
  const isChinese = mind.scene.language === 'zh';
  const clauses = text
    .split(/[.,;:!?—–…()“”"「」《》\n，。！？；：、]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => !/\d/.test(clause) && !isFrame(mind, clause))
    .filter((clause) => (isChinese ? clause.length >= 3 && clause.length <= 12 : isShortClause(clause)));
  const clause = mind.draw.any(clauses);
  if (clause) return isChinese ? clause : clause.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const opening = isChinese ? text.slice(0, 10) : text.split(/\s+/).slice(0, 6).join(' ');
  return opening.length < text.length ? `${opening.replace(/[\p{P}\s]+$/u, '')}…` : null;
}

/** Openers and closers of posts say nothing by themselves. */
function isFrame({ say }: Speaking, clause: string): boolean {
  const { openers, closers } = say.moments;
  return [...openers, ...Object.values(closers).flat()].some((frame) => frame.includes(clause));
}

function isShortClause(clause: string): boolean {
  const words = clause.split(/\s+/).length;
  return words >= 3 && words <= 6 && clause.length <= 40;
}

/** What the text is about, most telling first. */
export const topicsIn = ({ say }: Pick<Mind<Perceived>, 'say'>, text: string): Topic[] =>
  allTopics(say).filter((topic) => topic.cues.test(text));
