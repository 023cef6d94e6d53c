import { DomainError } from '@/lib/errors';
import type { Speaker } from '@/minds/question';
import { recall } from '@/minds/recall';
import { companyFor } from '@/minds/talk-details';
import { sceneFor } from '@/simulation/perception';
import type { Mind } from './mind';

/** What one has in mind in a talk that is written whole: fewer memories than alone, since there are several to hold. */
const memoriesEach = 4;

/** Each with what it speaks from: its character, its mood, what it remembers and how it sees the others. Nothing that was written in private. */
export async function speakersOf(mind: Mind, ids: readonly string[]): Promise<Speaker[]> {
  const speakers: Speaker[] = [];
  for (const id of ids) speakers.push(await speakerOf(mind, id, ids));
  return speakers;
}

async function speakerOf({ reads, state, language, nameOf }: Mind, id: string, ids: readonly string[]): Promise<Speaker> {
  const persona = await reads.persona(id);
  if (!persona) throw new DomainError('character-not-found', `No character ${id} in this world`);
  const { body, place } = sceneFor(state, id, null, language);
  const others = ids.filter((otherId) => otherId !== id);
  const query = [place?.name ?? '', ...others.map(nameOf)].join(' ');
  const { memories, relationships } = recall(await reads.memories(id), { query, minute: state.minute, language, nameOf });
  const relationshipWith = (otherId: string) => relationships.get(otherId) ?? null;
  const company = companyFor({ world: state, characterId: id, relationshipWith }, others);
  return {
    name: nameOf(id),
    about: {
      age: persona.age,
      occupation: persona.occupation[language],
      traits: persona.traits.map((one) => one[language]),
      voice: persona.speakingStyle[language],
      interests: persona.interests.map((one) => one[language]),
      emotion: body.emotion,
      tired: body.isTired,
      hungry: body.isHungry,
      memories: memories.knowledge.slice(0, memoriesEach),
    },
    sees: company.map(({ name: _name, ...seen }, index) => ({ n: ids.indexOf(others[index] ?? '') + 1, ...seen })),
  };
}
