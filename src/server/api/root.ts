import { accountsRouter } from './routers/accounts';
import { auditRouter } from './routers/audit';
import { channelsRouter } from './routers/channels';
import { charactersRouter } from './routers/characters';
import { commentsRouter } from './routers/comments';
import { feedRouter } from './routers/feed';
import { filesRouter } from './routers/files';
import { groupsRouter } from './routers/groups';
import { habitsRouter } from './routers/habits';
import { identitiesRouter } from './routers/identities';
import { liveRouter } from './routers/live';
import { mailsRouter } from './routers/mails';
import { memoriesRouter } from './routers/memories';
import { messagesRouter } from './routers/messages';
import { modelsRouter } from './routers/models';
import { moderationRouter } from './routers/moderation';
import { notificationsRouter } from './routers/notifications';
import { passkeysRouter } from './routers/passkeys';
import { personalDataRouter } from './routers/personal-data';
import { picturesRouter } from './routers/pictures';
import { postsRouter } from './routers/posts';
import { profilesRouter } from './routers/profiles';
import { relationsRouter } from './routers/relations';
import { rememberedRouter } from './routers/remembered';
import { repliesRouter } from './routers/replies';
import { searchRouter } from './routers/search';
import { securityRouter } from './routers/security';
import { tokensRouter } from './routers/tokens';
import { townRouter } from './routers/town';
import { wellbeingRouter } from './routers/wellbeing';
import { worldRouter } from './routers/world';
import { router } from './trpc';

export const appRouter = router({
  accounts: accountsRouter,
  audit: auditRouter,
  channels: channelsRouter,
  characters: charactersRouter,
  comments: commentsRouter,
  feed: feedRouter,
  groups: groupsRouter,
  files: filesRouter,
  habits: habitsRouter,
  identities: identitiesRouter,
  mails: mailsRouter,
  memories: memoriesRouter,
  messages: messagesRouter,
  models: modelsRouter,
  moderation: moderationRouter,
  notifications: notificationsRouter,
  passkeys: passkeysRouter,
  personalData: personalDataRouter,
  pictures: picturesRouter,
  posts: postsRouter,
  profiles: profilesRouter,
  relations: relationsRouter,
  remembered: rememberedRouter,
  replies: repliesRouter,
  search: searchRouter,
  live: liveRouter,
  security: securityRouter,
  tokens: tokensRouter,
  town: townRouter,
  wellbeing: wellbeingRouter,
  world: worldRouter,
});

export type AppRouter = typeof appRouter;
