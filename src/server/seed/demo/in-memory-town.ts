// The demo town without a database: the pure world, the scripted mind and a network in memory. Shows in seconds what a week looks like.
import type { Language } from '@/lib/localized';
import { answerSchemas, type ModelAnswer, type ObjectPurpose } from '@/minds/answers';
import { pickMemories } from '@/minds/pick-memories';
import { promptFor } from '@/minds/prompts';
import type { Asked, Question, QuestionOf } from '@/minds/question';
import { answerScripted } from '@/minds/scripted/answer-scripted';
import { type Answer, type Choice, planItemSchema } from '@/simulation/answer';
import { deriveId } from '@/simulation/dice';
import type { WorldEvent } from '@/simulation/event';
import { perform } from '@/simulation/execute';
import { newWorld } from '@/simulation/new-world';
import { offersFor } from '@/simulation/offers';
import { sceneFor } from '@/simulation/perception';
import { type OwedTurn, ready } from '@/simulation/ready';
import type { Offer } from '@/simulation/scene';
import { nextMinute } from '@/simulation/schedule';
import type { WorldState } from '@/simulation/state';
import { clockText, type WorldMinute, worldMinuteOf } from '@/simulation/world-time';
import { choiceFromOffer } from '@/simulation/worlds/choice-from-offer';
import { demoCharacters } from './demo-characters';
import { demoCommonMemories } from './demo-common-memories';
import { demoPlaces } from './demo-places';
import { InMemoryNetwork } from './in-memory-network';
import { type DemoCharacter, routineIn } from './types';

type Memory = { text: string; importance: number; minute: number };
export type Happening = { minute: WorldMinute; event: WorldEvent };

export class InMemoryTown {
  state: WorldState;
  readonly happenings: Happening[] = [];
  readonly network = new InMemoryNetwork();
  readonly dayTexts: string[] = [];
  private readonly personas = new Map<string, DemoCharacter>();
  private readonly memories = new Map<string, Memory[]>();
  private readonly relationships = new Map<string, string>();

  constructor(
    private readonly seed: string,
    private readonly language: Language,
  ) {
    const idOf = (username: string) => deriveId(seed, 'user', username);
    const characters = demoCharacters.map((character) => {
      const id = idOf(character.username);
      this.personas.set(id, character);
      this.memories.set(id, [{ text: character.importantMemory[language], importance: 9, minute: 0 }]);
      for (const { username, text } of character.relationships) this.relationships.set(`${id}/${idOf(username)}`, text[language]);
      return {
        id,
        name: character.persona.name,
        homeId: character.homePlace,
        workplaceId: character.workplacePlace,
        bedtime: character.bedtime,
        routine: routineIn(character, language),
        relationships: Object.fromEntries(
          character.relationships.map(({ username, familiarity, affinity }) => [idOf(username), { familiarity, affinity }]),
        ),
      };
    });
    const places = demoPlaces.map(({ ownerUsername, ...place }) => ({ ...place, ownerId: ownerUsername && idOf(ownerUsername) }));
    this.state = newWorld({ seed, language, minute: worldMinuteOf(1, 6), places, characters });
  }

  runUntil(minute: number): void {
    while (this.state.minute < minute) {
      const owed = ready(this.state)[0];
      if (owed) {
        const answer = this.answer(owed);
        this.take(perform(this.state, { type: 'answer', ...owed, answer, source: 'model', why: null }));
      } else this.take(perform(this.state, { type: 'pass-time', to: nextMinute(this.state) }));
    }
  }

  nameOf = (id: string) => this.state.characters[id]?.name[this.language] ?? '';

  private take(events: readonly WorldEvent[]): void {
    for (const event of events) {
      this.happenings.push({ minute: this.state.minute, event });
      this.project(event);
    }
  }

  private project(event: WorldEvent): void {
    this.network.project(event, this.state.minute);
    if (event.type === 'talk-remembered') {
      this.remember(event.characterId, event.memory, 5);
      this.relationships.set(`${event.characterId}/${event.otherId}`, event.relationship);
    } else if (event.type === 'day-remembered') {
      this.remember(event.characterId, event.text, 6);
      this.dayTexts.push(event.text);
    }
  }

  private remember(id: string, text: string, importance: number): void {
    this.memories.get(id)?.push({ text, importance, minute: this.state.minute });
  }

  private ask<P extends ObjectPurpose>(
    id: string,
    purpose: P,
    details: Omit<QuestionOf<P>, keyof Asked | 'purpose'>,
  ): ModelAnswer<P> {
    const persona = this.personas.get(id)?.persona;
    if (!persona) throw new Error(`No persona ${id}`);
    const scene = sceneFor(this.state, id, this.network.phone(id), this.language);
    const own = (this.memories.get(id) ?? []).map((memory) => ({ ...memory, minutesAgo: this.state.minute - memory.minute }));
    const memories = pickMemories(own, scene.people.map((person) => person.name).join(' '), 10).map((memory) => memory.text);
    const commonMemories = demoCommonMemories.map((memory) => memory[this.language]);
    // The details are those of the purpose; the compiler cannot follow the union that far.
    const question = {
      purpose,
      persona,
      language: this.language,
      commonMemories,
      memories,
      scene,
      ...details,
    } as unknown as Question;
    const { instructions, prompt } = promptFor(question);
    const messages = [
      { role: 'system', content: instructions },
      { role: 'user', content: prompt },
    ];
    const text = answerScripted({ messages, model: 'kith-scripted', seed: this.seed });
    return answerSchemas[purpose].parse(JSON.parse(text)) as ModelAnswer<P>;
  }

  private relationship = (id: string, otherId: string) => this.relationships.get(`${id}/${otherId}`) ?? null;

