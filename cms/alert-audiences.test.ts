import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ALERT_AUDIENCE, type AskedAlert } from '@pune/std/alert-audience';
import { isSignedRequest } from '@pune/std/signed-request';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AudienceView } from './alert-audiences.endpoints.ts';
import { askedAlert } from './alert-audiences.ts';
import { send } from './testing/http.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

const KEY = 'a key that the CMS shares with the functions';
const FORM = { status: 'Actual', severity: 'Minor', topic: 'water', offices: [7, '12'] };
const ASKED: AskedAlert = { ...FORM, offices: ['7', '12'] };
const FEW = { all: null, languages: { en: null, mr: null, hi: null } };
const FOUND = { kind: 'topic', people: { sms: { ...FEW, all: 120 }, email: FEW, webpush: FEW } };

describe('the values of the form of an alert', () => {
  it.each([
    ['a number of offices', FORM, ASKED],
    ['no office', { ...FORM, offices: null }, { ...ASKED, offices: [] }],
    ['no topic', { ...FORM, topic: undefined }, null],
    ['an office that is no id', { ...FORM, offices: [{}] }, null],
    ['nothing', null, null],
  ])('are asked about with %s', (_, values, asked) => expect(askedAlert(values)).toEqual(asked));
});

describe('whom an alert would be told to', () => {
  let t: TestCms;
  let author: string;
  let answer: [status: number, body: string];
  let asked: { url: string | undefined; host: string | undefined; body: string; isSigned: boolean };
  /** The functions: what they were asked for, and their answer. */
  const functions = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const headers = new Headers(request.headers as Record<string, string>);
      const signed = { headers, body, now: new Date() };
      const isSigned = isSignedRequest(KEY, ALERT_AUDIENCE.purpose, signed);
      asked = { url: request.url, host: request.headers.host, body, isSigned };
      response.writeHead(answer[0]).end(answer[1]);
    });
  });
  const ask = (form: object, cookie?: string) =>
    send(t, '/api/publishing/alert-audience', 'POST', form, {
      json: true,
      ...(cookie && { cookie }),
    });
  const audience = async () => ((await (await ask(FORM, author)).json()) as AudienceView).audience;

  beforeAll(async () => {
    t = await openTestCms();
    await new Promise<void>((resolve) => functions.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('STAFF_CMS_KEY', KEY);
    const department = (await t.department('Water supply')).id as number;
    author = await t.signIn(await t.account('author', [department]));
  });
  beforeEach(() => {
    const { port } = functions.address() as AddressInfo;
    vi.stubEnv('PORTAL_ORIGIN', `http://127.0.0.1:${port}`);
    answer = [200, JSON.stringify(FOUND)];
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await new Promise((resolve) => functions.close(resolve));
    await t.close();
  });

  it('is asked from the functions of a portal, with a signature, for an author of one department', async () => {
    expect(await audience()).toEqual(FOUND);
    expect(asked).toMatchObject({ url: ALERT_AUDIENCE.path, isSigned: true });
    expect(JSON.parse(asked.body)).toEqual(ASKED);
  });

  it.each([
    ['an error', 503, '{}'],
    ['a refusal', 401, JSON.stringify(FOUND)],
    ['something else', 200, '<html>'],
    ['an answer without a kind', 200, '{}'],
    ['an answer that is too large', 200, JSON.stringify({ ...FOUND, x: 'x'.repeat(20_000) })],
    ['an answer of too many bytes', 200, JSON.stringify({ ...FOUND, x: 'प'.repeat(4000) })],
  ])('is unknown after %s, and the form stays usable', async (_, status, body) => {
    answer = [status, body];
    expect(await audience()).toBeNull();
  });

  it('is unknown while no function answers', async () => {
    vi.stubEnv('PORTAL_ORIGIN', 'http://127.0.0.1:1');
    expect(await audience()).toBeNull();
  });

  it('is told to accounts alone, and for an alert alone', async () => {
    expect((await ask(FORM)).status).toBe(401);
    expect((await ask({ ...FORM, topic: 7 }, author)).status).toBe(400);
  });
});
