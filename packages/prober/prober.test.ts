import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { LOCALES } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { readAlarms } from '@pune/std/alarms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Alarm } from './alarms.ts';
import { parseConfiguration, type Configuration, type Target } from './configuration.ts';
import { endOf, historyOf } from './history.ts';
import { probe } from './probe.ts';
import { createProber, publishIfStale, readHistory } from './prober.ts';
import { publicFolder, reportText, resultsFolder } from './publish.ts';
import { append, daysIn, fileOf, readDay } from './raw-files.ts';
import { percentOf, reportOf } from './report.ts';
import { SLOT_MS } from './results.ts';
import { serveFiles } from './server.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-prober-'));
const NOON = new Date('2026-11-28T12:00:00+05:30');

/** A site whose pages behave as their address says. */
let mode: 'well' | 'failing' = 'well';
const taken: { alarm: Alarm; authorization: string | undefined }[] = [];
let refusesAlarms = false;
const site = http.createServer((request, answer) => {
  const { url } = request;
  if (url === '/reset') return request.socket.resetAndDestroy();
  if (url === '/slow') return undefined;
  if (url === '/half') {
    answer.writeHead(200, { 'content-length': '1000' });
    answer.write('<html lang="mr">');
    return setTimeout(() => request.socket.resetAndDestroy(), 20);
  }
  if (url === '/alarms') {
    let body = '';
    request.on('data', (part) => (body += part));
    return request.on('end', () => {
      if (!refusesAlarms)
        taken.push({
          alarm: JSON.parse(body) as Alarm,
          authorization: request.headers.authorization,
        });
      answer.writeHead(refusesAlarms ? 500 : 204).end();
    });
  }
  if (url === '/rehearsal') {
    const isKnown = request.headers.authorization === 'Bearer the key' && request.method === 'POST';
    return answer.writeHead(isKnown ? 200 : 404).end('{"state":"ready"}');
  }
  const isBroken = url === '/broken' || (mode === 'failing' && url === '/mr/');
  answer.writeHead(isBroken ? 503 : 200).end('<html lang="mr">');
});
let origin: string;
const listening = (server: http.Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );

beforeAll(async () => {
  origin = await listening(site);
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
  fs.rmSync(root, { recursive: true });
});

const target = (url: string, more: Partial<Target> = {}): Target => ({
  id: 'a',
  service: 'pages',
  url: url.startsWith('/') ? origin + url : url,
  method: 'GET',
  headers: {},
  status: 200,
  isPublic: true,
  ...more,
});

let folders = 0;
function configurationWith(more: object = {}): Configuration {
  const targets = [
    { id: 'city.home.mr', service: 'pages', url: `${origin}/mr/`, text: 'lang="mr"' },
    { id: 'city.home.en', service: 'pages', url: `${origin}/en/` },
    { id: 'city.search', service: 'search', url: `${origin}/search?q=x`, isPublic: false },
  ];
  const name = { en: 'Pune', mr: 'पुणे', hi: 'पुणे' };
  folders += 1;
  return parseConfiguration(
    { name, folder: `site-${folders}`, targets, ...more },
    path.join(root, 'prober.json'),
  );
}

describe('a probe of a server that', () => {
  test.each([
    ['answers', '/', {}, { result: 'up', reason: null }],
    ['answers with another page', '/', { text: 'lang="hi"' }, { result: 'down', reason: 'text' }],
    ['fails', '/broken', {}, { result: 'down', reason: 'status', status: 503 }],
    ['resets the connection', '/reset', {}, { result: 'down', reason: 'reset' }],
    ['breaks off in the middle', '/half', {}, { result: 'down', reason: 'reset' }],
    ['does not answer in time', '/slow', {}, { result: 'down', reason: 'timeout' }],
    ['is not there', 'http://127.0.0.1:1/', {}, { result: 'down', reason: 'refused' }],
    ['has no address', 'http://nothing.invalid/', {}, { result: 'down', reason: 'dns' }],
  ] as const)('%s', async (_, url, more, outcome) => {
    expect(await probe(target(url, more), 300)).toMatchObject(outcome);
  });

  test('has no TLS', async () => {
    const url = origin.replace('http:', 'https:');
    expect(await probe(target(url), 2000)).toMatchObject({ result: 'down', reason: 'tls' });
  });
});

/** A prober whose clock a test sets. */
function probing(configuration: Configuration, env = {}) {
  const clock = { at: NOON.getTime() };
  const said: string[] = [];
  const options = {
    configuration,
    env,
    now: () => new Date(clock.at),
    say: (words: string) => void said.push(words),
  };
  let prober = createProber(options);
  return {
    said,
    clock,
    refresh: () => prober.refresh(),
    restart: () => (prober = createProber(options)),
    async rounds(count: number) {
      for (let n = 0; n < count; n += 1) {
        await prober.round();
        clock.at += SLOT_MS;
      }
    },
  };
}

