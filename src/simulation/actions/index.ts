// The registry: an action that is not in it does not compile. Its order is the order of offers.
import type { ActionKind } from '../answer';
import type { ActionRule } from './action-rule';
import { arrangeMeeting } from './arrange-meeting';
import { browseFeed } from './browse-feed';
import { buy } from './buy';
import { cancelMeeting } from './cancel-meeting';
import { checkComments } from './check-comments';
import { checkMessages } from './check-messages';
import { drop } from './drop';
import { eat } from './eat';
import { give } from './give';
import { greet } from './greet';
import { joinTalk } from './join-talk';
import { lookAround } from './look-around';
import { move } from './move';
import { moveMeeting } from './move-meeting';
import { openGroup } from './open-group';
import { pickUp } from './pick-up';
import { publishPost } from './publish-post';
import { rest } from './rest';
import { sleep } from './sleep';
import { takePhoto } from './take-photo';
import { talk } from './talk';
import { use } from './use';
import { useObject } from './use-object';
import { usePhone } from './use-phone';
import { visitHospital } from './visit-hospital';
import { wait } from './wait';
import { work } from './work';
import { writeFirst } from './write-first';
import { writeGroup } from './write-group';

export const actions = {
  eat,
  'visit-hospital': visitHospital,
  sleep,
  rest,
  work,
  move,
  talk,
  'join-talk': joinTalk,
  greet,
  'look-around': lookAround,
  'use-phone': usePhone,
  'browse-feed': browseFeed,
  'publish-post': publishPost,
  'check-comments': checkComments,
  'check-messages': checkMessages,
  'write-first': writeFirst,
  'open-group': openGroup,
  'write-group': writeGroup,
  'arrange-meeting': arrangeMeeting,
  'move-meeting': moveMeeting,
  'cancel-meeting': cancelMeeting,
  'use-object': useObject,
  'take-photo': takePhoto,
  use,
  buy,
  give,
  'pick-up': pickUp,
  drop,
  wait,
} satisfies { [K in ActionKind]: ActionRule<K> };

/** A rule whose kind is known only at run time. Spelled as a mapped type, so that its methods compare one by one. */
type AnyRule = Pick<ActionRule<ActionKind>, keyof ActionRule<ActionKind>>;

/** The rule for any kind. Sound because callers pass a choice to the rule of its own kind only. */
export const ruleOf = (kind: ActionKind): AnyRule => actions[kind];
