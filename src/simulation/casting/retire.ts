import { entriesOf } from '../agenda/agenda-index';
import { followAgenda } from '../agenda/follow';
import { become, withdraw } from '../agenda/schedule';
import type { Command } from '../command';
import { recap } from '../converse';
import { fallbackAnswer } from '../fallback';
import { interrupt } from '../interrupt';
import { owedKind } from '../ready';
import type { Recording } from '../record';

type Retire = Extract<Command, { type: 'retire' }>;

/** What it does is ended as an alarm would end it, what it has promised is taken back, and then it is gone. Nothing when it is not here. */
export function retire(recording: Recording, { characterId, byId }: Retire): void {
  const { world } = recording;
  const character = world.characters[characterId];
  if (!character) return;
  recording.add({ type: 'retirement-asked', characterId, byId });
  const owed = owedKind(world, character);
  // Words that are owed are dropped with the talk itself.
  if (owed !== null && owed !== 'say') {
    recording.add({ type: 'answer-dropped', characterId, turn: character.turn, reason: 'retired' });
  }
  interrupt(recording, characterId);
  lookBack(recording, characterId);
  followAgenda(recording);
  takeBackPromises(recording, characterId);
  recording.add({ type: 'character-retired', characterId });
}

/** The others' talk can end only when everybody has looked back on it. */
function lookBack(recording: Recording, characterId: string): void {
  const { world } = recording;
  const character = world.characters[characterId];
  if (!character || owedKind(world, character) !== 'recap') return;
  const { turn } = character;
  const answer = fallbackAnswer(world, { characterId, turn, kind: 'recap' });
  if (answer.kind === 'recap') recap(recording, { characterId, turn, source: 'fallback', why: 'retired' }, answer);
}

function takeBackPromises(recording: Recording, characterId: string): void {
  for (const { id, status } of entriesOf(recording.world, [characterId])) {
    if (status === 'pending') withdraw(recording, id, { why: 'retired', byId: characterId });
    else become(recording, id, 'failed', { why: 'retired', byId: characterId });
  }
}
