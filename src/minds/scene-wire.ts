// How the scene stands in a prompt: the same document, said shortly. What is empty or usual is left out, lists of the same thing are rows
// without names, what changes little comes first (endpoints cache prefixes). `readWire` is the way back, for the scripted mind.
import { compacted, isRecord } from './compacted';
import { optionsFrom, wireOptions } from './option-rows';
import type { Perceived, SceneDocument } from './scene-document';
import { sceneDocumentSchema } from './scene-document';
import type { Who } from './who-in';

type Wire = Record<string, unknown>;

export function wireOf(scene: SceneDocument): Wire {
  const { purpose, language, now, me, place, people, talks, nearby, plan, appointments, recent, phone, noticed, ...rest } = scene;
  const { objects, alarm, interrupted, onTheWayTo, refusal, memories, ...own } = rest;
  const planNow = plan.findIndex((item) => item.now);
  const told = compacted({
    purpose,
    language,
    important: memories.important,
    days: memories.days.map(({ day, text }) => [day, text]),
    plan: plan.map(({ at, minutes, activity, place: where, note }) => row(at, minutes, activity, where ?? '', note)),
    work: me.work && { place: me.work.place, hours: me.work.hours },
    knowledge: memories.knowledge.map(({ text, how }) => [text, how]),
    appointments,
    carries: me.carries.map(({ item, quantity }) => (quantity === 1 ? item : [item, quantity])),
    recent: recent.map(({ at, action, note }) => `${at} ${action}${note && ` · ${note}`}`),
    now: `day ${now.day}, ${now.time}, ${now.partOfDay}, ${now.season}, ${now.weather}, ${now.celsius} °C`,
    planNow: planNow < 0 ? null : planNow,
    onDuty: me.work?.now,
    body: { ...me.body, health: me.body.health === 100 ? null : me.body.health, emotion: unless('neutral', me.body.emotion) },
    coins: me.coins,
    place,
    people: people.map(({ name, doing, familiarity, affinity }) => row(name, familiarity, affinity, doing ?? '')),
    talks,
    noticed,
    taken: objects.flatMap(({ name, taken }) => (taken ? [name] : [])),
    phone: phone && withoutZeros(phone),
    alarm,
    interrupted,
    onTheWayTo,
    refusal,
  });
  // What the purpose itself asks about is said in full.
  return { ...told, ...wireOptions(own, nearby) };
}

/** The document again, with who one is from the instructions; null when it is none. Of places near by only those that one can go to are told. */
export function readWire(wire: unknown, who: Who): SceneDocument | null {
  if (!isRecord(wire)) return null;
  const {
    important,
    days,
    plan,
    work,
    knowledge,
    carries,
    recent,
    now,
    planNow,
    onDuty,
    body,
    coins,
    people,
    taken,
    phone,
    ...rest
  } = wire;
  const { options, later, ...own } = optionsFrom(rest);
  const document = {
    ...empty,
    ...own,
    ...(options ? { options, later } : {}),
    now: nowFrom(String(now)),
    me: {
      ...who,
      body: { health: 100, emotion: 'neutral', ...unfelt, ...(isRecord(body) ? body : {}) },
      work: isRecord(work) ? { hours: [], ...work, now: onDuty === true } : null,
      coins,
      carries: rowsIn(carries).map((one) =>
        Array.isArray(one) ? { item: one[0], quantity: one[1] } : { item: one, quantity: 1 },
      ),
    },
    place: isRecord(own.place) ? { indoor: false, home: false, workplace: false, ...own.place } : null,
    people: tuples(people).map(([name, familiarity, affinity, doing = null]) => ({ name, familiarity, affinity, doing })),
    plan: tuples(plan).map(([at, minutes, activity, where, note = ''], index) => ({
      ...{ at, minutes, activity, place: where === '' ? null : (where ?? null), note },
      now: index === planNow,
    })),
    appointments: rowsIn(own.appointments).map((one) => ({ ...usualAppointment, ...(isRecord(one) ? one : {}) })),
    recent: rowsIn(recent).map((line) => recentFrom(String(line))),
    objects: rowsIn(taken).map((name) => ({ name, taken: true })),
    phone: isRecord(phone) ? { unseenPosts: 0, unreadMessages: 0, newComments: 0, ...phone } : null,
    alarm: isRecord(own.alarm) ? { here: false, called: false, ...own.alarm } : null,
    memories: {
      important: important ?? null,
      days: tuples(days).map(([day, text]) => ({ day, text })),
      knowledge: tuples(knowledge).map(([text, how]) => ({ text, how })),
    },
  };
  return sceneDocumentSchema.safeParse(document).data ?? null;
}

const empty = { talks: [], nearby: [], noticed: [], interrupted: null, refusal: null };
const unfelt = { tired: false, hungry: false, ill: false, wet: false, cold: false };
const usualAppointment = { with: [], place: null, about: '', due: false, here: false };

const unless = <T>(usual: T, value: T) => (value === usual ? null : value);
const withoutZeros = (phone: NonNullable<Perceived['phone']>) =>
  Object.fromEntries(Object.entries(phone).filter(([, count]) => count > 0));

/** Without what is empty at its end. */
function row(...cells: (string | number)[]): (string | number)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

const rowsIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const tuples = (value: unknown): unknown[][] => rowsIn(value).flatMap((one) => (Array.isArray(one) ? [one] : []));

function nowFrom(text: string): Wire {
  const [day = '', time, partOfDay, season, weather, celsius = ''] = text.split(', ');
  return { day: Number(day.slice(4)), time, partOfDay, season, weather, celsius: Number.parseInt(celsius, 10) };
}

function recentFrom(line: string): Wire {
  const [, at, action, note = ''] = /^(\S+) (\S+)(?: · ([\s\S]*))?$/.exec(line) ?? [];
  return { at, action, note };
}
