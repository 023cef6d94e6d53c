import type { HabitsView } from '@/contracts/views/habits';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { defaultHabits } from '@/simulation/habits/habit-limits';
import { authorsById } from './authors-by-id';

/** How often each is on the network, by name. Throws `world-not-found`. */
export async function habitsView(app: Pick<AppContext, 'db' | 'cache'>, worldId: string): Promise<HabitsView> {
  const { state } = await currentWorld(app, worldId);
  const authors = await authorsById(app.db, Object.keys(state.characters));
  const characters = Object.values(state.characters).flatMap(({ id, habits = {} }) => {
    const who = authors.get(id);
    return who ? [{ who, habits }] : [];
  });
  return {
    usual: defaultHabits,
    town: state.settings.habits ?? {},
    characters: characters.sort((a, b) => (a.who.username < b.who.username ? -1 : 1)),
  };
}
