import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { digestOf } from '@pune/snapshot/digest';
import { describeTarget } from '../target.contract.ts';
import { fileOf } from '../target.ts';
import { releaseFiles } from '../release-files.ts';
import { seededRandom } from '../testing/random.ts';
import { filesystemTarget } from './filesystem.ts';

const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'target-'));

describeTarget('filesystem', () => {
  const root = folder();
  const file = (page: string) => path.join(root, 'current', fileOf(page));
  return {
    target: filesystemTarget(root),
    read: async (page) => (fs.existsSync(file(page)) ? fs.readFileSync(file(page)) : null),
    close: () => fs.rmSync(root, { recursive: true }),
  };
});

it.each([false, true])(
  'writes precompressed files of the same bytes, and none for a small file (unseen: %s)',
  (isUnseen) => {
    const root = folder();
    const target = releaseFiles(root, { isUnseen });
    const body = Buffer.from('<p>पुणे महानगरपालिका</p>'.repeat(100));
    target.put('/mr/', body);
    target.put('/robots.txt', Buffer.from('User-agent: *'));
    target.flush();
    if (!isUnseen) for (const page of ['/mr/', '/robots.txt']) target.compress!(page);
    expect(brotliDecompressSync(fs.readFileSync(path.join(root, 'mr/index.html.br')))).toEqual(
      body,
    );
    expect(gunzipSync(fs.readFileSync(path.join(root, 'mr/index.html.gz')))).toEqual(body);
    expect(fs.readdirSync(root).sort()).toEqual(['mr', 'robots.txt']);
  },
);

it('takes over a page of another release as it is, and only with the bytes that are asked for', () => {
  const root = folder();
  const [old, made] = ['r1', 'r2'].map((name) =>
    releaseFiles(path.join(root, name), { isUnseen: true }),
  );
  const bodies = new Map(
    ['/mr/', '/robots.txt'].map((page) => [page, Buffer.from(`<p>${page}</p>`.repeat(100))]),
  );
  for (const { folder: place } of [old!, made!]) fs.mkdirSync(place);
  for (const [page, body] of bodies) old!.put(page, body);
  for (const [page, body] of bodies) expect(made!.take!(page, old!, digestOf(body))).toBe(true);
  expect(made!.take!('/gone/', old!, 'x')).toBe(false);
  expect(made!.take!('/mr/', old!, digestOf('other bytes'))).toBe(false);
  for (const [page, body] of bodies) {
    const file = path.join(made!.folder, fileOf(page));
    expect(fs.readFileSync(file)).toEqual(body);
    expect(brotliDecompressSync(fs.readFileSync(`${file}.br`))).toEqual(body);
    expect(gunzipSync(fs.readFileSync(`${file}.gz`))).toEqual(body);
  }
  // An edit of the old release replaces its file and leaves the new release as it is.
  const live = releaseFiles(old!.folder);
  live.put('/mr/', Buffer.from('edited'));
  live.flush();
  expect(fs.readFileSync(path.join(made!.folder, 'mr/index.html'))).toEqual(bodies.get('/mr/'));
});

it('compresses quickly, and harder only for a heavy page', () => {
  const root = folder();
  const target = releaseFiles(root);
  const random = seededRandom(7);
  const words = Array.from({ length: 900 }, () =>
    Array.from({ length: 2 + random.below(6) }, () =>
      String.fromCharCode(0x905 + random.below(50)),
    ).join(''),
  );
  const text = (count: number) =>
    Buffer.from(
      Array.from(
        { length: count },
        () => `<li><a href="/mr/">${random.pick(words)}</a> ${random.pick(words)}</li>`,
      ).join(''),
    );
  const quickly = (body: Buffer) =>
    brotliCompressSync(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_LGWIN]: 16,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }).length;
  const pages = { '/mr/light/': text(300), '/mr/heavy/': text(2500) };
  for (const [page, body] of Object.entries(pages)) target.put(page, body);
  target.flush();
  for (const page of Object.keys(pages)) target.compress!(page);
  const size = (name: string) => fs.statSync(path.join(root, 'mr', name, 'index.html.br')).size;
  expect([quickly(pages['/mr/light/']) < 7200, quickly(pages['/mr/heavy/']) > 7200]).toEqual([
    true,
    true,
  ]);
  expect(size('light')).toBe(quickly(pages['/mr/light/']));
  expect(size('heavy')).toBeLessThan(0.95 * quickly(pages['/mr/heavy/']));
  expect(brotliDecompressSync(fs.readFileSync(path.join(root, 'mr/heavy/index.html.br')))).toEqual(
    pages['/mr/heavy/'],
  );
});

