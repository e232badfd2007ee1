import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createReleases } from './releases.ts';

function portal(keep = 3) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'releases-'));
  const assets = path.join(root, 'assets');
  fs.mkdirSync(path.join(assets, '_astro'), { recursive: true });
  fs.writeFileSync(path.join(assets, '_astro/a.css'), 'body{}');
  return { root, assets, releases: createReleases(root, 'pmc', { keep }) };
}

describe('releases', () => {
  it('has none at first', () => expect(portal().releases.liveName()).toBeNull());

  it('brings the renderer’s own files and becomes live in one step', () => {
    const { releases, assets } = portal();
    const release = releases.create('one', assets);
    release.target.put('/en/', Buffer.from('home'));
    expect(releases.liveName()).toBeNull();
    releases.activate('one');
    expect(releases.liveName()).toBe('one');
    expect(fs.readFileSync(path.join(releases.current, 'en/index.html'), 'utf8')).toBe('home');
    expect(fs.existsSync(path.join(releases.current, '_astro/a.css'))).toBe(true);
  });

  it('brings styles and scripts compressed as well as can be, and small ones as they are', () => {
    const { releases, assets } = portal();
    const css = fs.readFileSync(new URL('../template/src/styles/base.css', import.meta.url));
    fs.writeFileSync(path.join(assets, '_astro/base.css'), css);
    const { folder } = releases.create('one', assets);
    const twin = fs.readFileSync(path.join(folder, '_astro/base.css.br'));
    expect(brotliDecompressSync(twin).equals(css)).toBe(true);
    expect(twin.length).toBeLessThan(brotliCompressSync(css, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length);
    expect(gunzipSync(fs.readFileSync(path.join(folder, '_astro/base.css.gz'))).equals(css)).toBe(true);
    expect(fs.existsSync(path.join(folder, '_astro/a.css.br'))).toBe(false);
  });

  it('lets a content edit patch the live release', () => {
    const { releases, assets } = portal();
    releases.create('one', assets);
    releases.activate('one');
    releases.liveTarget().put('/en/', Buffer.from('edited'));
    expect(fs.readFileSync(path.join(releases.current, 'en/index.html'), 'utf8')).toBe('edited');
  });

  it('keeps the last releases, the live one among them', () => {
    const { root, releases, assets } = portal(2);
    for (const name of ['one', 'two', 'three']) {
      releases.create(name, assets);
      releases.activate(name);
    }
    expect(fs.readdirSync(path.join(root, 'pmc')).filter((name) => name !== 'current').sort()).toEqual(['three', 'two']);
  });
});
