import { createServer } from 'node:net';

/** Binds and lets go: the port that was bound, or undefined when somebody holds it. */
export function tryPort(port: number, host = '127.0.0.1'): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** `wanted` if it is free on loopback, else any other. */
export async function freePort(wanted = 0): Promise<number> {
  const found = (wanted > 0 && (await tryPort(wanted))) || (await tryPort(0));
  if (!found) throw new Error('no free port on 127.0.0.1');
  return found;
}

/** The first free port from `first` upward. */
export async function nextFreePort(first: number): Promise<number> {
  for (let port = first; port < first + 200; port += 1) if (await tryPort(port)) return port;
  return freePort();
}
