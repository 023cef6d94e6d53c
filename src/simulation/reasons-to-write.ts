// Why one would write to somebody unasked: something that happened, which one has lived or noticed oneself.
import type { Language } from '@/lib/localized';
import { freshAlarm } from './alarm';
import { happeningText } from './happenings/happening-wording';
import { memoryWords } from './memory/words';
import { between, namedIn } from './recent';
import type { Character, WorldState } from './state';
import { type WorldMinute, worldMinute } from './world-time';

/** Kith: what is older than so many world minutes is no news, and gives no reason to write. */
export const newsFor = 720;

export type ReasonToWrite = { minute: WorldMinute; text: string };

/** The newest thing that one has not written about to this one yet, in one's own words; null when there is none. */
export function reasonToWrite(world: WorldState, character: Character, otherId: string): ReasonToWrite | null {
  const written = character.lastDone[`write-first:${otherId}`] ?? -1;
  const from = Math.max(written + 1, world.minute - newsFor);
  const reasons = [...betweenThem(world, character, otherId), ...noticed(world, character, otherId)];
  const fresh = reasons.filter(({ minute }) => minute >= from);
  return fresh.reduce<ReasonToWrite | null>((newest, one) => (newest && newest.minute >= one.minute ? newest : one), null);
}

/** A talk, a meeting without one, a present. */
function betweenThem(world: WorldState, { lastDone, met, recent }: Character, otherId: string): ReasonToWrite[] {
  const { language } = world;
  const name = world.characters[otherId]?.name[language] ?? '';
  const say = words[language];
  const talkedAt = lastDone[`talk:${otherId}`];
  const talked = talkedAt === undefined ? [] : [{ minute: talkedAt, text: say.talked(name) }];
  const meetings = met.filter(([id, minute]) => id === otherId && (talkedAt === undefined || minute > talkedAt));
  const presents = recent.filter(({ action, note }) => action === 'was-given' && namedIn(note) === name);
  return [
    ...talked,
    ...meetings.map(([, minute]) => ({ minute: worldMinute.parse(minute), text: say.met(name) })),
    ...presents.map(({ minute, note }) => ({
      minute,
      text: memoryWords(language).wasGiven(name, note.split(between).slice(1).join(between)),
    })),
  ];
}

/** What the other, who is somewhere else, may not know of. */
function noticed(world: WorldState, character: Character, otherId: string): ReasonToWrite[] {
  const { language, places, minute } = world;
  const isHere = character.placeId !== null && world.characters[otherId]?.placeId === character.placeId;
  if (isHere) return [];
  const placeName = (placeId: string) => places[placeId]?.name[language] ?? '';
  const say = memoryWords(language);
  const alarm = freshAlarm(character, minute);
  return [
    ...(character.noticed ?? []).map(({ sense, kind, placeId, at }) => ({
      minute: at,
      text: say.noticed(sense, happeningText(language, kind), placeName(placeId)),
    })),
    ...(alarm
      ? [
          {
            minute: alarm.at,
            text: say.alarm(alarm.kind, placeName(alarm.placeId), character.placeId === alarm.placeId),
          },
        ]
      : []),
  ];
}

const words = {
  en: {
    talked: (name: string) => `I talked with ${name} today.`,
    met: (name: string) => `I ran into ${name} today, and we did not get to talk.`,
  },
  zh: {
    talked: (name: string) => `今天我和${name}聊过。`,
    met: (name: string) => `今天我碰到了${name}，没来得及聊。`,
  },
} satisfies Record<Language, { talked(name: string): string; met(name: string): string }>;
