// A talk of several played with one mind for each: every one speaks as it would if it were asked alone.
import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { openTalk, saySomething } from './converse';
import { type Mind, mindOf } from './mind';
import { recap } from './remember';

type Scene = SceneDocumentOf<'whole-talk'>;
type Speaker = Scene['speakers'][number];
type Line = Scene['lines'][number];

export function wholeTalk(scene: Scene, seed: string): ModelAnswer<'whole-talk'> {
  const lines = spoken(scene, seed);
  const said = [...scene.lines, ...lines.map(({ speaker, text }) => ({ from: speaker.name, text }))];
  return {
    lines: lines.map(({ speaker, text }) => ({ n: speaker.n, text })),
    recaps: scene.speakers.map((speaker) => recapOf(scene, { speaker, said, seed })),
  };
}

function spoken(scene: Scene, seed: string): { speaker: Speaker; text: string }[] {
  const lines: { speaker: Speaker; text: string }[] = [];
  let limit = scene.maxLines;
  while (lines.length < limit) {
    const speaker = nextSpeaker(scene, lines);
    if (!speaker) break;
    const own = `${seed} ${lines.length}`;
    if (lines.length === 0 && scene.lines.length === 0) {
      const { text, maxTurns } = openTalk(mindFor(scene, speaker, own, { purpose: 'open-talk', greeting: false }));
      lines.push({ speaker, text });
      limit = Math.min(limit, maxTurns);
      continue;
    }
    const before = [...scene.lines, ...lines.map((line) => ({ from: line.speaker.name, text: line.text }))];
    const turn = { purpose: 'say', lines: before, turnsLeft: limit - lines.length } as const;
    const { text, leave } = saySomething(mindFor(scene, speaker, own, turn));
    lines.push({ speaker, text });
    if (leave && lines.length >= 2) break;
  }
  return lines;
}

/** Who has been silent longest; the one who is asked begins. */
function nextSpeaker({ speakers }: Scene, lines: readonly { speaker: Speaker }[]): Speaker | undefined {
  if (lines.length === 0) return speakers[0];
  const lastSpoke = ({ n }: Speaker) => lines.findLastIndex(({ speaker }) => speaker.n === n);
  return speakers.filter(({ n }) => n !== lines.at(-1)?.speaker.n).toSorted((a, b) => lastSpoke(a) - lastSpoke(b))[0];
}

function recapOf(scene: Scene, { speaker, said, seed }: { speaker: Speaker; said: Line[]; seed: string }) {
  const own = recap(mindFor(scene, speaker, `${seed} recap ${speaker.n}`, { purpose: 'recap', lines: said }));
  const others = companyOf(scene, speaker);
  const views = own.others.length > 0 ? own.others : [{ n: 1, relationship: own.relationship, warmth: own.warmth }];
  return {
    n: speaker.n,
    memory: own.memory,
    views: views.flatMap(({ n, ...view }) => {
      const other = others[n - 1];
      return other ? [{ n: other.speaker, ...view }] : [];
    }),
    again: own.again?.inMinutes ?? null,
  };
}

/** The others as this one sees them, numbered from 1. */
function companyOf({ speakers }: Scene, { n, sees }: Speaker) {
  const others = speakers.filter((other) => other.n !== n);
  return others.map((other, index) => {
    const seen = sees.find((one) => one.n === other.n) ?? { relationship: null, familiarity: 0, affinity: 0 };
    return { ...seen, n: index + 1, speaker: other.n, name: other.name };
  });
}

type Turn =
  | { purpose: 'open-talk'; greeting: boolean }
  | { purpose: 'say'; lines: Line[]; turnsLeft: number }
  | { purpose: 'recap'; lines: Line[] };

/** The scene as this speaker has it before it, and no more. */
function mindFor<T extends Turn>(scene: Scene, speaker: Speaker, seed: string, turn: T) {
  const { about } = speaker;
  const { speakers: _speakers, maxLines: _maxLines, ...shared } = scene;
  const me = about
    ? {
        ...scene.me,
        name: speaker.name,
        age: about.age,
        occupation: about.occupation,
        traits: about.traits,
        interests: about.interests,
        body: { ...scene.me.body, emotion: about.emotion },
      }
    : scene.me;
  const memories = about ? { important: null, days: [], knowledge: about.memories } : scene.memories;
  const plan = about ? [] : scene.plan;
  return mindOf({ ...shared, me, memories, plan, company: companyOf(scene, speaker), ...turn }, seed) satisfies Mind<
    typeof shared
  >;
}
