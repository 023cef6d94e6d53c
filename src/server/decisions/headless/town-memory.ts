// What minds read, of a town that has no database: plain arrays, folded from the same events as the rows are.
import type { Persona } from '@/minds/persona';
import type { KeptMemory } from '@/minds/recall';
import { memoriesRead } from '@/server/characters/read-memories';
import type { WorldEvent } from '@/simulation/event';
import type { WorldState } from '@/simulation/state';
import { dayEvents } from '../day-lines';
import { eventsLookedBack } from '../look-limits';
import type { MindReads } from '../mind-reads';
import { type FirstPost, Network } from './network';
import { type FirstMemory, Recollections } from './recollections';

type Lived = { minute: number; event: WorldEvent };

/** What a town begins with beside its state. */
export type FirstReads = {
  personas: ReadonlyMap<string, Persona>;
  memories: readonly FirstMemory[];
  posts: readonly FirstPost[];
};

export class TownMemory implements MindReads {
  readonly network: Network;
  private readonly recollections: Recollections;
  private readonly days = new Map<string, Lived[]>();
  private count = 0;

  constructor(private readonly first: FirstReads) {
    this.network = new Network(first.posts);
    this.recollections = new Recollections(first.memories);
  }

  /** Takes in what happened at this minute; `state` is the world after it. */
  take(event: WorldEvent, state: WorldState): void {
    this.count++;
    this.network.take(event, this.count, state);
    this.recollections.take(event, state, this.count);
    if (!('characterId' in event) || !dayEvents.some((type) => type === event.type)) return;
    const day = this.days.get(event.characterId) ?? [];
    this.days.set(event.characterId, [...day.slice(-eventsLookedBack), { minute: state.minute, event }]);
  }

  persona = async (characterId: string) => this.first.personas.get(characterId) ?? null;
  memories = async (characterId: string): Promise<KeptMemory[]> => this.recollections.of(characterId).slice(0, memoriesRead);
  phone = async (characterId: string) => this.network.phone(characterId);
  feed = async (characterId: string) => this.network.feed(characterId);
  comments = async (characterId: string) => this.network.comments(characterId);
  threads = async (characterId: string) => this.network.threads(characterId);
  groupLines = async (groupId: string) => this.network.groupLines(groupId);
  ownTexts = async (characterId: string) => this.network.ownTexts(characterId);
  townPosts = async () => this.network.townPosts();
  ownPosts = async (characterId: string) => this.network.ownPosts(characterId);
  lastEvents = async (characterId: string, since: number) =>
    (this.days.get(characterId) ?? []).filter(({ minute }) => minute >= since).slice(-eventsLookedBack);
}
