import { assertNever } from '@/lib/assert-never';
import type { Choice } from '../answer';
import { asItemKind } from '../items';
import type { Offer } from '../scene';
import { worldMinuteOf } from '../world-time';

/** An offer taken up with plain words, for minds that are not models. */
export function choiceFromOffer(offer: Offer): Choice {
  const { action, targetId, alsoIds, minutes, item, deed, photo = 'place', when } = offer;
  const target = targetId ?? '';
  switch (action) {
    case 'wait':
    case 'work':
      return { action, minutes };
    case 'rest':
    case 'visit-hospital':
    case 'eat':
    case 'look-around':
      return { action };
    case 'sleep':
      return { action, minutes: Math.max(60, minutes), dayMemory: 'A day in town.' };
    case 'move':
      return { action, placeId: target };
    case 'greet':
      return { action, characterId: target, text: 'Hello!' };
    case 'talk':
      return { action, characterId: target, ...(alsoIds ? { alsoIds } : {}), text: 'How are you?', maxTurns: 4 };
    case 'join-talk':
      return { action, conversationId: target };
    case 'use-phone':
      return { action, replies: [], answers: [], reactions: [], impression: 'Much to read.' };
    case 'browse-feed':
      return { action, reactions: [], impression: 'Much to read.' };
    case 'publish-post':
      return { action, text: 'A fine day.' };
    case 'check-comments':
    case 'check-messages':
      return { action, replies: [] };
    case 'open-group':
      return { action, characterId: target, alsoIds: alsoIds ?? [], name: 'Neighbours', text: 'Here we are.' };
    case 'write-group':
      return { action, groupId: target, text: 'Good day to all.' };
    case 'write-first':
      return { action, characterId: target, text: 'Are you well?' };
    case 'arrange-meeting':
      return {
        action,
        characterIds: [target],
        placeId: 'meadow',
        start: worldMinuteOf(1, 18),
        minutes: 60,
        text: 'Shall we meet?',
        purpose: 'a talk',
      };
    case 'move-meeting':
      return { action, entryId: target, start: when?.start ?? worldMinuteOf(1, 18) };
    case 'cancel-meeting':
      return { action, entryId: target };
    case 'use-object':
      return { action, objectId: target, deed: deed?.name ?? 'sit-down' };
    case 'take-photo':
      return {
        action,
        subject: photo,
        personId: photo === 'person' ? target : null,
        ...(photo === 'object' ? { objectId: target } : {}),
      };
    case 'use':
      return { action, item: asItemKind(target) ?? 'food' };
    case 'buy':
    case 'pick-up':
    case 'drop':
      return { action, item: asItemKind(target) ?? 'food', quantity: 1 };
    case 'give':
      return { action, characterId: target, item: item?.kind ?? 'gift', quantity: 1 };
    default:
      return assertNever(action);
  }
}
