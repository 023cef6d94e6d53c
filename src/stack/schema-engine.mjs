#!/usr/bin/env node
// A stand-in for Prisma's native `schema-engine` executable on machines that could not download it: the same JSON-RPC over
// stdio, answered by Prisma's WebAssembly build of that engine over the `pg` driver. PostgreSQL only, POSIX only.
import { readArguments } from './engine/arguments.mjs';
import { runDatabaseCommand } from './engine/database-command.mjs';

const options = readArguments(process.argv.slice(2));
if (options.command) await runDatabaseCommand(options);
else await (await import('./engine/serve.mjs')).serve(options);
