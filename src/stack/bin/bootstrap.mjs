// From a fresh clone to a running program, on the machine's own Node and with no dependency: installs what the lock file says,
// finds a new enough Node, generates the database client, then runs src/stack/<name>.ts and passes everything through.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runShowingTime } from './show-time.mjs';
import { hashOf, isInstalled, readText, stamp } from './stamps.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
const at = (...names) => path.join(root, ...names);
const OLDEST = [20, 19];
const OLDEST_TO_RUN = [22, 12];

const isAtLeast = (version, [major, minor]) => {
  const [a = 0, b = 0] = version.replace(/^v/, '').split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

function environment() {
  return { ...process.env, PATH: `${at('node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}` };
}

/** npm as it was called, so that the right one is used where several are installed. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

async function installIfChanged() {
  const hash = hashOf([at('package-lock.json')]);
  const note = at('node_modules', '.kith-lock-hash');
  if (readText(note) === hash) return;
  if (isInstalled(readText(at('package-lock.json')), readText(at('node_modules', '.package-lock.json'))))
    return stamp(note, hash);
  const [file, args] = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  const { code, output } = await runShowingTime('installing dependencies (about a minute, once)', file, args, root);
  if (code !== 0)
    giveUp(
      `${output.slice(-3000)}\nThe dependencies could not be installed. Mend what npm says above (often the network), then start again.`,
    );
  stamp(note, hash);
}

function worksAsNode(file) {
  const said = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return said.status === 0 && isAtLeast(said.stdout.trim(), OLDEST_TO_RUN);
}

async function findNode() {
  const own = at('node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (worksAsNode(own)) return own;
  if (isAtLeast(process.version, OLDEST_TO_RUN)) return process.execPath;
  const [file, args] = npm(['rebuild', 'node', '--ignore-scripts=false']);
  await runShowingTime('fetching Node 24 from npm', file, args, root); // where install scripts were not allowed to run
  if (worksAsNode(own)) return own;
  return giveUp(
    `Node ${process.version} is too old to run Kith and npm could not fetch Node 24. Install Node 24 from nodejs.org, then start again.`,
  );
}

async function generateIfChanged(node) {
  const note = at('src', 'generated', 'prisma', '.schema-hash');
  const hash = hashOf([at('prisma', 'schema'), at('package-lock.json')]);
  if (readText(note) === hash) return;
  const prisma = at('node_modules', 'prisma', 'build', 'index.js');
  const { code, output } = await runShowingTime(
    'generating the database client',
    node,
    [prisma, 'generate'],
    root,
    environment(),
  );
  if (code !== 0) giveUp(`${output.slice(-3000)}\nThe database client could not be generated.`);
  stamp(note, hash);
}

/** Calls back when npm, which started this process directly or through a shell, is no more. */
function onOrphaned(callback) {
  const ask = (pid, what) => spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
  const parent = process.ppid;
  const shell = /^\S*sh -c /.test(ask(parent, 'args') ?? '') ? parent : undefined;
  const npm = shell ? ask(shell, 'ppid') : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (!shell || ask(shell, 'ppid') === npm)) return;
    clearInterval(timer);
    callback();
  }, 2000);
  timer.unref();
}

function passThrough(node, name, args) {
  const program = at('src', 'stack', `${name}.ts`);
  if (!existsSync(program)) giveUp(`There is no ${program}.`);
  // The channel tells the program when this process is killed, so that it does not live on alone.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(node, ['--import', 'tsx', program, ...args], { cwd: root, env: environment(), stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => giveUp(`Kith could not be started: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  if (process.env.npm_lifecycle_event) onOrphaned(() => child.kill('SIGTERM'));
}

/** Prepares the clone and runs src/stack/<name>.ts with `args`. Ends the process with the program's exit code. */
export async function run(name, args) {
  if (!isAtLeast(process.version, OLDEST)) giveUp(`Kith needs Node ${OLDEST.join('.')} or newer; this is ${process.version}.`);
  if (!readFileSync(at('package.json'), 'utf8').includes('"kith"')) giveUp(`${root} is not Kith.`);
  // What the shell sets wins. Tests bring their own parts, whatever this clone is set to use.
  if (existsSync(at('.env')) && !['test', 'e2e'].includes(name)) process.loadEnvFile(at('.env'));
  await installIfChanged();
  const node = await findNode();
  await generateIfChanged(node);
  passThrough(node, name, args);
}
