// A whole talk in one answer, where nobody watches. What stands under one speaker is that one's alone until it is said.
import type { QuestionOf, Speaker } from '../question';
import { shortenAtWord } from '../shorten-at-word';
import { fitLastLines } from '../token-budget';
import { assemble, type Prompt } from './assemble';
import { perceived } from './perceived';

const request = {
  opening: {
    en: 'You walk up to the others in "speakers" and talk with them face to face; "me" marks yourself, who speaks first.',
    zh: '你走到"speakers"里的其他人面前，当面聊天；"me"标出你自己，由你先开口。',
  },
  going: {
    en: 'You are talking face to face with the others in "speakers"; "lines" is what was said so far. Go on from there; "me" marks yourself, who speaks next.',
    zh: '你正和"speakers"里的其他人当面聊天；"lines"是到现在为止说过的话。从这里接下去；"me"标出你自己，由你先开口。',
  },
  rest: {
    en: `Write everything that is said, by all of you in turn: at least 2 and at most "maxLines" lines, one to three sentences each, nobody twice running. Each line takes up what was said before; the last ones say goodbye. How well they know ("familiarity", 0 to 100) and like each other ("affinity", -100 to 100) shows in tone and length. Each speaks from its own entry only, in its own voice and mood: what stands under one ("memories", "sees") the others do not know until it is said.
Then write what each of you keeps: "memory" (one or two sentences in its own voice, naming the others), "views" (how it sees each other one now, one sentence, and "warmth", -2 hurt to 2 moved), "again" (after how many minutes it would like to go on, 60 to 2880, or null).
Answer with JSON: {"lines": [{"n": <n of the speaker>, "text": "<words>"}], "recaps": [{"n": <n of the speaker>, "memory": "<sentences>", "views": [{"n": <n of the other>, "relationship": "<sentence>", "warmth": <-2 to 2>}], "again": <minutes> or null}]}`,
    zh: `把你们轮流说的话全部写出来：最少2句，最多"maxLines"句，每句一到三句话，同一个人不连着说两次。每句都接着前面的话；最后道别。彼此的熟悉程度（familiarity，0到100）和好感（affinity，-100到100）会流露在语气和长短里。每个人只按自己那一条说话，用自己的口吻和心情：写在一个人名下的（"memories"、"sees"），别人在听到之前并不知道。
然后写每个人记住了什么："memory"（用自己的口吻写一两句，提到其他人的名字）、"views"（现在怎么看每个人，一句话；以及"warmth"，从-2受伤到2感动）、"again"（想过多少分钟再聊，60到2880，或null）。
用JSON回答：{"lines": [{"n": <说话人编号>, "text": "<说的话>"}], "recaps": [{"n": <说话人编号>, "memory": "<一两句>", "views": [{"n": <对方编号>, "relationship": "<一句话>", "warmth": <-2到2>}], "again": <分钟>或null}]}`,
  },
};

export function wholeTalkPrompt(question: QuestionOf<'whole-talk'>): Prompt {
  const { language, speakers, maxLines } = question;
  const lines = fitLastLines(question.lines, 900, 600);
  const words = [request[lines.length > 0 ? 'going' : 'opening'], request.rest].map((part) => part[language]);
  return assemble(question, { ...perceived(question), speakers: speakers.map(shown), lines, maxLines }, words.join(' '));
}

/** The first is the one who is asked: who that is stands in the instructions and under "me" already. */
function shown({ name, about, sees }: Speaker, index: number) {
  const others = sees.map(({ n, relationship, familiarity, affinity }) => ({
    n,
    relationship: relationship === null ? null : shortenAtWord(relationship, 300),
    familiarity: Math.round(familiarity),
    affinity: Math.round(affinity),
  }));
  return { n: index + 1, name, me: index === 0, ...(index === 0 ? {} : { about: aboutShown(about) }), sees: others };
}

const aboutShown = ({ memories, ...about }: Speaker['about']) => ({
  ...about,
  memories: memories.map(({ text, how }) => ({ text: shortenAtWord(text, 300), how })),
});
