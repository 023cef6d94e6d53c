// npm run seed -- <scenario> [--if-empty] [--seed S] [--language en|zh] [--speed N|max]
import { parseArgs } from 'node:util';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { mainWorld } from '@/server/world/main-world';
import { createAccounts } from './create-accounts';
import { createWorld } from './create-world';
import { scenarioNamed } from './scenarios';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'if-empty': { type: 'boolean', default: false },
    seed: { type: 'string', default: 'kith' },
    language: { type: 'string' },
    speed: { type: 'string', default: '1' },
  },
});

const config = readConfig();
const app = createAppContext(config, 'tool');
try {
  const scenario = scenarioNamed(positionals[0] ?? 'demo');
  const exists = (await app.db.world.count({ where: { id: mainWorld } })) > 0;
  if (exists && !values['if-empty'])
    throw new Error(
      'There is a world already: a seed needs an empty database. Start with a new one (remove .data/pg, or set DATABASE_URL).',
    );
  if (!exists) {
    const language = values.language === 'zh' || values.language === 'en' ? values.language : config.seed.language;
    const speed = values.speed === 'max' ? null : Number(values.speed);
    if (speed !== null && !(speed >= 0.25 && speed <= 3600))
      throw new Error('--speed is world minutes per real second, 0.25 to 3600, or max.');
    await createWorld(app, scenario, { seed: values.seed, language, status: 'running', speed, stopAt: null });
    app.log.info({ characters: scenario.characters.length, places: scenario.places.length, language }, 'town seeded');
  }
  const accounts = await createAccounts(app);
  app.log.info({ accounts }, 'accounts ready');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await app.close();
}
