import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import { checkedUrl, type Guard, guardedLookup, portOf, publicInternet } from './guard';
import { type FetchedPage, type Outbound, PageError } from './outbound';
import { acceptedEncodings, readText } from './read-text';

const mostRedirects = 3;
/** wall milliseconds for everything together */
const patienceMs = 5_000;
const maxBytes = 1024 * 1024;
const maxHeaderBytes = 16 * 1024;

const headers = {
  'user-agent': 'Kith link preview',
  accept: 'text/html, application/xhtml+xml',
  'accept-encoding': acceptedEncodings,
};

/** Tests on loopback pass a guard of their own and less patience. */
export function createOutbound({ guard = publicInternet, timeoutMs = patienceMs } = {}): Outbound {
  return {
    async readPage(address, signal) {
      const patience = AbortSignal.timeout(timeoutMs);
      const until = signal ? AbortSignal.any([signal, patience]) : patience;
      // One for each page: no connection, and nothing else, is shared between strangers' servers.
      const agent = new Agent({ connect: connector(guard), maxHeaderSize: maxHeaderBytes, pipelining: 0 });
      try {
        return await follow(address, { guard, agent, signal: until });
      } catch (cause) {
        throw asPageError(cause);
      } finally {
        await agent.destroy();
      }
    },
  };
}

export function connector(guard: Guard): buildConnector.connector {
  return (options, callback) => {
    const lookup = guardedLookup(guard, portOf(options));
    buildConnector({ lookup, allowH2: false, timeout: patienceMs })(options, callback);
  };
}

type Journey = { guard: Guard; agent: Agent; signal: AbortSignal };

async function follow(address: string, { guard, agent, signal }: Journey): Promise<FetchedPage> {
  let url = checkedUrl(address, undefined, guard);
  for (let left = mostRedirects; ; left--) {
    const answer = await request(url, { dispatcher: agent, signal, headers, method: 'GET' });
    const target = redirectOf(answer);
    if (target === null) return { url, text: await readAnswer(answer) };
    answer.body.on('error', () => {}).destroy();
    if (left === 0) throw new PageError('too-many-redirects', `More than ${mostRedirects} redirects`);
    url = checkedUrl(target, url, guard);
  }
}

type Answer = Dispatcher.ResponseData;

const headerOf = ({ headers: given }: Answer, name: string) => {
  const value = given[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};

function redirectOf(answer: Answer): string | null {
  const target = headerOf(answer, 'location');
  return answer.statusCode >= 300 && answer.statusCode < 400 && target ? target : null;
}

async function readAnswer(answer: Answer): Promise<string> {
  const { statusCode, body } = answer;
  const type = headerOf(answer, 'content-type').toLowerCase();
  const isPage = /^(text\/html|application\/xhtml\+xml)\s*(;|$)/.test(type);
  if (statusCode !== 200 || !isPage) {
    body.on('error', () => {}).destroy();
    if (statusCode === 429 || statusCode >= 500) throw new PageError('away', `The server answered ${statusCode}`);
    if (statusCode !== 200) throw new PageError('not-found', `The server answered ${statusCode}`);
    throw new PageError('not-a-page', `The server answered with ${type.slice(0, 60) || 'nothing named'}`);
  }
  const charset = /charset=["']?([\w-]{2,40})/.exec(type)?.[1] ?? null;
  return readText({ stream: body, encoding: headerOf(answer, 'content-encoding').toLowerCase(), charset }, maxBytes);
}

/** Refusals of the guard come wrapped by the socket; everything unforeseen is a server that is away. */
export function asPageError(error: unknown): PageError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof PageError) return cause;
  return new PageError('away', error instanceof Error ? error.message : 'The server is away', { cause: error });
}
