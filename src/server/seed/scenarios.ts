import { demo } from './demo/demo';
import type { Scenario } from './scenario';

/** What `npm run seed -- <name>` and `npm run sim -- --scenario <name>` know. */
export const scenarios: Record<string, Scenario> = { demo };

/** Throws a sentence that names the scenarios there are. */
export function scenarioNamed(name: string): Scenario {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`There is no scenario "${name}". There are: ${Object.keys(scenarios).join(', ')}.`);
  return scenario;
}
