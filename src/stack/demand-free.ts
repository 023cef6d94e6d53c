import { isPortTaken } from './free-port';

/**
 * Ports are chosen some time before they are used (a build may lie between), and whoever took one since would answer in our place.
 * Throws a sentence that names the port and `what` was to have it.
 */
export async function demandFree(what: string, port: number): Promise<void> {
  if (!(await isPortTaken(port))) return;
  throw new Error(
    `${what} cannot start: port ${port} was taken by another program in the meantime. Stop that one, or start again: another port is chosen then.`,
  );
}
