import { run } from './bootstrap.mjs';

await run('test', process.argv.slice(2));
