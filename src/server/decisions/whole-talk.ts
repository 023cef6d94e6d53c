// Where nobody watches, a talk is written whole: one question instead of one a line and one for each who looks back on it.
import type { ModelAnswer } from '@/minds/answers';
import type { TalkScript } from '@/simulation/talk-answers';
import { talks } from '@/simulation/talk-limits';
import type { Mind } from './mind';
import { speakersOf } from './speakers-of';

/** The first words, which are one's own, and what follows them. */
export type WholeTalk = { text: string; script: TalkScript };
type Asked = {
  otherIds: readonly string[];
  /** what was said so far; all who are there have heard it */
  lines: { from: string; text: string }[];
  /** that may still be said */
  maxLines: number;
};
type Said = ModelAnswer<'whole-talk'>;

/** Null when what came back is no talk: nobody else speaks in it. Then words are asked for one after the other. */
export async function wholeTalk(mind: Mind, { otherIds, lines, maxLines }: Asked): Promise<WholeTalk | null> {
  const people = [mind.me.id, ...otherIds];
  const details = { speakers: await speakersOf(mind, people), lines, maxLines: Math.min(maxLines, talks.mostTurns) };
  const answer = await mind.ask('whole-talk', details);
  const [first, ...rest] = inTurn(answer.lines, people).slice(0, details.maxLines);
  if (!first || rest.length === 0) return null;
  return { text: first.text, script: { lines: rest, recaps: recapsOf(answer.recaps, people) } };
}

const longest = 600;

/** From one's own first words on; what one says twice running is one line, and who was not shown says nothing. */
function inTurn(lines: Said['lines'], people: readonly string[]): TalkScript['lines'] {
  const spoken: TalkScript['lines'] = [];
  for (const { n, text } of lines) {
    const speakerId = people[n - 1];
    const last = spoken.at(-1);
    if (speakerId === undefined || (!last && n !== 1)) continue;
    if (last?.speakerId !== speakerId) spoken.push({ speakerId, text });
    else if (last.text.length + text.length < longest) last.text += ` ${text}`;
  }
  return spoken;
}

/** One for each who is there, with a word about each of the others that were shown; who says nothing about anybody is asked for it afterwards. */
function recapsOf(recaps: Said['recaps'], people: readonly string[]): TalkScript['recaps'] {
  const once = new Map(recaps.toReversed().map((recap) => [recap.n, recap]));
  return people.flatMap((characterId, index) => {
    const recap = once.get(index + 1);
    const views = new Map((recap?.views ?? []).flatMap(({ n, ...view }) => (people[n - 1] ? [[people[n - 1], view]] : [])));
    views.delete(characterId);
    const [first] = [...views.values()];
    if (!recap || !first) return [];
    const others = [...views].flatMap(([id, view]) => (id === undefined ? [] : [{ characterId: id, ...view }]));
    return [
      {
        characterId,
        memory: recap.memory,
        ...first,
        ...(people.length > 2 ? { others } : {}),
        ...(recap.again === null ? {} : { again: { inMinutes: recap.again } }),
      },
    ];
  });
}
