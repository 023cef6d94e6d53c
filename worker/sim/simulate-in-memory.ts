import type { Ask } from '@/server/decisions/ask-model';
import { askScripted } from '@/server/decisions/headless/ask-scripted';
import { simulate } from '@/server/decisions/headless/simulate';
import { fileTape } from '@/server/decisions/tape/file-tape';
import { taped } from '@/server/decisions/tape/tape';
import { headlessTown } from '@/server/seed/headless';
import { scenarioNamed } from '@/server/seed/scenarios';
import { clockView } from '@/server/world/clock-view';
import { chronicleOf } from '@/server/world/report/life-report';
import { reportTable } from '@/server/world/report/report-table';
import { stateHash } from '@/server/world/snapshots/state-hash';
import type { Arguments } from './arguments';

const turnsWithoutAnEnd = 10_000;

/** Lives a scenario without any service, answers from the scripted mind, and says how fast and what came of it. */
export async function simulateInMemory(given: Arguments): Promise<void> {
  const { seed, language, until: minute, report, routine } = given;
  const turns = given.turns ?? (minute === null ? turnsWithoutAnEnd : null);
  const town = headlessTown(scenarioNamed(given.scenario ?? 'demo'), { seed: seed ?? 'kith', language });
  const began = performance.now();
  const asked = { count: 0 };
  const mind = counting(askScripted(seed ?? 'kith'), asked);
  const tape = given.tape === null ? null : fileTape(given.tape);
  const life = await simulate(town, { mind: tape ? taped(mind, tape, 'record') : mind, until: { minute, turns }, routine });
  await tape?.close();
  const seconds = (performance.now() - began) / 1000;
  const { day, clock } = clockView(life.state.minute);
  console.log(
    `day ${day} ${clock}: ${life.turns} turns, ${life.events.length} events in ${seconds.toFixed(1)} s, ` +
      `${Math.round(life.turns / seconds)} turns/s, ${life.fallbacks.length} answered by rule`,
  );
  console.log(`state ${stateHash(life.state)}`);
  if (tape) console.log(`${asked.count} questions asked, the others answered by ${given.tape}`);
  if (report) for (const line of reportTable(chronicleOf(town.state, life.events))) console.log(line);
}

function counting(ask: Ask, asked: { count: number }): Ask {
  return (purpose, question) => {
    asked.count++;
    return ask(purpose, question);
  };
}
