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

// What a refusal of the second address means: this machine has no IPv6.
const NO_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];

function isHeld(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(!NO_IPV6.includes(error.code ?? '')));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}

/** Whether a program holds the port at either address that `localhost` may mean: a browser that prefers ::1 would be given that program. */
export async function isPortTaken(port: number): Promise<boolean> {
  return (await isHeld(port, '127.0.0.1')) || (await isHeld(port, '::1'));
}

/** `wanted` if it is free on loopback, else any other. */
export async function freePort(wanted = 0): Promise<number> {
  const found = (wanted > 0 && (await tryPort(wanted))) || (await tryPort(0));
  if (!found) throw new Error('no free port on 127.0.0.1');
  return found;
}

/** The first port from `first` upward that is free wherever `localhost` leads. */
export async function nextFreePort(first: number): Promise<number> {
  for (let port = first; port < first + 200; port += 1) if (!(await isPortTaken(port))) return port;
  return freePort();
}
