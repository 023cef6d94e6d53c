// The import law of the design as a table. Fails with the sentence that was broken, on any import cycle, and on any file over 300 lines.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const subjects = [
  'mail',
  'accounts',
  'audit',
  'auth',
  'relations',
  'sight',
  'models',
  'notifications',
  'media',
  'links',
  'posts',
  'feed',
  'profiles',
  'wellbeing',
  'messages',
  'deliveries',
  'moderation',
  'world-store',
  'characters',
  'photos',
  'world',
  'casting',
  'decisions',
  'personal-data',
  'upkeep',
  'seed',
]; // earlier ones never import later ones

type Law = { of: RegExp; mayImport: RegExp; sentence: string };

const packages = /^(?![@.]\/)(?!\.)(?!src\/|worker\/).+/;
const any = (...patterns: RegExp[]) => new RegExp(patterns.map((pattern) => `(?:${pattern.source})`).join('|'));
const own = (folder: string) => new RegExp(`^src/${folder}/`);

// The first law whose `of` fits a file binds it.
const laws: Law[] = [
  { of: /^src\/testing\//, mayImport: /./, sentence: '' },
  { of: /^src\/lib\//, mayImport: own('lib'), sentence: 'lib imports nothing' },
  {
    of: /^src\/simulation\//,
    mayImport: any(own('simulation'), own('lib'), /^(zod|flatbush|ngraph\.graph|ngraph\.path)$/),
    sentence: 'simulation imports lib, zod and the pure packages for maps and paths only',
  },
  {
    of: /^src\/minds\//,
    mayImport: any(own('minds'), own('simulation'), own('lib'), /^zod$/),
    sentence: 'minds imports lib, simulation and zod only',
  },
  {
    of: /^src\/contracts\//,
    mayImport: any(own('contracts'), own('simulation'), own('lib'), /^zod$/),
    sentence: 'contracts imports lib, simulation and zod only',
  },
  {
    of: /^src\/server\/platform\//,
    mayImport: any(own('server/platform'), own('contracts'), own('lib'), own('generated'), packages),
    sentence: 'platform knows no subject',
  },
  {
    of: /^src\/server\/api\//,
    mayImport: any(
      /^src\/server\//,
      own('contracts'),
      own('lib'),
      own('simulation'),
      own('minds'),
      /^(node:|@trpc\/server|zod|superjson|next-auth|server-only)/,
    ),
    sentence: 'the API door uses subjects, platform and contracts: no Prisma, Redis or BullMQ',
  },
  {
    of: /^src\/server\//,
    mayImport: any(
      /^src\/server\/(?!api\/)/,
      own('contracts'),
      own('lib'),
      own('simulation'),
      own('minds'),
      own('generated'),
      packages,
    ),
    sentence: 'a subject imports platform, pure modules, contracts and earlier subjects',
  },
  {
    of: /^src\/trpc\//,
    mayImport: any(own('trpc'), own('server'), own('contracts'), own('lib'), packages),
    sentence: 'trpc is the wiring between browser and server',
  },
  { of: /^src\/ui\//, mayImport: any(own('ui'), own('lib'), packages), sentence: 'ui knows no subject' },
  { of: /^src\/i18n\//, mayImport: any(own('i18n'), own('lib'), packages, /^messages\//), sentence: 'i18n knows catalogues' },
  {
    of: /^src\/features\//,
    mayImport: any(own('features'), own('ui'), own('trpc'), own('contracts'), own('lib'), own('i18n'), packages),
    sentence: 'features use ui, trpc and contracts, never the server',
  },
  {
    of: /^src\/app\//,
    mayImport: any(
      own('app'),
      own('features'),
      own('ui'),
      own('trpc'),
      own('i18n'),
      own('lib'),
      own('contracts'),
      own('server'),
      packages,
    ),
    sentence: 'app composes features; handlers and server components may use the server',
  },
  {
    of: /^src\/stack\//,
    mayImport: any(own('stack'), own('lib'), own('minds/scripted'), packages),
    sentence: 'stack knows lib, its own packages and the scripted mind that its model server speaks for',
  },
  {
    of: /^worker\//,
    mayImport: any(
      /^worker\//,
      /^src\/server\/(?!api\/)/,
      own('contracts'),
      own('lib'),
      /^src\/simulation\/world-time\.ts$/,
      /^(?!@prisma)(?!src\/).+/,
    ),
    sentence: 'the worker uses subjects, platform and contracts: no Prisma, prompts or rules',
  },
  { of: /./, mayImport: /./, sentence: '' },
];

function sourcesIn(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('src/generated/'));
}

const files = ['src', 'worker', 'e2e', 'bench'].flatMap(sourcesIn);
const text = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));

type Import = { specifier: string; target: string; typeOnly: boolean };

function importsOf(file: string): Import[] {
  const found = (text.get(file) ?? '').matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...found].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    return { specifier, target: resolve(file, specifier), typeOnly: Boolean(match[1]) };
  });
}

function resolve(file: string, specifier: string): string {
  const base = specifier.startsWith('@/')
    ? `src/${specifier.slice(2)}`
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : null;
  if (base === null) return specifier;
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((candidate) => text.has(candidate)) ?? base;
}

const subjectOf = (file: string) => subjects.indexOf(/^src\/server\/([^/]+)\//.exec(file)?.[1] ?? '');
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);

test('every import obeys the law of its module', () => {
  const broken = files
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const law = laws.find((candidate) => candidate.of.test(file));
      return importsOf(file)
        .filter(
          ({ target, typeOnly }) =>
            law &&
            !law.mayImport.test(target) &&
            !(typeOnly && file.startsWith('src/features/') && target.startsWith('src/server/media/')),
        )
        .map(({ target }) => `${file} imports ${target}: ${law?.sentence}`);
    });
  expect(broken).toEqual([]);
});

test('a subject imports only earlier subjects', () => {
  const broken = files
    .filter((file) => subjectOf(file) >= 0 && !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => subjectOf(target) > subjectOf(file))
        .map(({ target }) => `${file} imports the later subject ${target}`),
    );
  expect(broken).toEqual([]);
});

test('every folder of the server is a subject with a place in the order', () => {
  const known = new Set([...subjects, 'platform', 'api']);
  const folders = readdirSync(path.join(root, 'src/server')).filter((name) =>
    statSync(path.join(root, 'src/server', name)).isDirectory(),
  );
  expect(folders.filter((name) => !known.has(name))).toEqual([]);
});

test('pure modules have no clock, no chance and no process', () => {
  const impure = /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\basync\s|\bfetch\(|from 'node:/;
  const pure = files.filter((file) => /^src\/(simulation|minds)\//.test(file) && !isTest(file));
  expect(pure.filter((file) => impure.test((text.get(file) ?? '').replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '')))).toEqual([]);
});

test('the environment is read only where it may be', () => {
  const allowed = /^src\/(server\/platform\/env\.ts|stack\/|testing\/|proxy\.ts)|^e2e\/|^bench\/|\.test\.ts$/;
  expect(files.filter((file) => !allowed.test(file) && /\bprocess\.env\b/.test(text.get(file) ?? ''))).toEqual([]);
});

test('no import cycles', () => {
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ target }) => target)
        .filter((target) => text.has(target)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    }
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const long = files.filter((file) => !isTest(file) && (text.get(file) ?? '').split('\n').length > 301);
  expect(long).toEqual([]);
});
