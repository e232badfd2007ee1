import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { base64url } from 'jose';
import { Events, OAuth2Server, type MutableToken } from 'oauth2-mock-server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createIdentityProvider } from './identity-provider.ts';
import { isLogoutToken } from './logout-token.ts';

const CALLBACK = 'http://desk.localhost:8080/staff/directory/callback';
const CLIENT = 'desk';
const SUBJECT = 'employee-4711';
const server = new OAuth2Server();
let provider: ReturnType<typeof createIdentityProvider>;

/** The limit ends a hang, except where the provider is silent. */
const clientOf = (issuer: string, timeoutMs = 60_000) =>
  createIdentityProvider({
    issuer,
    clientId: CLIENT,
    clientSecret: 'a secret of this test',
    groupsClaim: 'groups',
    DANGEROUSLY_withoutTls: true,
    timeoutMs,
  });

beforeAll(async () => {
  await server.issuer.keys.generate('RS256');
  await server.start(0, 'localhost');
  provider = clientOf(server.issuer.url!);
});
afterEach(() => void server.service.removeAllListeners());
afterAll(() => server.stop());

/** A token endpoint signs an access token first, then the ID token, which has a nonce. */
const changeIdToken = (change: (token: MutableToken) => void) =>
  server.service.on(Events.BeforeTokenSigning, (token: MutableToken) => {
    if ('nonce' in token.payload) {
      Object.assign(token.payload, { sub: SUBJECT });
      change(token);
    }
  });

/** Signs in at the provider, which asks nothing. */
async function sign() {
  const begun = await provider.begin(CALLBACK);
  if (begun.kind !== 'Begun') throw begun.error;
  const answer = await fetch(begun.location, { redirect: 'manual' });
  const url = new URL(answer.headers.get('location')!);
  return { begun, url, finished: () => provider.finish(url, begun.expected) };
}

test('a sign-in gives issuer, subject, session and groups, and nothing else of the account', async () => {
  changeIdToken(({ payload }) =>
    Object.assign(payload, { sid: 's1', groups: ['desk', 7], email: 'asha@pune.example' }),
  );
  const { begun, finished } = await sign();
  const asked = new URL(begun.location).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: CALLBACK,
    scope: 'openid',
  });
  expect(begun.expected.state).not.toBe(begun.expected.nonce);
  expect(await finished()).toEqual({
    kind: 'Identified',
    identity: { issuer: server.issuer.url, subject: SUBJECT, session: 's1', groups: ['desk'] },
  });
});

test.each<[string, (token: MutableToken) => void]>([
  ['another issuer', ({ payload }) => void (payload.iss = 'https://other.example')],
  ['another audience', ({ payload }) => void (payload.aud = 'other')],
  ['another nonce', ({ payload }) => void (payload['nonce'] = 'other')],
  ['a time in the past', ({ payload }) => void (payload.exp = payload.iat - 3600)],
  ['an unknown key', ({ header }) => void (header.kid = 'unknown')],
])('an ID token with %s is refused', async (_, change) => {
  changeIdToken(change);
  expect((await (await sign()).finished()).kind).toBe('Refused');
});

test.each([
  ['without a signature', (parts: string[]) => [base64url.encode('{"alg":"none"}'), parts[1], '']],
  ['with a changed subject', ([head, , signature]: string[]) => [head, null, signature]],
])('an ID token %s is refused', async (_, change) => {
  server.service.once(Events.BeforeResponse, (answer) => {
    const body = answer.body as Record<string, string>;
    const parts = body['id_token']!.split('.');
    const claims = JSON.parse(Buffer.from(parts[1]!, 'base64url').toString()) as object;
    const forged = base64url.encode(JSON.stringify({ ...claims, sub: 'another' }));
    body['id_token'] = change(parts)
      .map((part) => part ?? forged)
      .join('.');
  });
  const refused = await (await sign()).finished();
  expect(refused).toMatchObject({ kind: 'Refused', error: { name: expect.any(String) } });
});

