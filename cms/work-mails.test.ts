import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PayloadRequest } from 'payload';
import { EDITOR_MAIL, type EditorMail } from '@pune/std/editor-mail';
import { isSignedRequest } from '@pune/std/signed-request';
import { filled } from '@pune/content-models/say';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { storedRhythm, storeRhythm } from './components/work/rhythm.ts';
import { send } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';
import { choices } from './work-mails/choices.ts';
import { runWorkMails } from './work-mails/run.ts';
import { WORK_MAIL_PREFERENCE, type Rhythm } from './work-mails/rhythms.ts';

type User = NonNullable<PayloadRequest['user']>;

const KEY = 'a key that the CMS shares with the functions';
const DAY_MS = 24 * 60 * 60 * 1000;

let t: TestCms;
let author: User;
let checker: User;
let stranger: User;
/** The functions: what they were asked for, and their answer. */
let asked: EditorMail[] = [];
let status = 200;
const functions = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const headers = new Headers(request.headers as Record<string, string>);
    // The clock of the tests runs ahead: the signature is that of the time it says.
    const now = new Date(headers.get('x-pune-time') ?? '');
    const isSigned = isSignedRequest(KEY, EDITOR_MAIL.purpose, { headers, body, now });
    if (request.url === EDITOR_MAIL.path && isSigned && status === 200)
      asked.push(JSON.parse(body) as EditorMail);
    response.writeHead(isSigned ? status : 401).end('{}');
  });
});

beforeAll(async () => {
  t = await openTestCms();
  await new Promise<void>((resolve) => functions.listen(0, '127.0.0.1', resolve));
  const department = (await t.department('Water supply')).id as number;
  const roads = (await t.department('Roads')).id as number;
  author = await t.account('author', [department]);
  checker = await t.account('checker', [department]);
  stranger = await t.account('checker', [roads]);
  const cookie = await t.signIn(author);
  const begun = await send(
    t,
    '/api/pages?draft=true&locale=en',
    'POST',
    { ...(pageData('Water cut', { department }) as object), _status: 'draft' },
    { json: true, cookie },
  );
  const { doc } = (await begun.json()) as { doc: { id: number | string } };
  const submitted = await send(
    t,
    `/api/publishing/pages/${doc.id}/handover/submit`,
    'POST',
    { note: 'Please look at the hours' },
    { json: true, cookie },
  );
  expect(submitted.status).toBe(200);
  for (const person of [author, checker, stranger]) await choose(person, 'daily');
  const hindi = await send(
    t,
    '/api/payload-preferences/pune-language',
    'POST',
    { value: { language: 'hi' } },
    { json: true, cookie: await t.signIn(checker) },
  );
  expect(hindi.status).toBe(200);
});
afterAll(async () => {
  await new Promise((resolve) => functions.close(resolve));
  await t.close();
});

const choose = async (person: User, rhythm: Rhythm) => {
  const answer = await send(
    t,
    `/api/payload-preferences/${WORK_MAIL_PREFERENCE}`,
    'POST',
    { value: { rhythm, language: 'mr' } },
    { json: true, cookie: await t.signIn(person) },
  );
  expect(answer.status).toBe(200);
};
const run = (days: number) =>
  runWorkMails(t.cms, {
    functions: {
      portal: 'http://north.localhost:8080',
      origin: `http://127.0.0.1:${(functions.address() as AddressInfo).port}`,
      key: KEY,
    },
    cmsUrl: 'https://cms.example.org',
    now: new Date(Date.now() + days * DAY_MS),
  });