test('a target gets its key from a variable, and no file has it', async () => {
  const configuration = configurationWith({
    targets: [
      {
        id: 'payments.rehearsal',
        service: 'payments',
        url: `${origin}/rehearsal`,
        method: 'POST',
        authorization: 'PROBER_PAYMENTS_AUTHORIZATION',
        text: '"ready"',
        isPublic: false,
      },
    ],
  });
  expect(() => probing(configuration)).toThrow('PROBER_PAYMENTS_AUTHORIZATION is missing');
  await probing(configuration, { PROBER_PAYMENTS_AUTHORIZATION: 'Bearer the key' }).rounds(1);
  const [day] = Object.values(filesIn(configuration));
  expect(day).toMatch(/,payments\.rehearsal,up,\d+,\n/);
  expect(day).not.toMatch(/the key|\/rehearsal/);
  for (const locale of LOCALES)
    for (const words of ['prober:service_payments', 'prober:payments_rehearsed'] as const)
      expect(pageOf(configuration, `${locale}/index.html`)).toContain(t(locale)(words));
});

const filesIn = ({ folder }: Configuration) => {
  const results = resultsFolder(folder);
  return Object.fromEntries(daysIn(results).map((day) => [day, readDay(results, day)]));
};
const pageOf = ({ folder }: Configuration, file: string) =>
  fs.readFileSync(path.join(publicFolder(folder), file), 'utf8');

test('the numbers of the pages are those of the raw files, in three languages', async () => {
  const configuration = configurationWith();
  const { rounds, clock, refresh } = probing(configuration);
  await rounds(20);
  mode = 'failing';
  await rounds(5);
  mode = 'well';
  await rounds(4);
  clock.at += 6 * SLOT_MS; // the prober does not run
  await rounds(5);
  refresh();
  const published = pageOf(configuration, 'status.json');
  const history = historyOf(filesIn(configuration));
  const report = reportOf(history, endOf(history, null));
  expect(published).toBe(reportText(report));
  const [pages, search] = report.services;
  expect(pages!.last24Hours).toEqual({ expected: 80, up: 63, down: 5, unknown: 12 });
  expect(search!.last24Hours).toEqual({ expected: 40, up: 34, down: 0, unknown: 6 });
  for (const locale of LOCALES) {
    const page = parse(pageOf(configuration, `${locale}/index.html`));
    const rows = page.querySelectorAll('#services ~ table tbody tr');
    const shown = rows.map((row) => row.querySelectorAll('.num').map(({ text }) => text));
    expect(shown).toEqual(
      [pages!, search!].map(({ last24Hours, last28Days, last90Days, budgetUsed }) =>
        [...[last24Hours, last28Days, last90Days].map(percentOf), budgetUsed].map(
          (percent) => `${formatNumber(percent!, locale)}%`,
        ),
      ),
    );
    expect(page.querySelector('#now')!.text).toBe(t(locale)('prober:overall_up'));
    expect(page.querySelectorAll('#incidents ~ ul li')).toHaveLength(report.incidents.length);
    // 17 of 80 probes failed, where 0.04 may.
    expect([pages!.isMet, pages!.budgetUsed]).toEqual([false, 42_500]);
    expect(page.toString()).toContain(t(locale)('prober:column_budget'));
    // An address that is not public is on no page and in no file.
    expect(page.toString()).not.toContain('/search');
  }
  expect(Object.values(filesIn(configuration)).join()).not.toContain('/search');
});

