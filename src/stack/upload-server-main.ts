// The upload service as a process of its own: tsx src/stack/upload-server-main.ts --port N --dir .data/files --web http://localhost:3000
import { parseArgs } from 'node:util';
import { createUploadServer } from './upload-server';
import { readUploadToken } from './upload-token';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, dir: { type: 'string' }, web: { type: 'string' } },
});

async function main() {
  const token = readUploadToken(process.env.UPLOADTHING_TOKEN ?? '');
  if (!token || !values.dir || !values.web) throw new Error('--dir, --web and UPLOADTHING_TOKEN are needed');
  const server = await createUploadServer({ ...token, port: Number(values.port), dir: values.dir, webOrigin: values.web });
  console.log(`the upload service answers at ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

void main();