it('compresses nothing if compression is off or the page is gone', () => {
  const root = folder();
  expect(releaseFiles(root, { compressed: false }).compress).toBeUndefined();
  releaseFiles(root).compress!('/en/gone/');
  expect(fs.readdirSync(root)).toEqual([]);
});

it('leaves no precompressed file of an older page', () => {
  const root = folder();
  const target = releaseFiles(root);
  target.put('/en/', Buffer.from('long '.repeat(1000)));
  target.flush();
  target.compress!('/en/');
  expect(fs.readdirSync(path.join(root, 'en'))).toHaveLength(3);
  target.put('/en/', Buffer.from('short'));
  target.flush();
  expect(fs.readdirSync(path.join(root, 'en'))).toEqual(['index.html']);
});

it('shows the pages of a group together, and leaves no staged files', async () => {
  const [root, release] = [folder(), 'r1'];
  fs.mkdirSync(path.join(root, release));
  const target = releaseFiles(path.join(root, release));
  target.put('/en/old/', Buffer.from('old'));
  target.flush();
  for (const page of ['/en/a/', '/en/b/']) target.put(page, Buffer.from(page.repeat(500)));
  target.delete('/en/old/');
  expect(fs.readdirSync(path.join(root, release, 'en'))).toEqual(['old']);
  target.flush();
  expect(fs.readdirSync(path.join(root, release, 'en')).sort()).toEqual(['a', 'b']);
  target.compress!('/en/a/');
  expect(fs.readdirSync(path.join(root, release, 'en/a')).sort()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  const left = () =>
    fs
      .readdirSync(path.join(root, '.staging'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile());
  await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 120_000 });
});

it('replaces and deletes pages even if the folder of old files is missing', () => {
  const root = folder();
  fs.mkdirSync(path.join(root, 'r1'));
  const target = releaseFiles(path.join(root, 'r1'));
  const publish = (put: (page: string) => void, pages: string[]) => (
    pages.forEach(put),
    target.flush()
  );
  publish((page) => target.put(page, Buffer.from('first')), ['/en/a/', '/en/b/']);
  publish((page) => target.put(page, Buffer.from('second')), ['/en/a/']);
  fs.rmSync(path.join(root, '.staging'), { recursive: true });
  publish((page) => target.put(page, Buffer.from('third')), ['/en/a/']);
  fs.rmSync(path.join(root, '.staging'), { recursive: true });
  publish((page) => target.delete(page), ['/en/b/']);
  expect(fs.readFileSync(path.join(root, 'r1/en/a/index.html'), 'utf8')).toBe('third');
  expect(fs.readdirSync(path.join(root, 'r1/en'))).toEqual(['a']);
});

it('does not recreate the folder of a removed release', () => {
  const root = path.join(folder(), 'gone');
  expect(() => releaseFiles(root).put('/en/pages/a/', Buffer.from('page'))).toThrow(/ENOENT/);
  expect(fs.existsSync(root)).toBe(false);
});

