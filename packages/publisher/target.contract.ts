import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Release, Target } from './target.ts';

export interface TargetUnderTest {
  target: Target;
  /** Returns the bytes that a visitor of this page gets, `null` if there is no page. */
  read(page: string): Promise<Buffer | null>;
  close?(): void | Promise<void>;
}

/**
 * The contract suite of publishing targets. A driver's test calls it with a factory that opens an
 * empty target.
 */
export function describeTarget(
  name: string,
  open: () => TargetUnderTest | Promise<TargetUnderTest>,
): void {
  describe(`target ${name}`, () => {
    let opened: TargetUnderTest;
    let sources: string;
    beforeEach(async () => {
      sources = fs.mkdtempSync(path.join(os.tmpdir(), 'sources-'));
      fs.mkdirSync(path.join(sources, 'assets/_astro'), { recursive: true });
      fs.writeFileSync(path.join(sources, 'assets/_astro/style.abc.css'), 'body{}');
      fs.writeFileSync(path.join(sources, 'assets/favicon.svg'), '<svg/>');
      opened = await open();
    });
    afterEach(async () => {
      await opened.close?.();
      fs.rmSync(sources, { recursive: true });
    });

    const text = async (page: string) => (await opened.read(page))?.toString('utf8') ?? null;
    const put = (release: Release, page: string, body: string) =>
      release.put(page, Buffer.from(body));
    const source = (file: string, body = 'picture') => {
      fs.writeFileSync(path.join(sources, file), body);
      return path.join(sources, file);
    };
    /** Makes a release with these pages and activates it. */
    async function live(release: string, pages: Record<string, string>): Promise<Release> {
      const made = await opened.target.create(release, path.join(sources, 'assets'));
      for (const [page, body] of Object.entries(pages)) await put(made, page, body);
      await opened.target.activate(release);
      return opened.target.open(release);
    }

    it('has no live release at first, and shows no page of a release before it is activated', async () => {
      expect([await opened.target.liveRelease(), await opened.target.releases()]).toEqual([
        null,
        [],
      ]);
      const made = await opened.target.create('r1', path.join(sources, 'assets'));
      await put(made, '/mr/x/', 'नमस्कार');
      await made.flush();
      expect([
        await opened.target.liveRelease(),
        await opened.target.releases(),
        await text('/mr/x/'),
      ]).toEqual([null, ['r1'], null]);
      await opened.target.activate('r1');
      expect([await opened.target.liveRelease(), await text('/mr/x/')]).toEqual(['r1', 'नमस्कार']);
    });

    it('reads the bytes of a page that is in place, if it reads at all', async () => {
      const release = await live('r1', { '/mr/x/': 'पहिले' });
      if (!release.read) return;
      const bytes = async (page: string) => {
        const body = await release.read!(page);
        return body && Buffer.from(body).toString();
      };
      expect([await bytes('/mr/x/'), await bytes('/mr/none/')]).toEqual(['पहिले', null]);
      await put(release, '/mr/x/', 'दुसरे');
      await release.flush();
      expect(await bytes('/mr/x/')).toBe('दुसरे');
      await release.delete('/mr/x/');
      await release.flush();
      expect(await bytes('/mr/x/')).toBeNull();
    });

    it('shows a release with the renderer’s own files and the files that other processes wrote into it', async () => {
      const made = await opened.target.create('r1', path.join(sources, 'assets'));
      fs.mkdirSync(path.join(made.folder, 'en/worker'), { recursive: true });
      fs.writeFileSync(path.join(made.folder, 'en/worker/index.html'), 'by another process');
      await opened.target.activate('r1');
      expect([
        await text('/_astro/style.abc.css'),
        await text('/favicon.svg'),
        await text('/en/worker/'),
      ]).toEqual(['body{}', '<svg/>', 'by another process']);
    });

    it('shows a page that was put into the live release, and then its replacement', async () => {
      const release = await live('r1', { '/en/': 'home' });
      expect(await text('/en/x/')).toBeNull();
      for (const body of ['one', 'two', 'three']) {
        await put(release, '/en/x/', body);
        await release.flush();
        expect(await text('/en/x/')).toBe(body);
      }
      expect(await text('/en/')).toBe('home');
    });

    it('keeps pages below a deleted page', async () => {
      const release = await live('r1', { '/en/circulars/': 'list', '/en/circulars/a/': 'a' });
      await release.delete('/en/circulars/');
      await release.flush();
      expect([await text('/en/circulars/'), await text('/en/circulars/a/')]).toEqual([null, 'a']);
    });

    it('puts a page at the address of a deleted one', async () => {
      const release = await live('r1', { '/en/a/': 'first' });
      await release.delete('/en/a/');
      await release.flush();
      expect(await text('/en/a/')).toBeNull();
      await put(release, '/en/a/', 'second');
      await release.flush();
      expect(await text('/en/a/')).toBe('second');
    });

    it('accepts repeated deletes and flushes, as after a crash', async () => {
      const release = await live('r1', { '/en/feed.xml': '<rss/>' });
      await release.delete('/en/never/');
      for (let turn = 0; turn < 2; turn++) {
        await release.delete('/en/feed.xml');
        await release.flush();
        await release.flush();
      }
      expect(await text('/en/feed.xml')).toBeNull();
    });

    it('makes a media file available once, and ignores one that is missing', async () => {
      const release = await live('r1', { '/en/': 'home' });
      for (let turn = 0; turn < 2; turn++) await release.asset('a.webp', source('a.webp'));
      await release.asset('b.webp', path.join(sources, 'b.webp'));
      await release.asset('s.webp', source('s.webp', 'shared'), { isShared: true });
      await release.flush();
      expect([
        await text('/media/a.webp'),
        await text('/media/b.webp'),
        await text('/media/s.webp'),
      ]).toEqual(['picture', null, 'shared']);
    });

    it('removes a media file for every visitor, and makes it available again', async () => {
      const made = await opened.target.create('r1', path.join(sources, 'assets'));
      for (const file of ['order.pdf', 'stays.pdf']) await made.asset(file, source(file));
      await opened.target.activate('r1');
      const release = opened.target.open('r1');
      // Read twice: any cache on the way now holds the file.
      for (let turn = 0; turn < 2; turn++)
        expect([await text('/media/order.pdf'), await text('/media/stays.pdf')]).toEqual([
          'picture',
          'picture',
        ]);
      await release.delete('/media/order.pdf');
      await release.flush();
      for (let turn = 0; turn < 2; turn++)
        expect([await text('/media/order.pdf'), await text('/media/stays.pdf')]).toEqual([
          null,
          'picture',
        ]);
      await release.asset('order.pdf', source('order.pdf'));
      await release.flush();
      expect(await text('/media/order.pdf')).toBe('picture');
    });

    it('keeps a media file inside its folder, whatever its name', async () => {
      const release = await live('r1', { '/en/': 'home' });
      await release.asset('../../escaped', source('a', 'x'));
      await release.flush();
      expect(await text('/media/escaped')).toBe('x');
    });

    it('replaces a release as a whole, and rolls back to a kept one with its edits', async () => {
      const first = await live('r1', { '/en/a/': 'a1', '/en/b/': 'b1' });
      await put(first, '/en/a/', 'a1 edited');
      await first.flush();
      await live('r2', { '/en/a/': 'a2' });
      expect([
        await text('/en/a/'),
        await text('/en/b/'),
        await opened.target.liveRelease(),
      ]).toEqual(['a2', null, 'r2']);
      await opened.target.activate('r1');
      expect([
        await text('/en/a/'),
        await text('/en/b/'),
        await opened.target.liveRelease(),
      ]).toEqual(['a1 edited', 'b1', 'r1']);
    });

    it('lists its releases, newest first, and removes any but the live one', async () => {
      for (const release of ['r1', 'r2', 'r3']) await live(release, { '/en/': release });
      expect(await opened.target.releases()).toEqual(['r3', 'r2', 'r1']);
      await expect(opened.target.remove('r3')).rejects.toThrow(/live release/);
      await opened.target.remove('r1');
      expect([await opened.target.releases(), await text('/en/')]).toEqual([['r3', 'r2'], 'r3']);
    });

    it('does not show pages put into a release that is not live', async () => {
      await live('r1', { '/en/': 'one' });
      const next = await opened.target.create('r2', path.join(sources, 'assets'));
      await put(next, '/en/', 'two');
      await next.flush();
      expect(await text('/en/')).toBe('one');
    });

    it('may be ticked at any time', async () => {
      const release = await live('r1', { '/en/a/': 'a1' });
      await put(release, '/en/a/', 'a2');
      await release.flush();
      await opened.target.tick?.();
      await opened.target.tick?.();
      expect([await text('/en/a/'), await opened.target.liveRelease()]).toEqual(['a2', 'r1']);
    });
  });
}
