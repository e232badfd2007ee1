import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentFrom, secretFrom } from './environment.ts';

const LONG = 'a-key-of-more-than-thirty-two-characters';
const nowhere = path.join(os.tmpdir(), 'there-is-no-such-folder', 'secrets.json');

describe('the secret', () => {
  it('comes from the environment, else from the file of the first start', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secret-'));
    const file = path.join(folder, 'secrets.json');
    fs.writeFileSync(file, JSON.stringify({ payloadSecret: LONG }));
    expect(secretFrom({}, file)).toBe(LONG);
    expect(secretFrom({ PAYLOAD_SECRET: `${LONG}-2` }, file)).toBe(`${LONG}-2`);
    fs.rmSync(folder, { recursive: true });
  });

  it('has no default', () => expect(secretFrom({}, nowhere)).toBe(''));

  it.each(['development', 'changeme', 'SECRET', 'only-twenty-characters'])(
    'in production is not "%s"',
    (secret) => {
      expect(() => secretFrom({ NODE_ENV: 'production', PAYLOAD_SECRET: secret }, nowhere)).toThrow(
        /published value or too short/,
      );
    },
  );
});

describe('the environment', () => {
  it('puts everything below DATA_DIR and speaks of the local addresses', () => {
    expect(
      environmentFrom({ DATA_DIR: 'elsewhere', CMS_PORT: '3100', PORT: '8100' }, '/city'),
    ).toMatchObject({
      databaseUrl: `file:${path.resolve('/city/elsewhere/cms.db')}`,
      mediaDir: path.resolve('/city/elsewhere/media'),
      picturesDir: path.resolve('/city/elsewhere/pictures'),
      previewsDir: path.resolve('/city/elsewhere/previews'),
      cmsUrl: 'http://localhost:3100',
      portalOrigin: 'http://127.0.0.1:8100',
    });
  });

  it('bounds the memory of releases and of the search index by whole numbers', () => {
    const bounds = (env: Record<string, string>) => {
      const { renderProcesses, renderHeapMegabytes, renderThreads, staticSearchPartPages } =
        environmentFrom(env, '/city');
      return [renderProcesses, renderHeapMegabytes, renderThreads, staticSearchPartPages];
    };
    expect(bounds({})).toEqual([undefined, undefined, undefined, undefined]);
    expect(
      bounds({
        RENDER_PROCESSES: '3',
        RENDER_HEAP_MB: '256',
        RENDER_THREADS: '0',
        STATIC_SEARCH_PART_PAGES: '5000',
      }),
    ).toEqual([3, 256, 0, 5000]);
    expect(() => bounds({ RENDER_THREADS: '-1' })).toThrow(/RENDER_THREADS is "-1"/);
    expect(() => bounds({ RENDER_PROCESSES: '0' })).toThrow(/RENDER_PROCESSES is "0"/);
    expect(() => bounds({ RENDER_HEAP_MB: '1.5' })).toThrow(/RENDER_HEAP_MB is "1.5"/);
  });

  it('takes the origin alone of the address of the CMS', () => {
    expect(environmentFrom({ CMS_URL: 'https://cms.example.org/admin' }, '/city').cmsUrl).toBe(
      'https://cms.example.org',
    );
  });
});