describe('the work of an editor by e-mail', () => {
  it('comes on the day after the choice, to those for whom something waits, in their language', async () => {
    expect(await run(0)).toEqual({ sent: 0, refused: 0, failed: [], isAway: false });
    status = 503;
    expect(await run(1)).toMatchObject({ sent: 0, isAway: true });
    status = 200;
    expect(await run(1)).toEqual({ sent: 1, refused: 0, failed: [], isAway: false });
    expect(asked.map(({ address }) => address)).toEqual([
      (checker as unknown as { email: string }).email,
    ]);
    const [mail] = asked;
    expect(mail!.language).toBe('hi');
    expect(mail!.tasks).toMatch(/^जाँचने के लिए \(1\)\n- Water cut · पृष्ठ · /);
    expect(mail!.tasks).toContain('https://cms.example.org/admin/collections/pages/');
    // Notes and names are read in the CMS.
    expect(mail!.tasks).not.toMatch(/hours|author/);
  });

  it('comes once a day, and not to a disabled account', async () => {
    asked = [];
    expect(await run(1)).toEqual({ sent: 0, refused: 0, failed: [], isAway: false });
    await t.cms.update({
      collection: 'users',
      id: checker.id,
      data: { disabled: true },
      overrideAccess: true,
    });
    expect(await run(2)).toEqual({ sent: 0, refused: 0, failed: [], isAway: false });
    await t.cms.update({
      collection: 'users',
      id: checker.id,
      data: { disabled: false },
      overrideAccess: true,
    });
    expect(await run(3)).toMatchObject({ sent: 1 });
  });

  it('ends by the link of a mail, after a press, and only by its own key', async () => {
    const { pathname, search } = new URL(asked[0]!.stop);
    const page = await send(t, pathname + search, 'GET', {}, {});
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<form')]);
    expect(await run(4)).toMatchObject({ sent: 1 });
    const forged = await send(
      t,
      pathname + search.replace(`account=${checker.id}`, `account=${author.id}`),
      'POST',
      {},
      {},
    );
    expect(forged.status).toBe(404);
    const stopped = await send(t, pathname + search, 'POST', {}, {});
    expect([stopped.status, await stopped.text()]).toEqual([
      200,
      expect.not.stringContaining('<form'),
    ]);
    expect(await run(5)).toMatchObject({ sent: 0 });
    await choose(checker, 'daily');
    expect(await run(6)).toMatchObject({ sent: 1 });
  });

  it('comes though the work of another account cannot be read, and is kept as done', async () => {
    const { findByID } = t.cms;
    const spy = vi
      .spyOn(t.cms, 'findByID')
      .mockImplementation((options) =>
        options.collection === 'users' && String(options.id) === String(author.id)
          ? Promise.reject(new Error('no such row'))
          : (findByID.call(t.cms, options) as never),
      );
    onTestFinished(() => spy.mockRestore());
    const failed = [{ account: String(author.id), error: 'no such row' }];
    expect(await run(7)).toEqual({ sent: 1, refused: 0, failed, isAway: false });
    expect(await run(7)).toEqual({ sent: 0, refused: 0, failed, isAway: false });
    spy.mockRestore();
    expect(await run(7)).toMatchObject({ failed: [] });
  });

  it.each([
    [8, 400],
    [9, 413],
  ])('is not tried again on day %i after the refusal %i', async (day, refusal) => {
    status = refusal;
    expect(await run(day)).toMatchObject({ refused: 1, isAway: false });
    status = 200;
    expect(await run(day)).toMatchObject({ sent: 0, refused: 0 });
  });

  it('is kept as done before the work of the next account is read', async () => {
    const due = (await choices(t.cms)).filter(({ rhythm }) => rhythm === 'daily');
    const last = due.at(-1)!.account;
    const stored = async () => (await t.cms.kv.get<Record<string, string>>('work-mails')) ?? {};
    const before = await stored();
    const { findByID } = t.cms;
    let whenRead: string[] | undefined;
    const spy = vi.spyOn(t.cms, 'findByID').mockImplementation((async (
      options: Parameters<typeof findByID>[0],
    ) => {
      if (options.collection === 'users' && String(options.id) === last && !whenRead) {
        const now = await stored();
        whenRead = Object.keys(now).filter((account) => now[account] !== before[account]);
      }
      return findByID.call(t.cms, options);
    }) as never);
    onTestFinished(() => spy.mockRestore());
    await run(10);
    const others = due.slice(0, -1).map(({ account }) => account);
    expect(others.length).toBeGreaterThan(0);
    expect(whenRead?.toSorted()).toEqual(others.toSorted());
  });
});

describe('the choice in one’s own account', () => {
  const say = filled;
  /** The browser of an account, or one whose session has ended. */
  const browserOf = (cookie?: string) => {
    vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit) =>
      send(t, path, method, body ? (JSON.parse(String(body)) as object) : {}, {
        json: true,
        ...(cookie && { cookie }),
      }),
    );
    onTestFinished(() => void vi.unstubAllGlobals());
  };

  it('is stored', async () => {
    browserOf(await t.signIn(stranger));
    expect(await storedRhythm('/api', AbortSignal.timeout(60_000))).toBe('daily');
    expect(await storeRhythm(say, '/api', { rhythm: 'weekly', language: 'mr' })).toBeNull();
    expect(await storedRhythm('/api', AbortSignal.timeout(60_000))).toBe('weekly');
  });

  it('says that it is not stored after the session has ended', async () => {
    browserOf();
    expect(await storeRhythm(say, '/api', { rhythm: 'never', language: 'mr' })).toBe(
      'Sign in to do this.',
    );
  });
});
