import { assertNever } from '@/lib/assert-never';
import { DomainError } from '@/lib/errors';
import { stepsNamed } from '@/minds/next-steps';
import type { Answer, Choice } from '@/simulation/answer';
import { situationOf } from '@/simulation/customs/situation';
import { usualChoice, usualDeed } from '@/simulation/customs/usual-choice';
import { followIntention, mayGoOnFrom } from '@/simulation/intention/follow';
import { isStepKind, type Step } from '@/simulation/intention/step';
import { offersFor } from '@/simulation/offers';
import type { Offer } from '@/simulation/scene';
import { arrangeMeeting } from './arrange-meeting';
import { composePost } from './compose-post';
import { lookAtPhone } from './look-at-phone';
import { lookBack } from './look-back';
import type { Mind } from './mind';
import { deedOf, targetOf, thingOf } from './offered-parts';
import { openTalk } from './open-talk';
import type { Thought } from './thought';
import { writeFirst } from './write-first';
import { openGroup, writeGroup } from './write-group';

type Chosen = { offer: Offer; minutes: number; reason: string; next: Step[] };

type Offered = Thought & { offers: Offer[] };

/**
 * What to do now, and the words that it needs: the next step of what was chosen before, as long as nothing has happened; with `routine`, most
 * of the time what was chosen in such a situation before; else what the model says.
 */
export async function choose(mind: Mind, { routine }: { routine: boolean }): Promise<Offered> {
  const { state, me } = mind;
  const offers = offersFor(state, me.id, mind.phone, mind.language);
  const followed = followIntention(state, me, offers);
  if (followed) return { answer: await answerFor(mind, followed), source: 'followed', offers };
  const situation = situationOf(state, me, offers) ?? undefined;
  const usual = routine ? usualChoice(state, me, offers) : null;
  if (usual) return { answer: await answerFor(mind, usual, situation), source: 'routine', offers };
  return { answer: await answerFor(mind, await askedFor(mind, offers), situation), source: 'model', offers };
}

/** What it is used to doing in such a situation and what needs no words, for when nobody may be asked; null when there is nothing. */
export async function chooseUnasked(mind: Mind): Promise<Offered | null> {
  const { state, me } = mind;
  const offers = offersFor(state, me.id, mind.phone, mind.language);
  const usual = usualDeed(state, me, offers);
  return usual && { answer: await answerFor(mind, usual), source: 'routine', offers };
}

async function askedFor(mind: Mind, offers: Offer[]): Promise<Chosen> {
  const { choice, reason, minutes, next } = await mind.ask('choose', { offers });
  const offer = offers.find((candidate) => candidate.n === choice);
  if (!offer) throw new DomainError('model-answer-unusable', `Choice ${choice} of ${offers.length} was not offered`);
  return { offer, minutes: minutes ?? offer.minutes, reason, next: stepsNamed({ offers, scene: mind.asked.scene }, next) };
}

async function answerFor(mind: Mind, { offer, minutes, reason, next }: Chosen, situation?: string): Promise<Answer> {
  const choice = await fill(mind, offer, minutes);
  const learnt = situation !== undefined && isStepKind(choice.action) ? { situation } : {};
  return { kind: 'choose', choice, reason, ...(next.length > 0 && mayGoOnFrom(choice.action) ? { next } : {}), ...learnt };
}

async function fill(mind: Mind, offer: Offer, minutes: number): Promise<Choice> {
  const { action } = offer;
  switch (action) {
    case 'rest':
    case 'visit-hospital':
    case 'eat':
    case 'look-around':
      return { action };
    case 'wait':
      return { action, minutes: clamp(minutes, 5, 120) };
    case 'work':
      return { action, minutes: clamp(minutes, 30, 240) };
    case 'move':
      return { action, placeId: targetOf(offer) };
    case 'sleep':
      return { action, minutes: clamp(minutes, 60, 600), ...(await lookBack(mind)) };
    case 'greet':
    case 'talk':
      return openTalk(mind, action, offer);
    case 'join-talk':
      return { action, conversationId: targetOf(offer) };
    case 'use-phone':
      return lookAtPhone(mind);
    case 'publish-post':
      return composePost(mind);
    case 'browse-feed':
    case 'check-comments':
    case 'check-messages':
      throw new DomainError('model-answer-unusable', `${action} is not offered any more`);
    case 'open-group':
      return openGroup(mind, offer);
    case 'write-group':
      return writeGroup(mind, targetOf(offer));
    case 'write-first':
      return writeFirst(mind, targetOf(offer));
    case 'arrange-meeting':
      return arrangeMeeting(mind, targetOf(offer));
    case 'move-meeting':
      return { action, entryId: targetOf(offer), start: offer.when?.start ?? mind.state.minute };
    case 'cancel-meeting':
      return { action, entryId: targetOf(offer) };
    case 'use-object':
      return { action, objectId: targetOf(offer), deed: deedOf(offer) };
    case 'take-photo': {
      const subject = offer.photo ?? 'place';
      const objectId = subject === 'object' ? { objectId: targetOf(offer) } : {};
      return { action, subject, personId: subject === 'person' ? targetOf(offer) : null, ...objectId };
    }
    case 'use':
      return { action, item: thingOf(offer) };
    case 'buy':
    case 'pick-up':
    case 'drop':
      return { action, item: thingOf(offer), quantity: 1 };
    case 'give':
      return { action, characterId: targetOf(offer), item: thingOf(offer), quantity: 1 };
    default:
      return assertNever(action);
  }
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, Math.round(value)));
