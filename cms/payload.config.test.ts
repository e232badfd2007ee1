import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { generateTypes } from 'payload/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LOCALES } from '@pune/i18n';
import { LINK_TARGETS } from '@pune/content-models/links';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

const run = promisify(execFile);
let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

describe('files generated from the fields', () => {
  it('the types are current: else run `payload generate:types` in cms/', async () => {
    const output = path.join(t.folder, 'types.ts');
    vi.stubEnv('PAYLOAD_TS_OUTPUT_PATH', output);
    await generateTypes(t.cms.config, { log: false });
    vi.unstubAllEnvs();
    expect(
      fs.readFileSync(
        path.join(import.meta.dirname, '../content-models/content-models.types.ts'),
        'utf8',
      ) === fs.readFileSync(output, 'utf8'),
    ).toBe(true);
  });

  it.each([
    ['sqlite', `file:${path.join(os.tmpdir(), 'unused.db')}`],
    ['postgres', 'postgres://unused'],
  ])(
    'the migrations of %s are current: else run `npm run migrate:create -- <name>`',
    async (_, url) => {
      const env = { ...process.env, CONTENT_DATABASE_URL: url };
      const { stdout } = await run(
        process.execPath,
        [path.join(import.meta.dirname, 'testing/pending-migration.ts')],
        { env, timeout: 240_000 },
      );
      expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual([]);
    },
  );
});

describe('the configuration', () => {
  it('keeps to itself: no telemetry, no GraphQL, its own origin alone', () => {
    const { config } = t.cms;
    expect(config.telemetry).toBe(false);
    expect(config.graphQL.disable).toBe(true);
    expect(config.admin.avatar).toBe('default');
    expect(new Set(config.csrf)).toEqual(new Set([config.serverURL]));
    expect(config.cors).toEqual([config.serverURL]);
  });

  it('takes no upload from an address, and no first account over the network', async () => {
    expect(t.configOf('media').upload.pasteURL).toBe(false);
    const endpoints = t.configOf('users').endpoints || [];
    expect(
      (await endpoints.find(({ path }) => path === '/first-register')!.handler({} as never)).status,
    ).toBe(403);
  });

  it('links to types that exist and have drafts', () => {
    for (const slug of LINK_TARGETS) expect(t.configOf(slug).versions?.drafts, slug).toBeTruthy();
  });

  it('has a place in the menu and a description for every type that people see', () => {
    for (const { slug, admin } of t.cms.config.collections.filter(
      ({ admin }) => !admin.hidden && admin.group !== false,
    )) {
      expect(admin.group, slug).toBeTruthy();
      const words = Object.values((admin.description ?? {}) as Record<string, string>);
      expect(words, slug).toHaveLength(LOCALES.length);
      for (const each of words) expect(each.length, slug).toBeGreaterThan(20);
    }
  });
});

describe('fields', () => {
  const create = (data: object) =>
    t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: data as never,
      overrideAccess: true,
    }) as unknown as Promise<{ id: number; slug: string }>;

  it('make a Latin slug from a title in any script, and another one where it is taken', async () => {
    expect(await create(pageData('खड्डे दुरुस्ती'))).toMatchObject({ slug: 'khadde-durusti' });
    expect(await create(pageData('खड्डे दुरुस्ती'))).toMatchObject({ slug: 'khadde-durusti-2' });
  });

  it('keep the slug when the title changes', async () => {
    const doc = await create(pageData('First title'));
    expect(
      await t.cms.update({
        collection: 'pages',
        id: doc.id,
        locale: 'en',
        data: { title: 'Second title' },
        overrideAccess: true,
      }),
    ).toMatchObject({ slug: 'first-title' });
  });

  it('refuse a portal that does not exist, and a page on none', async () => {
    const refused = (data: object) =>
      create(data).then(
        () => [],
        (error: { data?: { errors?: { path: string; message: string }[] } }) =>
          error.data?.errors ?? [],
      );
    expect(
      await refused(pageData('Lost', { portals: ['atlantis'], _status: 'published' })),
    ).toMatchObject([{ path: 'portals', message: expect.stringMatching(/no portal "atlantis"/) }]);
    expect(await refused(pageData('Nowhere', { portals: [], _status: 'published' }))).toMatchObject(
      [{ path: 'portals', message: 'Choose at least one portal.' }],
    );
  });
});