test('an answer with another state, another verifier, or an error is refused', async () => {
  const first = await sign();
  const { expected } = first.begun;
  const other = { ...expected, state: 'another' };
  expect((await provider.finish(first.url, other)).kind).toBe('Refused');
  const verifier = { ...expected, verifier: `${expected.verifier}x` };
  expect((await provider.finish(first.url, verifier)).kind).toBe('Refused');
  const said = (error: string) =>
    provider.finish(new URL(`${CALLBACK}?error=${error}&state=${expected.state}`), expected);
  expect((await said('access_denied')).kind).toBe('Cancelled');
  expect((await said('invalid_scope')).kind).toBe('Refused');
  expect((await said('temporarily_unavailable')).kind).toBe('Away');
});

/** Starts a provider that answers as told; null for no answer at all. */
async function startBroken(answer: () => { status: number; body: string } | null) {
  const asked: string[] = [];
  const broken: Server = createServer((request, response) => {
    asked.push(request.url!);
    const given = answer();
    if (given)
      response.writeHead(given.status, { 'content-type': 'application/json' }).end(given.body);
  });
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(broken.address() as AddressInfo).port}`;
  const close = () => {
    broken.closeAllConnections();
    broken.close();
  };
  return { issuer, asked, close };
}

test('a provider that is silent or fails is asked twice, and counts as away', async () => {
  for (const answer of [null, { status: 503, body: '{}' }]) {
    const { issuer, asked, close } = await startBroken(() => answer);
    const began = Date.now();
    expect((await clientOf(issuer, 1_000).begin(CALLBACK)).kind).toBe('Away');
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(asked).toHaveLength(2);
    close();
  }
  expect((await clientOf('http://localhost:9').begin(CALLBACK)).kind).toBe('Away');
});

test('a provider is asked again after a failure, and once it answered not again', async () => {
  const { url } = server.issuer;
  let isUp = false;
  const description = await (await fetch(`${url}/.well-known/openid-configuration`)).text();
  const { issuer, asked, close } = await startBroken(() =>
    isUp ? { status: 200, body: description.replaceAll(url!, issuer) } : { status: 500, body: '' },
  );
  const client = clientOf(issuer);
  expect((await client.begin(CALLBACK)).kind).toBe('Away');
  isUp = true;
  expect((await client.begin(CALLBACK)).kind).toBe('Begun');
  expect((await client.begin(CALLBACK)).kind).toBe('Begun');
  expect(asked).toHaveLength(3);
  close();
});

test('the description of another issuer is refused', async () => {
  const body = JSON.stringify({ issuer: 'https://other.example' });
  const { issuer, close } = await startBroken(() => ({ status: 200, body }));
  expect((await clientOf(issuer).begin(CALLBACK)).kind).toBe('Refused');
  close();
});

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const logoutToken = (claims: object) =>
  server.issuer.buildToken({
    expiresIn: 120,
    scopesOrTransform: (_, payload) =>
      void Object.assign(payload, {
        aud: CLIENT,
        jti: 'j1',
        sub: SUBJECT,
        events: EVENTS,
        ...claims,
      }),
  });

test('a logout token names what ended; other tokens do not end sessions', async () => {
  expect(await provider.readLogout(await logoutToken({ sid: 's1' }))).toEqual({
    kind: 'Ended',
    id: 'j1',
    subject: SUBJECT,
    session: 's1',
  });
  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  for (const claims of [
    { aud: 'other' },
    { iss: 'https://other.example' },
    { events: {} },
    { nonce: 'n' },
    { sub: undefined },
    { iat: hourAgo },
    { exp: hourAgo },
  ])
    expect(
      (await provider.readLogout(await logoutToken(claims))).kind,
      JSON.stringify(claims),
    ).toBe('Refused');
  const [, body] = (await logoutToken({})).split('.');
  const unsigned = `${base64url.encode('{"alg":"none"}')}.${body}.`;
  expect((await provider.readLogout(unsigned)).kind).toBe('Refused');
  expect(isLogoutToken(null)).toBe(false);
});
