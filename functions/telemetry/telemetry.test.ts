import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { databaseKinds, type TestDatabase } from '@pune/database/testing';
import { LOCALES } from '@pune/i18n';
import { createTelemetry, type Telemetry } from '@pune/telemetry';
import { openLake } from '@pune/telemetry/lake';
import {
  batchAnswerSchema,
  BATCH_BYTES_MAX,
  BATCH_ROWS_MAX,
  ROW_ERRORS,
} from '@pune/telemetry/schema';
import type { TelemetryTables } from '@pune/telemetry/migrations';
import { messagesOf } from '@pune/i18n/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTelemetryHandler } from './telemetry.handler.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const CSV =
  'id,type,observationDateTime,pm2p5\nurn:1,AirQualityObserved,2026-11-25T11:00:00Z,41.5\n';

describe('the function telemetry', () => {
  let database: TestDatabase<TelemetryTables>;
  let telemetry: Telemetry;
  let handle: ReturnType<typeof createTelemetryHandler>;
  let key: string;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-telemetry-'));
  const send = (body: BodyInit | null, headers: Record<string, string> = {}, method = 'POST') =>
    handle(
      new Request('http://smart.localhost:8080/api/telemetry/observations', {
        method,
        ...(body !== null && { body }),
        headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv', ...headers },
      }),
      { ip: '203.0.113.9' },
    );

  beforeAll(async () => {
    database = await databaseKinds[0]!.open<TelemetryTables>();
    telemetry = createTelemetry({
      db: database.db,
      lake: openLake({ folder, threads: 1 }),
      perMinuteMax: 1000,
      now: () => NOW,
    });
    await telemetry.prepare();
    key = await telemetry.addSource({ id: 'aqm', name: 'Air', feeds: ['air'], simulated: false });
    handle = createTelemetryHandler({
      telemetry: async () => telemetry,
      pages: async () => null,
      now: () => NOW,
    });
  });
  afterAll(async () => {
    await telemetry.lake.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const kept = async () =>
    (await telemetry.lake.readings('air', '2026-11-25')).map(
      ({ entity, value }) => `${entity} ${value}`,
    );

  test('keeps a batch of CSV before it answers, and once however often it comes', async () => {
    const answer = await send(CSV);
    expect([answer.status, batchAnswerSchema.parse(await answer.json())]).toEqual([
      201,
      { rowsAccepted: 1, rowsRefused: 0, readings: 1, errors: [] },
    ]);
    expect((await send(CSV)).status).toBe(201);
    expect(await kept()).toEqual(['urn:1 41.5']);
  });

  test.each([
    [
      'application/ld+json',
      JSON.stringify([
        {
          id: 'urn:2',
          type: 'AirQualityObserved',
          '@context': 'x',
          pm10: { type: 'Property', value: 7, observedAt: '2026-11-25T11:00:00Z' },
        },
      ]),
    ],
    [
      'application/json; charset=utf-8',
      JSON.stringify({
        id: 'urn:3',
        type: 'AirQualityObserved',
        observationDateTime: '2026-11-25T11:00:00Z',
        pm10: 8,
      }),
    ],
    [
      'application/x-ndjson',
      '{"id":"urn:4","type":"AirQualityObserved","observationDateTime":"2026-11-25T11:00:00Z","pm10":9}\n',
    ],
  ])('takes %s', async (type, body) =>
    expect((await send(body, { 'content-type': type })).status).toBe(201),
  );

  test.each(LOCALES)(
    'names rows that were refused, with the reason in %s, and keeps the others',
    async (language) => {
      const answer = await send(`${CSV}urn:x,AirQualityObserved,2026-11-25T11:00:00Z,many\n`, {
        'accept-language': language,
      });
      const { errors, ...rest } = batchAnswerSchema.parse(await answer.json());
      expect([answer.status, rest]).toEqual([
        207,
        { rowsAccepted: 1, rowsRefused: 1, readings: 1 },
      ]);
      expect(errors).toEqual([
        {
          row: 3,
          entity: 'urn:x',
          field: 'pm2p5',
          code: 'value_invalid',
          detail: messagesOf('telemetry', language).row_value_invalid,
        },
      ]);
    },
  );

  test('answers 422 with the rows when none could be kept', async () => {
    const answer = await send(
      'id,type,observationDateTime,connectedUsers\nurn:1,PublicWifiHotspot,2026-11-25T11:00:00Z,4\n',
      { 'accept-language': 'en' },
    );
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({
      title: 'No row of this batch could be kept',
      rowsRefused: 1,
      errors: [{ row: 2, code: 'feed_not_allowed', detail: 'Your key is not for this feed.' }],
    });
  });

  test.each([
    ['no key', CSV, { authorization: '' }, 401, 'unknown-key'],
    ['another key', CSV, { authorization: `Bearer ${'x'.repeat(43)}` }, 401, 'unknown-key'],
    ['a password', CSV, { authorization: 'Basic YTpi' }, 401, 'unknown-key'],
    ['another format', '<a/>', { 'content-type': 'text/xml' }, 415, 'media-type'],
    [
      'another character set',
      CSV,
      { 'content-type': 'text/csv; charset=utf-16' },
      415,
      'media-type',
    ],
    ['a compressed body', CSV, { 'content-encoding': 'gzip' }, 415, 'media-type'],
    ['half a JSON', '[{', { 'content-type': 'application/json' }, 400, 'malformed'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe]), {}, 400, 'malformed'],
    ['no header', '1,2\n', {}, 400, 'malformed'],
    ['nothing', '[]', { 'content-type': 'application/json' }, 422, 'empty'],
    [
      'too many rows',
      `[${'1,'.repeat(BATCH_ROWS_MAX)}1]`,
      { 'content-type': 'application/json' },
      413,
      'too-large',
    ],
    ['too many bytes', 'x'.repeat(BATCH_BYTES_MAX + 1), {}, 413, 'too-large'],
  ] as [string, BodyInit, Record<string, string>, number, string][])(
    'refuses %s',
    async (_, body, headers, status, type) => {
      const answer = await send(body, headers);
      expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
        status,
        `https://pune.example/problems/telemetry/${type}`,
      ]);
      if (status === 401) expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    },
  );

  test('reports a key that was used for another batch', async () => {
    const headers = { 'idempotency-key': 'gateway-1-00000042' };
    expect((await send(CSV, headers)).status).toBe(201);
    expect((await send(CSV, headers)).status).toBe(201);
    expect((await send(CSV.replace('41.5', '42'), headers)).status).toBe(422);
  });

  test('says how long a source has to wait that sends too often', async () => {
    const slow = createTelemetry({
      db: database.db,
      lake: telemetry.lake,
      perMinuteMax: 1,
      now: () => NOW,
    });
    const busy = createTelemetryHandler({
      telemetry: async () => slow,
      pages: async () => null,
      now: () => NOW,
    });
    const answer = await busy(
      new Request('http://smart.localhost:8080/api/telemetry/observations', {
        method: 'POST',
        body: CSV,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
      }),
      { ip: '203.0.113.9' },
    );
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
  });

  test('is not there for reading', async () =>
    expect((await send(null, {}, 'GET')).status).toBe(405));
  test('has words for every reason in every language', () => {
    for (const language of LOCALES)
      for (const code of ROW_ERRORS)
        expect(messagesOf('telemetry', language)).toHaveProperty(`row_${code}`);
  });
});
