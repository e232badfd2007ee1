import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askFor,
  askForAll,
  retryAfterMs,
  robotsFor,
  type AskOptions,
  type Outcome,
} from './asking.ts';
import { isPublicAddress, mayConnectTo } from './networks.ts';

/** A server of the web with all its faults. */
let server: http.Server;
let origin: string;
let asked: { path: string; method: string; agent: string; at: number }[] = [];

const ANSWERS: Record<
  string,
  (answer: http.ServerResponse, times: number, method: string) => void
> = {
  '/good': (answer) => answer.writeHead(200).end(),
  '/gone': (answer) => answer.writeHead(404).end(),
  '/no-head': (answer, _, method) => answer.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/moved': (answer) => answer.writeHead(301, { location: '/good' }).end(),
  '/for-now': (answer) => answer.writeHead(302, { location: '/good' }).end(),
  '/circle': (answer) => answer.writeHead(302, { location: '/circle' }).end(),
  '/to-private': (answer) => answer.writeHead(302, { location: 'http://10.0.0.7/' }).end(),
  '/to-file': (answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/slow': () => {},
  '/broken': (answer) => answer.writeHead(500).end(),
  '/flapping': (answer, times) => answer.writeHead(times > 2 ? 200 : 502).end(),
  '/reset': (answer) => void answer.socket!.destroy(),
  '/busy': (answer, times) => answer.writeHead(times > 1 ? 200 : 429, { 'retry-after': '1' }).end(),
  '/very-busy': (answer) => answer.writeHead(429, { 'retry-after': '3600' }).end(),
  '/guarded': (answer) => answer.writeHead(403).end(),
};

beforeAll(async () => {
  const times = new Map<string, number>();
  server = http.createServer((request, answer) => {
    const { method = '', url: path = '' } = request;
    asked.push({ path, method, agent: request.headers['user-agent'] ?? '', at: Date.now() });
    times.set(path, (times.get(path) ?? 0) + 1);
    (ANSWERS[path] ?? ANSWERS['/gone']!)(answer, times.get(path)!, method);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => (asked = []));

const options = (): AskOptions => ({
  mayConnect: (address) => address === '127.0.0.1',
  userAgent: 'PunePortals-LinkCheck/1.0 (+https://cms.example)',
  // The limit ends a hang: a busy machine answers late.
  timeoutMs: 60_000,
  retryMs: 5,
  retryAfterMs: 2_000,
});
const ask = (path: string, more: Partial<AskOptions> = {}) =>
  askFor(`${origin}${path}`, { ...options(), ...more });
const robots = (more: Partial<AskOptions> = {}) =>
  robotsFor('PunePortals-LinkCheck', { ...options(), ...more });
const failed = (failure: string, status: number | null = null) => ({
  kind: 'Failed',
  failure,
  status,
});

describe('robots.txt', () => {
  const RULES = `User-agent: *
Disallow: /private/
Disallow: /*.pdf$

User-agent: PunePortals-LinkCheck
Disallow: /guarded
Allow: /guarded/open
Crawl-delay: 2
`;
  const withRobots = async (
    robotsTxt: (typeof ANSWERS)[string],
    paths: string[],
    more: Partial<AskOptions> = {},
  ) => {
    ANSWERS['/robots.txt'] = robotsTxt;
    try {
      const rules = robots(more);
      const outcomes: Outcome[] = [];
      for (const path of paths) outcomes.push(await ask(path, { robots: rules }));
      return { outcomes, delay: rules.delayMs(new URL(origin)) };
    } finally {
      delete ANSWERS['/robots.txt'];
    }
  };
  const refused = { kind: 'Unknown', status: 'robots' };
  const served: (typeof ANSWERS)[string] = (answer) => answer.writeHead(200).end(RULES);

  it('is read once, and an address that it closes to the check is not asked for', async () => {
    const { outcomes, delay } = await withRobots(served, ['/guarded', '/good', '/guarded']);
    expect(outcomes).toEqual([refused, { kind: 'Answers' }, refused]);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/good']);
    expect(delay).toBe(2000);
  });

  it('holds for the address to which another one leads', async () => {
    ANSWERS['/to-guarded'] = (answer) => answer.writeHead(302, { location: '/guarded' }).end();
    expect((await withRobots(served, ['/to-guarded'])).outcomes).toEqual([refused]);
  });

  it('that fails closes its server; one that is not there or is silent closes nothing', async () => {
    const of = async (robotsTxt: (typeof ANSWERS)[string], more: Partial<AskOptions> = {}) =>
      (await withRobots(robotsTxt, ['/good'], more)).outcomes[0];
    expect(await of(ANSWERS['/broken']!)).toEqual(refused);
    expect(await of(ANSWERS['/gone']!)).toEqual({ kind: 'Answers' });
    expect(await of(ANSWERS['/slow']!, { timeoutMs: 150 })).toEqual({ kind: 'Answers' });
  });

  it('is not asked of our own portals', async () => {
    const own = { hosts: new Set(['pmc.example']), origin };
    ANSWERS['/robots.txt'] = (answer) => answer.writeHead(200).end('User-agent: *\nDisallow: /');
    expect(
      await askFor('https://pmc.example/good', { ...options(), own, robots: robots() }),
    ).toEqual({ kind: 'Answers' });
    delete ANSWERS['/robots.txt'];
  });
});

describe('an address', () => {
  it('answers to HEAD, or to GET where HEAD is refused, to a program that says its name', async () => {
    expect(await ask('/good')).toEqual({ kind: 'Answers' });
    expect(await ask('/no-head')).toEqual({ kind: 'Answers' });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'HEAD', 'GET']);
    expect(asked[0]!.agent).toMatch(/^PunePortals-LinkCheck.*https:\/\//);
  });

  it('that moved for good names its new address, and one that leads on for now does not', async () => {
    expect(await ask('/moved')).toEqual({ kind: 'Moved', to: `${origin}/good` });
    expect(await ask('/for-now')).toEqual({ kind: 'Answers' });
    expect(await ask('/circle')).toEqual(failed('redirects'));
  });

  it('that is gone is asked once by each method; a server error is tried again', async () => {
    expect(await ask('/gone')).toEqual(failed('gone', 404));
    expect(asked).toHaveLength(2);
    expect(await ask('/broken')).toEqual(failed('error', 500));
    expect(asked).toHaveLength(2 + 6);
    expect(await ask('/flapping')).toEqual({ kind: 'Answers' });
  });

  it('of a silent or broken server fails in time', async () => {
    expect(await ask('/slow', { timeoutMs: 40 })).toEqual(failed('timeout'));
    expect(await ask('/reset')).toEqual(failed('connection'));
    expect(await askFor('http://no-such-name.invalid/', options())).toMatchObject({
      kind: 'Failed',
    });
  });

  it('that asks to wait is obeyed, and left alone if it asks for long', async () => {
    expect(await ask('/busy')).toEqual({ kind: 'Answers' });
    expect(asked[1]!.at - asked[0]!.at).toBeGreaterThanOrEqual(990);
    asked = [];
    expect(await ask('/very-busy')).toEqual({ kind: 'Unknown', status: 429 });
    expect(asked).toHaveLength(1);
    expect(await ask('/guarded')).toEqual({ kind: 'Unknown', status: 403 });
  });

  it('of our own network is never asked for: not as a number, by a name, or by a redirect', async () => {
    const guarded = { mayConnect: mayConnectTo };
    const { port } = new URL(origin);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ])
      expect(
        await askFor(`http://${host}:${port}/good`, { ...options(), ...guarded }),
        host,
      ).toEqual(failed('private'));
    expect(asked).toEqual([]);
    expect(await ask('/to-private')).toEqual(failed('private'));
    expect(await ask('/to-file')).toEqual(failed('redirects'));
  });

  it('of our own portals is asked for at their server, whatever their name', async () => {
    const own = { hosts: new Set(['pmc.example']), origin };
    expect(
      await askFor('https://pmc.example/good', { ...options(), mayConnect: () => false, own }),
    ).toEqual({ kind: 'Answers' });
  });
});

describe('networks', () => {
  it.each([
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:db8::1',
    'no address',
  ])('that are not public: %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['8.8.8.8', '164.100.1.1', '172.32.0.1', '2606:4700::1111', '2405:8a00::1'])(
    'that are public: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it('are asked at the ports of the web alone', () => {
    expect(mayConnectTo('8.8.8.8', 443)).toBe(true);
    expect(mayConnectTo('8.8.8.8', 22)).toBe(false);
  });
});

