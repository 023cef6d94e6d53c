import type { AppContext } from '@/server/platform/app-context';
import { mainWorld } from '@/server/world/main-world';
import { townView } from '@/server/world/town-view';

export type Say = (line: string) => void;

/** The state of the town in a few lines. */
export async function sayStatus(app: AppContext, say: Say = console.log): Promise<void> {
  const { world, residents, places } = await townView(app, mainWorld);
  const speed = world.speed === null ? 'as fast as possible' : `${world.speed} min/s`;
  const { clock, weather } = world;
  say(
    `${world.status}, day ${clock.day} ${clock.clock}, ${weather.kind} ${weather.outdoorCelsius} °C, ${speed}, ${world.owedTurns} turns owed`,
  );
  for (const { author, activity, placeId } of residents) {
    const place = places.find((candidate) => candidate.id === placeId)?.name.en ?? 'on the way';
    say(`  ${author.nickname.padEnd(14)} ${(activity?.kind ?? 'deciding').padEnd(16)} ${place}`);
  }
}
