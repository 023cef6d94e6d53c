import { companyFor } from '@/minds/talk-details';
import type { Choice } from '@/simulation/answer';
import type { Offer } from '@/simulation/scene';
import { askForFreshWords, leftOut } from './fresh-words';
import type { Mind } from './mind';
import { talkerOf } from './take-part';

/** A new group of those that were offered, with its name and the first message. */
export async function openGroup(mind: Mind, { targetId, alsoIds = [] }: Offer): Promise<Choice> {
  const characterId = targetId ?? '';
  const members = companyFor(talkerOf(mind), [characterId, ...alsoIds]).map((one) => one.name);
  // A group begins with words, so these are sent whatever they are.
  const { answer } = await askForFreshWords(mind, {
    purpose: 'write-group',
    details: { group: null, members, lines: [] },
    wordsIn: ({ text }) => [{ text, beside: [] }],
  });
  return { action: 'open-group', characterId, alsoIds, name: answer.name, text: answer.text };
}

/** One's own words in a group, after a look at what was written last. */
export async function writeGroup(mind: Mind, groupId: string): Promise<Choice> {
  const group = mind.state.groups?.[groupId];
  const members = (group?.memberIds ?? []).filter((id) => id !== mind.me.id).map(mind.nameOf);
  const lines = await mind.reads.groupLines(groupId);
  const beside = lines.map((line) => line.text);
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'write-group',
    details: { group: group?.name ?? '', members, lines },
    wordsIn: ({ text }) => [{ text, beside }],
  });
  return { action: 'write-group', groupId, text: answer.text, ...leftOut(stale) };
}
