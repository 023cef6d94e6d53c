// A town with one character, a person who knows it, and a model server that a test commands.

import { openConversation } from '@/server/messages/open-conversation';
import { sendMessage } from '@/server/messages/send-message';
import type { Clock } from '@/server/platform/app-context';
import { stateVersion, type WorldState } from '@/simulation/state';
import { worldMinuteOf } from '@/simulation/world-time';
import { aCharacter, aPerson } from './builders';
import { type FaultAnswer, startFaultServer } from './fault-server';
import { testApp } from './test-app';

const both = (text: string) => ({ en: text, zh: text });

/** Mei, who makes coffee. */
export const persona = {
  name: both('Mei'),
  age: 30,
  occupation: both('barista'),
  description: both('Makes coffee at the corner.'),
  traits: [both('warm')],
  speakingStyle: both('short sentences'),
  interests: [both('tea')],
  goals: [],
};

/** A cafe and one character in it, awake and free. */
export function townOf(characterId: string): WorldState {
  const minute = worldMinuteOf(1, 10);
  return {
    version: stateVersion,
    seed: 'test',
    language: 'en',
    settings: { timeGrid: 5, maxTimeSkip: 480, encounterChance: 0 },
    minute,
    weather: { kind: 'sunny', outdoorCelsius: 20, indoorCelsius: 21, sinceHour: 0, hours: [] },
    places: {
      cafe: {
        id: 'cafe',
        name: both('Cafe'),
        description: both('Smells of coffee.'),
        kind: 'commercial',
        x: 0,
        y: 0,
        width: 20,
        height: 15,
        indoor: true,
        hours: null,
        capacity: 10,
        ownerId: null,
        servesFood: true,
      },
    },
    characters: {
      [characterId]: {
        id: characterId,
        name: persona.name,
        homeId: 'cafe',
        workplaceId: 'cafe',
        routine: [],
        bedtime: 1320,
        x: 0,
        y: 0,
        placeId: 'cafe',
        body: { fatigue: 10, hunger: 10, health: 90, mood: 0, emotion: 'happy', lastMealAt: minute, at: minute },
        turn: 1,
        activity: null,
        conversationId: null,
        mustPlan: false,
        plan: [],
        planDay: 1,
        alarm: null,
        suspended: null,
        lastRefusal: null,
        recent: [],
        items: { phone: 1 },
        lastDone: {},
        met: [],
        relationships: {},
      },
    },
    conversations: {},
    retired: {},
    agenda: {},
    entriesMade: 0,
  };
}

/** @param answers what the model server does at its first, second, … request; the last one from then on */
export async function meeting(answers: FaultAnswer[], options: { clock?: Clock; env?: Record<string, string> } = {}) {
  const server = await startFaultServer(answers);
  const env = { LLM_BASE_URL: server.baseUrl, LLM_MODEL: 'test-model', ...options.env };
  const app = await testApp({ ...options, env });
  const character = await aCharacter(app, { worldId: 'town', persona, nickname: 'Mei' });
  const person = await aPerson(app, { nickname: 'Ada' });
  await app.db.world.create({
    data: { id: 'town', name: both('Town'), seed: 'test', minute: 600, state: townOf(character.id), status: 'stopped' },
  });
  const body = { x: 0, y: 0, fatigue: 10, hunger: 10, health: 90, emotion: 'happy', turn: 1 };
  await app.db.body.create({ data: { characterId: character.id, worldId: 'town', ...body } });
  const conversationId = await app.transact((tx) => openConversation(app, tx, person.id, character.id));

  return {
    app,
    server,
    character,
    person,
    conversationId,
    /** sends as the person; gives the message's id */
    write: (text: string) =>
      sendMessage(app, person, { conversationId, text, clientId: crypto.randomUUID() }).then((message) => message.id),
    become: (activity: string | null, endsAt: number | null) =>
      app.db.body.update({ where: { characterId: character.id }, data: { activity, endsAt } }),
    answers: async () => {
      const rows = await app.db.message.findMany({ where: { senderId: character.id }, orderBy: { seq: 'asc' } });
      return rows.map((row) => row.text);
    },
    reply: (messageId: string) => app.db.reply.findUniqueOrThrow({ where: { messageId } }),
    /** the states that the person was told, in order */
    told: async () => {
      const rows = await app.db.liveEvent.findMany({
        where: { channel: `account:${person.id}`, type: 'reply.changed' },
        orderBy: { seq: 'asc' },
      });
      return rows.map((row) => (row.payload as { state: string }).state);
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
