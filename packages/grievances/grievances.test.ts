import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import sharp from 'sharp';
import { createStorage, type Storage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GrievanceTables } from './grievances.migrations.ts';
import { grievanceSchema, type Filing } from './grievances.schema.ts';
import { createSeal } from '@pune/database/seal';
import { configurationWith, filingUnder, testCategory } from './configuration.testing.ts';
import { createGrievances, type GrievancesOptions } from './grievances.ts';
import { RUNNING_SECONDS_MAX } from '@pune/database/idempotency';
import { parseConfiguration } from './configuration.ts';
import { importWards } from './import-wards.ts';
import { createPhotoDecoders } from './photo-decoders.ts';
import { decodersWithRoom, type PhotoDecoders } from './photo.ts';
import { parseTrackingNumber } from './tracking-number.ts';

const START = new Date('2026-11-25T04:30:00.000Z');
const filing = (more: object = {}): Filing =>
  grievanceSchema.parse({
    category: 'pothole',
    area: 'WO-03',
    description: 'A deep hole across the left lane.',
    ...more,
  });
const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer();
const seal = createSeal('k'.repeat(32), 'grievances');
const key = (name: string) => `key-${name}`.padEnd(24, '0');

describeOnEachDatabase('grievances', (open) => {
  let opened: TestDatabase<GrievanceTables>;
  let folder: string;
  let files: Storage;
  let now: Date;
  const photos = createPhotoDecoders();
  const create = (more: Partial<GrievancesOptions> = {}) =>
    filingUnder(
      createGrievances({
        db: opened.db,
        files,
        photos,
        seal,
        perHourMax: 1000,
        queue: async () => ({ kind: 'AlreadyQueued' }),
        now: () => now,
        ...more,
      }),
    );
  let grievances: ReturnType<typeof create>;
  const photosKept = async () => (await files.getKeys()).length;
  const filed = async (result: ReturnType<typeof grievances.file>) => {
    const answer = await result;
    if (answer.kind !== 'Filed') throw new Error(JSON.stringify(answer));
    return answer.filed;
  };

  beforeAll(async () => {
    opened = await open<GrievanceTables>();
    await create().prepare();
  });
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-files-'));
    files = createStorage({ driver: fsDriver({ base: folder }) });
    now = START;
    for (const table of [
      'grievance_events',
      'grievances',
      'idempotency_keys',
      'rate_limits',
      'grievance_ward_layers',
      'grievance_configurations',
    ] as const)
      await opened.db.deleteFrom(table).execute();
    grievances = create();
    return () => fs.rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => photos.close());

  test('a filing gets a right number, both time limits, and the office of its area', async () => {
    const { number, secret, acknowledgeBy, resolveBy } = await filed(
      grievances.file(filing({ mobile: '9822012345' }), await photo(), '203.0.113.7'),
    );
    expect(parseTrackingNumber(number)).toEqual({ kind: 'Number', number });
    expect([acknowledgeBy, resolveBy]).toEqual([
      '2026-11-25T12:30:00.000Z',
      '2026-12-03T12:30:00.000Z',
    ]);
    expect(Buffer.from(secret, 'base64url').byteLength).toBeGreaterThanOrEqual(16);
    expect(await grievances.find(number)).toMatchObject({
      officeId: 'WO-03',
      departmentSlug: expect.any(String),
      status: 'submitted',
      events: [{ status: 'submitted', at: START.toISOString(), by: 'citizen' }],
    });
  });

  test('the public view has no description, photo or mobile number; the secret link shows them, the number masked', async () => {
    const { number, secret } = await filed(
      grievances.file(filing({ mobile: '9822012345' }), await photo(), 'a'),
    );
    const publicText = JSON.stringify(await grievances.find(number));
    expect(publicText.replaceAll(number, '')).not.toMatch(/deep hole|9822|345|photo/);
    expect(await grievances.findForReporter(secret)).toMatchObject({
      description: 'A deep hole across the left lane.',
      mobileMasked: '•••••••345',
      hasPhoto: true,
    });
    expect((await sharp((await grievances.photo(secret))!).metadata()).format).toBe('jpeg');
    expect(await grievances.findForReporter(number)).toBeNull();
  });

  test('the database never holds the secret', async () => {
    const { secret } = await filed(
      grievances.file(filing({ idempotencyKey: key('a') }), null, 'a'),
    );
    for (const table of ['grievances', 'idempotency_keys'] as const)
      expect(JSON.stringify(await opened.db.selectFrom(table).selectAll().execute())).not.toContain(
        secret,
      );
    expect(
      JSON.stringify(await opened.db.selectFrom('idempotency_keys').selectAll().execute()),
    ).not.toContain(key('a'));
  });

  test.each([
    [{ area: undefined, latitude: 18.5195, longitude: 73.8554 }, 'WO-13'],
    [{ area: undefined, landmark: 'Near the temple' }, null],
    [{ area: 'WO-01', latitude: 18.5195, longitude: 73.8554 }, 'WO-13'],
  ])('is routed: %j to %s', async (place, officeId) => {
    const { number } = await filed(grievances.file(filing(place), null, 'a'));
    expect((await grievances.find(number))?.officeId).toBe(officeId);
  });

  test('a position outside the city is refused beside the field, not sent to a wrong office', async () => {
    expect(
      await grievances.file(
        filing({ area: 'WO-01', latitude: 18.6298, longitude: 73.7997 }),
        null,
        'a',
      ),
    ).toEqual({
      kind: 'Refused',
      refusals: [{ field: 'latitude', message: 'error_point_outside' }],
    });
  });

  test('a category that was switched off is refused', async () => {
    for (const category of ['retired', 'unheard_of'])
      expect(await grievances.file(filing({ category }), null, 'a')).toEqual({
        kind: 'Refused',
        refusals: [{ field: 'category', message: 'error_category_inactive' }],
      });
  });

  test('an area that is not configured is refused', async () => {
    expect(await grievances.file(filing({ area: 'WO-77' }), null, 'a')).toEqual({
      kind: 'Refused',
      refusals: [{ field: 'area', message: 'error_area_unknown' }],
    });
  });

  test('a case keeps the version of the configuration under which it was filed', async () => {
    const first = configurationWith();
    const second = configurationWith({
      categories: [testCategory('pothole', { department: 'drainage', resolveHours: 9 })],
    });
    const service = createGrievances({
      db: opened.db,
      files,
      photos,
      seal,
      perHourMax: 1000,
      queue: async () => ({ kind: 'AlreadyQueued' }),
      now: () => now,
    });
    const numbers: string[] = [];
    for (const [n, configuration] of [first, second, first, second].entries()) {
      const description = `A deep hole, number ${n}.`;
      const { number } = await filed(
        service.file(filing({ description }), null, 'a', configuration),
      );
      numbers.push(number);
    }
    const rows = await opened.db
      .selectFrom('grievances')
      .select(['number', 'configuration_version', 'department_slug'])
      .execute();
    expect(numbers.map((number) => rows.find((row) => row.number === number))).toMatchObject(
      [first, second, first, second].map(({ version }) => ({
        configuration_version: version,
        department_slug: version === first.version ? 'road' : 'drainage',
      })),
    );
    expect(await service.newestConfiguration()).toBeTruthy();
    const kept = await opened.db.selectFrom('grievance_configurations').selectAll().execute();
    expect(kept.map(({ version }) => version).sort()).toEqual(
      [first.version, second.version].sort(),
    );
    for (const { version, contents } of kept)
      expect(parseConfiguration(JSON.parse(contents))).toMatchObject({
        kind: 'Parsed',
        configuration: { version },
      });
  });

  test('a device that was offline for thirty days after a lost answer files once', async () => {
    const sent = filing({ idempotencyKey: key('offline') });
    const first = await filed(grievances.file(sent, null, 'a'));
    now = new Date(START.getTime() + 30 * 24 * 3_600_000);
    await grievances.sweep();
    expect(await grievances.file(sent, null, 'elsewhere')).toEqual({
      kind: 'Filed',
      filed: first,
      again: true,
    });
  });

  test('the same key and content give the same answer, other content is refused', async () => {
    const first = await filed(grievances.file(filing({ idempotencyKey: key('b') }), null, 'a'));
    expect(await grievances.file(filing({ idempotencyKey: key('b') }), null, 'elsewhere')).toEqual({
      kind: 'Filed',
      filed: first,
      again: true,
    });
    expect(
      await grievances.file(
        filing({ idempotencyKey: key('b'), description: 'Something else entirely.' }),
        null,
        'a',
      ),
    ).toEqual({ kind: 'KeyReused' });
    expect(await opened.db.selectFrom('grievances').select('id').execute()).toHaveLength(1);
  });

  test('of many at once with one key, one is filed; the others get its answer or are asked to wait', async () => {
    const upload = await photo();
    const results = await Promise.all(
      Array.from({ length: 12 }, () =>
        grievances.file(filing({ idempotencyKey: key('c') }), upload, 'a'),
      ),
    );
    expect(results.filter((result) => result.kind === 'Filed' && !result.again)).toHaveLength(1);
    expect(results.every(({ kind }) => kind === 'Filed' || kind === 'StillFiling')).toBe(true);
    expect(await opened.db.selectFrom('grievances').select('id').execute()).toHaveLength(1);
    expect(await photosKept()).toBe(1);
  });

  test('without a key, a double click files once; the same words an hour later are a fresh grievance', async () => {
    const first = await filed(grievances.file(filing(), null, 'a'));
    expect((await filed(grievances.file(filing(), null, 'a'))).number).toBe(first.number);
    expect((await filed(grievances.file(filing(), null, 'somebody else'))).number).not.toBe(
      first.number,
    );
    now = new Date(START.getTime() + 3_600_000);
    expect((await filed(grievances.file(filing(), null, 'a'))).number).not.toBe(first.number);
  });

  test('a number that is taken is drawn again', async () => {
    const same = create({ randomBelow: () => 3 });
    await filed(same.file(filing(), null, 'a'));
    let draws = 0;
    const later = create({ randomBelow: () => (draws++ < 7 ? 3 : 4) });
    expect(parseTrackingNumber((await filed(later.file(filing(), null, 'b'))).number).kind).toBe(
      'Number',
    );
  });

  test('filings of one address are limited by the hour; others are not affected', async () => {
    const strict = create({ perHourMax: 2 });
    const from = (address: string, text: string) =>
      strict.file(filing({ description: `${text} is broken since long.` }), null, address);
    expect([(await from('a', 'one')).kind, (await from('a', 'two')).kind]).toEqual([
      'Filed',
      'Filed',
    ]);
    expect(await from('a', 'three')).toEqual({ kind: 'TooMany', minutes: 30 });
    expect((await from('b', 'three')).kind).toBe('Filed');
    now = new Date(START.getTime() + 3_600_000);
    expect((await from('a', 'three')).kind).toBe('Filed');
    expect(
      JSON.stringify(await opened.db.selectFrom('rate_limits').selectAll().execute()),
    ).not.toContain('"a"');
  });

  test('an unreadable photo is refused and leaves the key free; beyond the limit none is decoded', async () => {
    const broken = Buffer.concat([(await photo()).subarray(0, 60), Buffer.alloc(200)]);
    const strict = create({ perHourMax: 2 });
    const send = (upload: Uint8Array) =>
      strict.file(filing({ idempotencyKey: key('broken') }), upload, 'a');
    expect(await send(broken)).toEqual({
      kind: 'Refused',
      refusals: [{ field: 'photo', message: 'error_photo_unreadable' }],
    });
    expect(await photosKept()).toBe(0);
    expect((await send(await photo())).kind).toBe('Filed');
    expect((await strict.file(filing({ landmark: 'Elsewhere' }), broken, 'a')).kind).toBe(
      'TooMany',
    );
  });

  test('a photo that cannot be stored leaves nothing, and the next try succeeds', async () => {
    const broken = create({
      files: { ...files, setItemRaw: () => Promise.reject(new Error('disk full')) } as Storage,
    });
    const again = filing({ idempotencyKey: key('d') });
    await expect(broken.file(again, await photo(), 'a')).rejects.toThrow('disk full');
    expect(await opened.db.selectFrom('grievances').select('id').execute()).toEqual([]);
    expect((await grievances.file(again, await photo(), 'a')).kind).toBe('Filed');
    expect(await photosKept()).toBe(1);
  });

  test('a row that cannot be written takes its photo back', async () => {
    const broken = create({ randomSecret: () => 'the same secret for two' });
    await filed(broken.file(filing(), await photo(), 'a'));
    await expect(
      broken.file(
        filing({ description: 'Another grievance with that secret.' }),
        await photo(),
        'a',
      ),
    ).rejects.toThrow();
    expect(await photosKept()).toBe(1);
    expect(
      await opened.db
        .selectFrom('idempotency_keys')
        .select('state')
        .where('state', '=', 'running')
        .execute(),
    ).toEqual([]);
  });

  test('a commit whose answer was lost keeps its photo, and the same sending gets its receipt', async () => {
    const proxied = <T extends object>(target: T, instead: Partial<T>): T =>
      new Proxy(target, {
        get: (_, name) => {
          const value: unknown = Reflect.get(name in instead ? instead : target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const lost = async (commit: Promise<unknown>): Promise<never> => {
      await commit;
      throw new Error('the connection was lost');
    };
    let commits = 0;
    // Of two commits of a filing with a photo, the second.
    const isLast = () => ++commits === 2;
    const executor = opened.db.getExecutor();
    const lossy = proxied(opened.db, {
      transaction: () =>
        ({
          execute: (work: never) =>
            isLast()
              ? lost(opened.db.transaction().execute(work))
              : opened.db.transaction().execute(work),
        }) as never,
      getExecutor: () =>
        proxied(executor, {
          executeQuery: (query) =>
            (query.sql.startsWith('with "write_0"') && isLast()
              ? lost(executor.executeQuery(query))
              : executor.executeQuery(query)) as never,
        }),
    });
    const sent = [filing({ idempotencyKey: key('lost') }), await photo(), 'a'] as const;
    await expect(create({ db: lossy }).file(...sent)).rejects.toThrow('the connection was lost');
    const again = await grievances.file(...sent);
    expect(again).toMatchObject({ kind: 'Filed', again: true });
    expect(await grievances.photo(again.kind === 'Filed' ? again.filed.secret : '')).not.toBeNull();
  });

  test('while the disk is almost full, a photo is refused before it is decoded, and the text alone is filed', async () => {
    let isDecoded = false;
    const decoders: PhotoDecoders = {
      decode: async () => {
        isDecoded = true;
        return { kind: 'PhotosBusy' };
      },
      close: async () => {},
    };
    const full = create({ photos: decodersWithRoom(decoders, () => 'critical') });
    const sent = filing({ idempotencyKey: key('full') });
    expect(await full.file(sent, await photo(), 'a')).toEqual({ kind: 'NoRoom' });
    expect([isDecoded, await photosKept()]).toEqual([false, 0]);
    expect(await full.file(sent, null, 'a')).toMatchObject({ kind: 'Filed', again: false });
  });

  test('a photo that finds all decoders busy is refused and costs no filing of the hour; the same sending files it once when one is free', async () => {
    const busy = create({
      perHourMax: 1,
      photos: { decode: async () => ({ kind: 'PhotosBusy' }), close: async () => {} },
    });
    const sent = [filing({ idempotencyKey: key('busy') }), await photo(), 'a'] as const;
    for (let times = 0; times < 3; times += 1)
      expect(await busy.file(...sent)).toEqual({ kind: 'PhotosBusy' });
    expect([
      await photosKept(),
      await opened.db.selectFrom('grievances').select('id').execute(),
    ]).toEqual([0, []]);
    const free = create({ perHourMax: 1 });
    expect(await free.file(...sent)).toMatchObject({ kind: 'Filed', again: false });
    expect(await free.file(...sent)).toMatchObject({ kind: 'Filed', again: true });
    expect(await free.file(filing(), await photo(), 'a')).toMatchObject({ kind: 'TooMany' });
  });

  test('killed between photo and row: nothing is half there, and the same sending files it once', async () => {
    const script = `
      import fsDriver from 'unstorage/drivers/fs-lite'; import { createStorage } from 'unstorage';
      import { openDatabase } from '@pune/database'; import { createSeal } from '@pune/database/seal'; import { createGrievances } from './grievances.ts'; import { configurationWith } from './configuration.testing.ts'; import { createPhotoDecoders } from './photo-decoders.ts'; import fs from 'node:fs';
      const [url, folder, filing, photo] = process.argv.slice(1);
      const files = createStorage({ driver: fsDriver({ base: folder }) });
      const dying = { ...files, setItemRaw: async (...args) => { await files.setItemRaw(...args); process.kill(process.pid, 'SIGKILL'); await new Promise(() => {}); } };
      await createGrievances({ db: openDatabase(url), files: dying, photos: createPhotoDecoders(), seal: createSeal('k'.repeat(32), 'grievances'), perHourMax: 10, queue: async () => ({ kind: 'AlreadyQueued' }), now: () => new Date(${START.getTime()}) }).file(JSON.parse(filing), new Uint8Array(fs.readFileSync(photo)), 'a', configurationWith());`;
    const again = filing({ idempotencyKey: key('e') });
    const upload = await photo();
    const uploadFile = path.join(os.tmpdir(), `${path.basename(folder)}.jpg`);
    fs.writeFileSync(uploadFile, upload);
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', script, opened.url, folder, JSON.stringify(again), uploadFile],
      { cwd: import.meta.dirname, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    expect(await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))).toBe(
      'SIGKILL',
    );
    fs.rmSync(uploadFile);

    expect(await photosKept()).toBe(1);
    expect(await opened.db.selectFrom('grievances').select('id').execute()).toEqual([]);
    expect(await grievances.file(again, upload, 'a')).toEqual({ kind: 'StillFiling' });
    now = new Date(START.getTime() + (RUNNING_SECONDS_MAX + 1) * 1000);
    const { secret } = await filed(grievances.file(again, upload, 'a'));
    expect(await photosKept()).toBe(1);
    expect(await grievances.photo(secret)).not.toBeNull();
  });

  test('an imported layer of wards routes from then on, and the newest counts', async () => {
    const square = (officeId: string) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { ward_office_id: officeId },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [73.85, 18.51],
                  [73.87, 18.51],
                  [73.87, 18.53],
                  [73.85, 18.53],
                  [73.85, 18.51],
                ],
              ],
            },
          },
        ],
      });
    const at = { area: undefined, latitude: 18.5195, longitude: 73.8554 };
    const officeOf = async (text: string) =>
      (
        await grievances.find(
          (await filed(grievances.file(filing({ ...at, description: text }), null, 'a'))).number,
        )
      )?.officeId;
    expect(await officeOf('before the import')).toBe('WO-13');
    expect(await importWards(opened.url, 'one.geojson', square('WO-02'))).toMatchObject({
      kind: 'Imported',
      version: 1,
      areas: 1,
      offices: 1,
    });
    expect(await officeOf('after the first one')).toBe('WO-02');
    expect(await importWards(opened.url, 'two.geojson', square('WO-07'))).toMatchObject({
      version: 2,
    });
    expect(await officeOf('after the second one')).toBe('WO-07');
    expect(await importWards(opened.url, 'bad.geojson', '{')).toMatchObject({
      kind: 'ImportRefused',
    });
    expect(await importWards(opened.url, 'bad.geojson', square('WO-77'))).toMatchObject({
      kind: 'ImportRefused',
      problems: [{ feature: 0 }],
    });
    expect(await officeOf('after the bad ones')).toBe('WO-07');
  });
});
