import { openNote } from '@/simulation/recent';
import { fitMemories } from '../fit-memories';
import { partsShown } from '../parts-shown';
import type { Asked, Purpose } from '../question';
import type { Perceived } from '../scene-document';
import { shortenAtWord } from '../shorten-at-word';
import { withinBudget } from './within-budget';

/** What the question shows of it, each part within its budget. */
export function perceived<P extends Purpose>(question: Asked & { purpose: P }): Perceived & { purpose: P } {
  const { without, memories } = partsShown(question.purpose);
  const all = allPerceived(question);
  const left = Object.fromEntries(without.map((part) => [part, nothing[part]]));
  return { ...all, ...withinBudget(all), ...left, memories: fitMemories(question.memories, memories), purpose: question.purpose };
}

const nothing = {
  place: null,
  people: [],
  talks: [],
  nearby: [],
  plan: [],
  appointments: [],
  recent: [],
  phone: null,
  noticed: [],
  objects: [],
  alarm: null,
  interrupted: null,
  onTheWayTo: undefined,
  refusal: null,
};
function allPerceived(question: Asked): Omit<Perceived, 'memories'> {
  const { persona, language, scene } = question;
  return {
    language,
    now: {
      day: scene.day,
      time: scene.clock,
      partOfDay: scene.partOfDay,
      season: scene.season,
      weather: scene.weather,
      celsius: Math.round(scene.celsius) || 0,
    },
    me: {
      name: persona.name[language],
      age: persona.age,
      occupation: persona.occupation[language],
      traits: persona.traits.map((trait) => trait[language]),
      interests: persona.interests.map((interest) => interest[language]),
      goals: persona.goals.map((goal) => goal[language]),
      body: {
        fatigue: Math.round(scene.body.fatigue),
        hunger: Math.round(scene.body.hunger),
        health: Math.round(scene.body.health),
        emotion: scene.body.emotion,
        tired: scene.body.isTired,
        hungry: scene.body.isHungry,
        ill: scene.body.isIll,
        wet: scene.body.isWet,
        cold: scene.body.isCold,
      },
      work: scene.work && { place: scene.work.place, hours: scene.work.shifts, now: scene.work.isNow },
      coins: scene.coins,
      carries: scene.carries.map(({ name: item, quantity }) => ({ item, quantity })),
    },
    place: scene.place && {
      name: scene.place.name,
      indoor: scene.place.indoor,
      home: scene.place.isHome,
      workplace: scene.place.isWorkplace,
    },
    people: scene.people.map(({ name, doing, familiarity, affinity }) => ({
      name,
      doing,
      familiarity: Math.round(familiarity),
      affinity: Math.round(affinity),
    })),
    talks: scene.talks,
    nearby: scene.nearbyPlaces.map(({ name, distance, isOpen, meal }) => ({
      name,
      distance: Math.round(distance),
      open: isOpen,
      ...(meal === null ? {} : { meal }),
    })),
    plan: scene.plan.map(({ clock, isNow, ...item }) => ({ at: clock, ...item, now: isNow })),
    appointments: scene.appointments.map(({ clock, note, startsIn, isDue, isHere, ...one }) => ({
      kind: one.kind,
      with: one.with,
      place: one.place,
      day: one.day,
      at: clock,
      minutes: one.minutes,
      about: shortenAtWord(note, 200),
      in: startsIn,
      due: isDue,
      here: isHere,
    })),
    recent: scene.recent.map(({ clock, action, note }) => ({
      at: clock,
      action,
      note: shortenAtWord(openNote(action, note), 200),
    })),
    phone: scene.phone,
    noticed: scene.noticed,
    objects: scene.objects.map(({ name, isTaken }) => ({ name, taken: isTaken })),
    alarm: scene.alarm && {
      kind: scene.alarm.kind,
      place: scene.alarm.place,
      here: scene.alarm.isHere,
      called: scene.alarm.isCalled,
    },
    interrupted: scene.interrupted,
    ...(scene.onTheWayTo === null ? {} : { onTheWayTo: scene.onTheWayTo }),
    refusal: scene.refusal,
  };
}