it('completes short writes, and closes the file when a write fails', () => {
  const root = folder();
  const target = releaseFiles(root, { compressed: false });
  const original = fs.writeSync;
  const body = Buffer.from('whole '.repeat(50));
  const close = vi.spyOn(fs, 'closeSync');
  const write = vi
    .spyOn(fs, 'writeSync')
    .mockImplementation(((
      descriptor: number,
      bytes: Uint8Array,
      offset = 0,
      length = bytes.byteLength,
    ) => original(descriptor, bytes, offset, Math.min(length, 100))) as never);
  target.put('/en/', body);
  target.flush();
  expect(fs.readFileSync(path.join(root, 'en/index.html'))).toEqual(body);
  const closed = close.mock.calls.length;
  write.mockImplementation(() => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  expect(() => target.put('/en/', Buffer.from('new'))).toThrow('no space left');
  expect(close.mock.calls.length).toBe(closed + 1);
  vi.restoreAllMocks();
  expect(fs.readFileSync(path.join(root, 'en/index.html'))).toEqual(body);
});

it('shows a concurrent reader complete pages only', async () => {
  const root = folder();
  const target = releaseFiles(root);
  const bodies = ['a', 'b'].map((letter) => Buffer.from(letter.repeat(200_000)));
  target.put('/en/', bodies[0]!);
  target.flush();
  let done = false;
  const reader = (async () => {
    for (let reads = 0; !done || reads < 50; reads++) {
      const seen = await fs.promises.readFile(path.join(root, 'en/index.html'));
      expect(seen.length).toBe(200_000);
      expect(seen.every((byte) => byte === seen[0])).toBe(true);
    }
  })();
  for (let i = 0; i < 100; i++) {
    target.put('/en/', bodies[i % 2]!);
    target.flush();
    await new Promise((resolve) => setImmediate(resolve));
  }
  done = true;
  await reader;
});

it('keeps the styles and scripts of other releases for visitors with a page of them open', async () => {
  const root = folder();
  const target = filesystemTarget(root);
  const make = async (name: string, script: string) => {
    const assets = folder();
    fs.mkdirSync(path.join(assets, '_astro'));
    fs.writeFileSync(path.join(assets, '_astro', script), `// ${script}\n`.repeat(100));
    await target.create(name, assets);
  };
  const scripts = () =>
    fs
      .readdirSync(path.join(root, 'current/_astro'))
      .filter((name) => name.endsWith('.js'))
      .sort();
  for (const number of [1, 2, 3]) {
    await make(`r${number}`, `page.${number}.js`);
    await target.activate(`r${number}`);
  }
  expect(scripts()).toEqual(['page.1.js', 'page.2.js', 'page.3.js']);
  expect(fs.existsSync(path.join(root, 'current/_astro/page.1.js.br'))).toBe(true);
  await target.activate('r1');
  expect(scripts()).toEqual(['page.1.js', 'page.2.js', 'page.3.js']);
  for (const name of ['r2', 'r3']) await target.remove(name);
  await make('r4', 'page.4.js');
  await target.activate('r4');
  expect(scripts()).toEqual(['page.1.js', 'page.4.js']);
});

it('leaves no partial style when the publisher is killed while copying assets', async () => {
  const root = folder();
  const target = filesystemTarget(root);
  const style = `body{}${'/* style */'.repeat(200)}`;
  for (const name of ['r1', 'r2']) {
    const assets = folder();
    fs.mkdirSync(path.join(assets, '_astro'));
    fs.writeFileSync(path.join(assets, '_astro', `${name}.css`), style);
    await target.create(name, assets);
  }
  const copy = vi.spyOn(fs, 'copyFileSync').mockImplementationOnce((_, file) => {
    fs.writeFileSync(file, style.slice(0, 100));
    throw new Error('killed');
  });
  await expect(target.activate('r1')).rejects.toThrow('killed');
  copy.mockRestore();
  await filesystemTarget(root).activate('r1');
  expect(fs.readFileSync(path.join(root, 'current/_astro/r2.css'), 'utf8')).toBe(style);
});

it('removes a release at once, and completes the removal after a crash', async () => {
  const root = folder();
  const target = filesystemTarget(root);
  for (const name of ['r1', 'r2']) {
    const release = await target.create(name, folder());
    await release.put('/en/', Buffer.from(name));
    await target.activate(name);
  }
  const removed = target.remove('r1');
  expect([await target.releases(), fs.existsSync(path.join(root, 'r1'))]).toEqual([['r2'], false]);
  await removed;
  expect(fs.readdirSync(root).filter((name) => name.includes('r1'))).toEqual([]);
  fs.cpSync(path.join(root, 'r2'), path.join(root, '.removed-r1'), { recursive: true });
  filesystemTarget(root);
  await vi.waitFor(() => expect(fs.existsSync(path.join(root, '.removed-r1'))).toBe(false), {
    timeout: 120_000,
  });
});

it('flushes pages put through any handle of the release', async () => {
  const root = folder();
  const target = filesystemTarget(root);
  await target.create('r1', folder());
  await target.activate('r1');
  target.open('r1').put('/en/', Buffer.from('home'));
  expect(fs.existsSync(path.join(root, 'current/en/index.html'))).toBe(false);
  target.open('r1').flush();
  expect(fs.readFileSync(path.join(root, 'current/en/index.html'), 'utf8')).toBe('home');
});

it('deletes the staged pages of a killed publisher', async () => {
  const root = folder();
  const killed = filesystemTarget(root);
  await killed.create('r1', folder());
  killed.open('r1').put('/en/', Buffer.from('home'));
  expect(fs.readdirSync(root)).toContain('.staging');
  filesystemTarget(root);
  expect(fs.readdirSync(root)).not.toContain('.staging');
});