  private answer({ characterId: id, kind }: OwedTurn): Answer {
    if (kind === 'wake') return this.wake(id);
    if (kind === 'choose') return this.choose(id);
    const talk = Object.values(this.state.conversations).find(
      (one) => one.participants.includes(id) && (kind === 'recap' ? one.closed && !one.recappedBy.includes(id) : !one.closed),
    );
    const otherId = talk?.participants.find((one) => one !== id);
    if (!talk || !otherId) throw new Error('no conversation');
    const lines = talk.lines.map((line) => ({ from: this.nameOf(line.speakerId), text: line.text }));
    const other = { with: this.nameOf(otherId), lines };
    if (kind === 'recap') return { kind, ...this.ask(id, 'recap', other) };
    const turnsLeft = talk.maxTurns - talk.lines.length;
    return { kind, ...this.ask(id, 'say', { ...other, relationship: this.relationship(id, otherId), turnsLeft }) };
  }

  private wake(id: string): Answer {
    const places = Object.values(this.state.places).map((place) => ({ id: place.id, name: place.name[this.language] }));
    const { plan, mood } = this.ask(id, 'plan', { places });
    const items = plan.map((item) => {
      const [hour = 0, minute = 0] = item.at.split(':').map(Number);
      const placeId = item.place === null ? null : (places[item.place - 1]?.id ?? null);
      return planItemSchema.parse({ ...item, at: hour * 60 + minute, placeId });
    });
    return { kind: 'wake', plan: items, mood };
  }

  private choose(id: string): Answer {
    const offers = offersFor(this.state, id, this.network.phone(id), this.language);
    const { choice, reason, minutes } = this.ask(id, 'choose', { offers });
    const offer = offers.find((one) => one.n === choice);
    if (!offer) throw new Error(`choice ${choice} was not offered`);
    return { kind: 'choose', reason, choice: this.fill(id, offer, minutes ?? offer.minutes) };
  }

  private fill(id: string, offer: Offer, minutes: number): Choice {
    const { action } = offer;
    const targetId = offer.targetId ?? '';
    const details = { to: this.nameOf(targetId), relationship: this.relationship(id, targetId) };
    switch (action) {
      case 'wait':
      case 'work':
        return { action, minutes };
      case 'sleep': {
        const mine = this.happenings.filter((one) => one.minute > this.state.minute - 1440);
        const day = mine.flatMap(({ event, minute }) =>
          event.type === 'action-finished' && event.characterId === id
            ? [{ clock: clockText(minute), action: event.choice.action, note: '' }]
            : [],
        );
        return { action, minutes, dayMemory: this.ask(id, 'day-memory', { day }).text };
      }
      case 'move':
        return { action, placeId: targetId };
      case 'greet':
        return { action, characterId: targetId, text: this.ask(id, 'open-talk', { ...details, isGreeting: true }).text };
      case 'talk':
        return { action, characterId: targetId, ...this.ask(id, 'open-talk', { ...details, isGreeting: false }) };
      case 'browse-feed':
        return this.browse(id);
      case 'publish-post': {
        const recentPosts = this.network.posts
          .filter((post) => post.authorId === id)
          .slice(-8)
          .map((post) => post.text);
        return { action, text: this.ask(id, 'compose-post', { recentPosts }).text };
      }
      case 'check-comments':
        return this.answerComments(id);
      case 'check-messages':
        return this.answerMessages(id);
      case 'write-first':
        return { action, characterId: targetId, text: this.ask(id, 'write-first', details).text };
      case 'use':
      case 'buy':
      case 'give':
      case 'pick-up':
      case 'drop':
        return choiceFromOffer(offer);
      default:
        return { action };
    }
  }

  private browse(id: string): Choice {
    const posts = this.network.unseenPosts(id).slice(-5);
    const shown = posts.map((post, index) => ({
      n: index + 1,
      author: this.nameOf(post.authorId),
      isKnown: this.relationships.has(`${id}/${post.authorId}`),
      text: post.text,
      comments: post.comments.slice(-3).map((comment) => ({ author: this.nameOf(comment.authorId), text: comment.text })),
    }));
    const { reactions, impression } = this.ask(id, 'react', { posts: shown });
    const seen = reactions.flatMap(({ n, like, comment }) => {
      const post = posts[n - 1];
      return post ? [{ postId: post.id, authorId: post.authorId, like, comment }] : [];
    });
    return { action: 'browse-feed', reactions: seen, impression };
  }

  private answerComments(id: string): Choice {
    const comments = this.network.newComments(id).slice(0, 5);
    const shown = comments.map((one, index) => ({
      n: index + 1,
      author: this.nameOf(one.authorId),
      post: one.post.text,
      text: one.text,
    }));
    const { replies } = this.ask(id, 'answer-comments', { comments: shown });
    const written = replies.flatMap(({ n, text }) => {
      const comment = comments[n - 1];
      return comment ? [{ postId: comment.post.id, commentId: comment.id, text }] : [];
    });
    return { action: 'check-comments', replies: written };
  }

  private answerMessages(id: string): Choice {
    const senders = [...new Set(this.network.unreadLines(id).map((line) => line.fromId))].slice(0, 3);
    const threads = senders.map((fromId, index) => ({
      n: index + 1,
      from: this.nameOf(fromId),
      lines: this.network.lines
        .filter((line) => [line.fromId, line.toId].includes(id) && [line.fromId, line.toId].includes(fromId))
        .slice(-10)
        .map((line) => ({ from: this.nameOf(line.fromId), text: line.text })),
    }));
    const { replies } = this.ask(id, 'answer-messages', { threads });
    const written = replies.flatMap(({ n, text }) => {
      const characterId = senders[n - 1];
      return characterId ? [{ characterId, text }] : [];
    });
    return { action: 'check-messages', replies: written };
  }
}
