import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import {
  messageTo,
  notifierContract,
  TEST_TIMEOUT_MS,
  type Arrived,
  type Mode,
} from '../notifier.contract.ts';
import { createEmail } from './email.ts';

const MAILBOX = 'citizen@example.org';
const FROM = '"Pune Municipal Corporation" <no-reply@pune.example>';

/** Header words and bodies as RFC 2047 and RFC 2045 write letters beyond ASCII. */
const unfold = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quoted(word.replaceAll('_', ' ')),
    );
const quoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString('utf8');

function readLetter(source: string) {
  const [head, ...rest] = source.split('\r\n\r\n');
  const headers = Object.fromEntries(
    head!
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  );
  const body = rest.join('\r\n\r\n');
  const encoding = headers['content-transfer-encoding'];
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? quoted(body)
        : body;
  return { headers, subject: unfold(headers.subject!), text: text.trim() };
}

async function startMailServer({ refuseLogin = false } = {}) {
  let mode: Mode = 'takes';
  const arrived: Arrived[] = [];
  const headers: Record<string, string>[] = [];
  const refusal = (code: number, words: string) =>
    Object.assign(new Error(words), { responseCode: code });
  const server = new SMTPServer({
    authOptional: !refuseLogin,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    closeTimeout: 50,
    logger: false,
    onAuth: (_auth, _session, done) => done(refusal(535, 'no')),
    onRcptTo: ({ address }, _session, done) =>
      done(
        mode === 'refuses'
          ? refusal(550, `no mailbox ${address}`)
          : mode === 'fails'
            ? refusal(451, `later ${address}`)
            : null,
      ),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mode === 'is silent') return;
        const letter = readLetter(Buffer.concat(chunks).toString('utf8'));
        headers.push(letter.headers);
        arrived.push({
          reference: letter.headers['message-id']!,
          address: session.envelope.rcptTo[0]!.address,
          subject: letter.subject,
          text: letter.text,
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    headers,
    set: (next: Mode) => void (mode = next),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
const driver = (url: string, change = {}) =>
  createEmail({
    url,
    from: FROM,
    timeoutMs: TEST_TIMEOUT_MS,
    DANGEROUSLY_withoutTls: true,
    ...change,
  });

notifierContract('e-mail', {
  channel: 'email',
  async open(timeoutMs = TEST_TIMEOUT_MS) {
    const { url, arrived, set, close } = await startMailServer();
    return { notifier: driver(url, { timeoutMs }), address: MAILBOX, arrived, set, close };
  },
});

test('an email suppresses automatic answers, and declares its language', async () => {
  const server = await startMailServer();
  await driver(server.url).send(messageTo(MAILBOX, { language: 'hi' }));
  expect(server.headers[0]).toMatchObject({
    'auto-submitted': 'auto-generated',
    'content-language': 'hi',
    from: expect.stringContaining('no-reply@pune.example'),
  });
  await server.close();
});

test('a letter about a topic names the address that ends such letters with one press', async () => {
  const server = await startMailServer();
  const unsubscribe = 'https://pmc.example/api/citizens/stop/aaaaaaaaaaaaaaaaaaaaaa';
  await driver(server.url).send(messageTo(MAILBOX, { unsubscribe }));
  await driver(server.url).send(messageTo(MAILBOX));
  expect(server.headers[0]).toMatchObject({
    'list-unsubscribe': `<${unsubscribe}>`,
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  });
  expect(server.headers[1]).not.toHaveProperty('list-unsubscribe');
  await server.close();
});

test('no letter travels in the clear unless that was asked for', async () => {
  const server = await startMailServer();
  expect(
    await driver(server.url, { DANGEROUSLY_withoutTls: false }).send(messageTo(MAILBOX)),
  ).toMatchObject({ kind: 'Unavailable' });
  expect(server.arrived).toEqual([]);
  await server.close();
});

test('a login that the server refuses is our fault, not the mailbox’s', async () => {
  const server = await startMailServer({ refuseLogin: true });
  expect(await driver(server.url.replace('//', '//user:wrong@')).send(messageTo(MAILBOX))).toEqual({
    kind: 'Unavailable',
    reason: 'gateway_refuses_us',
  });
  await server.close();
});

test('a name that does not resolve is tried again', async () => {
  const { send } = createEmail({ url: 'smtp://mail.invalid:25', from: FROM });
  expect(await send(messageTo(MAILBOX))).toMatchObject({ kind: 'Unavailable' });
});