test('after a stop the pages say that nothing is known', async () => {
  const configuration = configurationWith();
  const { rounds, clock, refresh } = probing(configuration);
  await rounds(3);
  clock.at += 10 * 60_000;
  const unknown = t('en')('prober:overall_unknown');
  expect(pageOf(configuration, 'en/index.html')).not.toContain(unknown);
  const server = serveFiles(publicFolder(configuration.folder), refresh);
  const address = await listening(server);
  try {
    const answer = await fetch(`${address}/en/`);
    expect(await answer.text()).toContain(unknown);
    const [day] = daysIn(resultsFolder(configuration.folder));
    const raw = await fetch(`${address}/results/${day}.csv`);
    expect(await raw.text()).toBe(filesIn(configuration)[day!]);
    expect(raw.headers.get('content-type')).toContain('text/csv');
    for (const wrong of ['/../alarms/x.json', '/results/..%2F..%2Fx', '/de/'])
      expect((await fetch(address + wrong)).status).toBe(404);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('without a prober its pages are published again when they are old', async () => {
  const configuration = configurationWith();
  const { rounds, clock } = probing(configuration);
  await rounds(3);
  expect(publishIfStale(configuration, new Date(clock.at))).toBe(false);
  expect(publishIfStale(configuration, new Date(clock.at + 2 * SLOT_MS))).toBe(true);
  const unknown = t('en')('prober:overall_unknown');
  expect(pageOf(configuration, 'en/index.html')).toContain(unknown);
});

test('a restart goes on, and a line that a crash cut off is unknown', async () => {
  const configuration = configurationWith();
  const { rounds, restart } = probing(configuration);
  await rounds(4);
  const file = fileOf(resultsFolder(configuration.folder), '2026-11-28');
  fs.truncateSync(file, fs.statSync(file).size - 4);
  restart();
  await rounds(4);
  const history = readHistory(configuration.folder);
  expect(history.unreadable).toBe(1);
  const { services } = reportOf(history, endOf(history, null));
  expect(services.map(({ last24Hours: { expected, up } }) => [expected, up])).toEqual([
    [16, 16],
    [8, 7],
  ]);
});

test('a clock that goes back is told, and its results count no longer', async () => {
  const configuration = configurationWith();
  const { rounds, clock, said, restart } = probing(configuration);
  await rounds(2);
  clock.at += 3 * 86_400_000; // a wrong clock
  await rounds(2);
  clock.at = NOON.getTime() + 2 * SLOT_MS;
  restart();
  await rounds(2);
  expect(said).toEqual([expect.stringContaining('The clock went back')]);
  const history = readHistory(configuration.folder);
  expect(endOf(history, null)).toBe(NOON.getTime() / SLOT_MS + 4);
  const { services } = reportOf(history, endOf(history, null));
  expect(services[0]!.last24Hours).toEqual({ expected: 8, up: 8, down: 0, unknown: 0 });
});

test('an alarm begins after failures in a row, is sent until it is taken, and ends', async () => {
  const configuration = configurationWith({
    alarms: { afterSlots: 3, webhook: `${origin}/alarms` },
  });
  const { rounds, said, restart } = probing(configuration, {
    PROBER_WEBHOOK_AUTHORIZATION: 'Bearer x',
  });
  await rounds(1);
  mode = 'failing';
  refusesAlarms = true;
  await rounds(2);
  expect([readAlarms(configuration.folder), taken]).toEqual([[], []]);
  await rounds(2);
  expect(said.join('\n')).toContain('gets it again in the next round: status 500');
  expect(readAlarms(configuration.folder)).toMatchObject([
    { id: 'site-down.pages', message: expect.stringContaining('city.home.mr (status)') },
  ]);
  refusesAlarms = false;
  await rounds(2);
  restart();
  mode = 'well';
  await rounds(2);
  expect(taken.map(({ alarm, authorization }) => [alarm.id, alarm.state, authorization])).toEqual([
    ['site-down.pages', 'raised', 'Bearer x'],
    ['site-down.pages', 'ended', 'Bearer x'],
  ]);
  expect(readAlarms(configuration.folder)).toEqual([]);
});

test('a file is only added to', () => {
  const folder = path.join(root, 'raw');
  const entry = { kind: 'result', target: 'a', result: 'up', ms: 1, reason: null } as const;
  append(folder, [{ ...entry, slot: NOON.getTime() / SLOT_MS }]);
  const before = fs.readFileSync(fileOf(folder, '2026-11-28'), 'utf8');
  append(folder, [{ ...entry, slot: NOON.getTime() / SLOT_MS + 1 }]);
  const after = fs.readFileSync(fileOf(folder, '2026-11-28'), 'utf8');
  expect(before).toBe('time,target,result,ms,detail\n2026-11-28T12:00:00+05:30,a,up,1,\n');
  expect(after).toBe(`${before}2026-11-28T12:00:30+05:30,a,up,1,\n`);
});

test('a wrong configuration is refused in words', () => {
  expect(() => parseConfiguration({ targets: [{ id: 'A' }] }, 'prober.json')).toThrow(
    /Correct prober\.json:[^]*targets\.0\.id: small letters/,
  );
});

test('the page is valid HTML', async () => {
  const configuration = configurationWith();
  const { rounds, clock } = probing(configuration);
  mode = 'failing';
  await rounds(3);
  mode = 'well';
  clock.at += 86_400_000;
  await rounds(3);
  const checker = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      // Files of its own origin are as trustworthy as the page that links them.
      'require-sri': 'off',
    },
  });
  for (const locale of LOCALES) {
    const { results } = await checker.validateString(pageOf(configuration, `${locale}/index.html`));
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line} ${message}`)),
    ).toEqual([]);
  }
});
