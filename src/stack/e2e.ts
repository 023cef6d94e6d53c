// `npm run e2e [-- <Playwright's own arguments>]`: the journeys on a fresh town, on a build that is made when it is not current.
import { say, step } from './progress';
import { runE2e } from './run-e2e';
import { testLogDir } from './test-bench';
import { claimTestStack } from './test-stack';
import { closingLine, table } from './test-table';
import { buildWeb, isBuilt } from './web-build';
import { exitWith } from './with-services';

exitWith(async () => {
  const stack = await claimTestStack('e2e');
  try {
    const services = await step('services', stack.open);
    if (!isBuilt()) await step('building the web app', () => buildWeb(services.env, testLogDir, stack.cleanup));
    const began = performance.now();
    const bench = { env: services.env, cleanup: stack.cleanup, print: say };
    const counts = await step('journeys', () => runE2e(services, stack.claim, bench, process.argv.slice(2)));
    const result = { name: 'e2e', seconds: (performance.now() - began) / 1000, ...counts };
    console.log(`${table([result])}\n${closingLine([result])}`);
    return result.failed === 0 ? 0 : 1;
  } finally {
    await stack.close();
  }
});
