import path from 'node:path';
import { z } from 'zod';
import { freePort, isPortTaken, nextFreePort } from './free-port';
import { readJson } from './read-json';
import { writeJson } from './write-json';

const ports = z.object({
  web: z.number(),
  worker: z.number(),
  model: z.number(),
  upload: z.number(),
  postgres: z.number(),
  redis: z.number(),
});
export type Ports = z.infer<typeof ports>;

const FIRST_WEB_PORT = 3000;
const remembered = ports.partial();

/** The web app's port: the one that was asked for (an error when it is taken), else last time's, else 3000 or the next free. */
async function webPort(asked: string | undefined, last: number | undefined): Promise<number> {
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Error(`PORT is "${asked}", which is no port: give a number from 1 to 65535.`);
    if (await isPortTaken(port))
      throw new Error(`Port ${port} (from PORT) is taken by another program: stop that one, or choose another port.`);
    return port;
  }
  return last && !(await isPortTaken(last)) ? last : nextFreePort(FIRST_WEB_PORT);
}

/** Ports for all parts, the same as last time where they are still free, so that addresses stay. Postgres and Redis may differ: they
 *  may be running already; `rememberPorts` writes down what became of it. */
export async function choosePorts(dir: string, askedWebPort: string | undefined): Promise<Ports> {
  const last = readJson(path.join(dir, 'ports.json'), remembered) ?? {};
  const web = await webPort(askedWebPort, last.web);
  return {
    web,
    worker: await freePort(last.worker),
    model: await freePort(last.model),
    upload: await freePort(last.upload),
    postgres: last.postgres ?? 0,
    redis: last.redis ?? 0,
  };
}

export const rememberPorts = (dir: string, chosen: Ports): void => writeJson(path.join(dir, 'ports.json'), chosen);