it('reads how long to wait, in seconds or as a date', () => {
  expect(retryAfterMs('7', 0)).toBe(7000);
  expect(retryAfterMs('Thu, 01 Jan 1970 00:00:09 GMT', 1000)).toBe(8000);
  expect(retryAfterMs('soon', 0)).toBeNull();
  expect(retryAfterMs(null, 0)).toBeNull();
});

describe('many addresses', () => {
  it('of one server are asked for one after the other, with a pause, and those of others beside', async () => {
    let running = 0;
    let most = 0;
    const perHost = new Map<string, number>();
    const at: number[] = [];
    const asking = async (address: string): Promise<Outcome> => {
      const { host } = new URL(address);
      perHost.set(host, (perHost.get(host) ?? 0) + 1);
      expect(perHost.get(host)).toBe(1);
      most = Math.max(most, ++running);
      if (host === 'a') at.push(Date.now());
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      perHost.set(host, 0);
      return { kind: 'Answers' };
    };
    const addresses = ['a', 'b', 'c'].flatMap((host) =>
      [1, 2, 3].map((n) => `http://${host}/${n}`),
    );
    const outcomes = await askForAll([...addresses, ...addresses], asking, {
      hosts: 2,
      pauseMs: 30,
    });
    expect([...outcomes.keys()].toSorted()).toEqual(addresses.toSorted());
    expect(most).toBe(2);
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(34);
  });

  it('of a silent server are not all waited for', async () => {
    let count = 0;
    const outcome: Outcome = { kind: 'Failed', failure: 'timeout', status: null };
    const addresses = Array.from({ length: 20 }, (_, n) => `http://silent/${n}`);
    const outcomes = await askForAll(addresses, async () => (count++, outcome), {
      hosts: 2,
      pauseMs: 0,
    });
    expect(count).toBe(3);
    expect(outcomes.size).toBe(20);
  });
});
