import { personaSchema } from '@/minds/persona';
import { readMemories } from '@/server/characters/read-memories';
import type { Db } from '@/server/platform/app-context';
import { eventColumns, eventOf } from '@/server/world-store/event-rows';
import { dayEvents } from './day-lines';
import { eventsLookedBack } from './look-limits';
import type { MindReads } from './mind-reads';
import { phoneFacts } from './phone-facts';
import { readComments } from './read-comments';
import { readFeed, readGroupLines, readOwnPosts, readThreads } from './read-phone';
import { readOwnTexts, readTownPosts } from './read-written';

/** What minds read, from the rows of a world and of the network. */
export function rowReads(db: Db, worldId: string): MindReads {
  return {
    async persona(characterId) {
      const stored = await db.persona.findUnique({ where: { userId: characterId } });
      return stored && personaSchema.parse(stored.data);
    },
    memories: (characterId) => readMemories(db, { worldId, characterId }),
    phone: (characterId) => phoneFacts(db, worldId, characterId),
    feed: (characterId) => readFeed(db, characterId),
    comments: (characterId) => readComments(db, characterId),
    threads: (characterId) => readThreads(db, characterId),
    groupLines: (groupId) => readGroupLines(db, groupId),
    ownPosts: (characterId) => readOwnPosts(db, characterId),
    ownTexts: (characterId) => readOwnTexts(db, characterId),
    townPosts: () => readTownPosts(db),
    async lastEvents(characterId, since) {
      const rows = await db.worldEvent.findMany({
        where: { worldId, characterId, minute: { gte: since }, type: { in: [...dayEvents] } },
        orderBy: { seq: 'desc' },
        take: eventsLookedBack,
        select: { minute: true, ...eventColumns },
      });
      return rows.reverse().map(({ minute, ...row }) => ({ minute, event: eventOf(row) }));
    },
  };
}
