import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Target } from './target.ts';

export interface TargetUnderTest {
  target: Target;
  /** The bytes that a reader of this page gets, `null` where there is no page. */
  read(page: string): Buffer | null;
  close?(): void;
}

/** What every publish target must do; a driver's test calls it with a factory. */
export function describeTarget(name: string, open: () => TargetUnderTest): void {
  const withTarget = (work: (t: TargetUnderTest) => void) => {
    const opened = open();
    try {
      work(opened);
    } finally {
      opened.close?.();
    }
  };
  const text = (bytes: Buffer | null) => bytes?.toString('utf8') ?? null;

  describe(`target ${name}`, () => {
    it('shows a page that was put, at its address', () =>
      withTarget(({ target, read }) => {
        target.put('/mr/x/', Buffer.from('नमस्कार'));
        expect(text(read('/mr/x/'))).toBe('नमस्कार');
      }));

    it('replaces a page', () =>
      withTarget(({ target, read }) => {
        target.put('/en/x/', Buffer.from('one'));
        target.put('/en/x/', Buffer.from('two'));
        expect(text(read('/en/x/'))).toBe('two');
      }));

    it('keeps pages below a deleted page', () =>
      withTarget(({ target, read }) => {
        target.put('/en/circulars/', Buffer.from('list'));
        target.put('/en/circulars/a/', Buffer.from('a'));
        target.delete('/en/circulars/');
        expect(read('/en/circulars/')).toBeNull();
        expect(text(read('/en/circulars/a/'))).toBe('a');
      }));

    it('puts a page again where one was deleted', () =>
      withTarget(({ target, read }) => {
        target.put('/en/a/', Buffer.from('first'));
        target.delete('/en/a/');
        target.put('/en/a/', Buffer.from('second'));
        expect(text(read('/en/a/'))).toBe('second');
      }));

    it('deletes twice without complaint, as after a crash', () =>
      withTarget(({ target, read }) => {
        target.delete('/en/never/');
        target.put('/en/feed.xml', Buffer.from('<rss/>'));
        target.delete('/en/feed.xml');
        target.delete('/en/feed.xml');
        expect(read('/en/feed.xml')).toBeNull();
      }));

    it('makes a media file available once, and forgives one that is missing', () =>
      withTarget(({ target, read }) => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-'));
        fs.writeFileSync(path.join(folder, 'a.webp'), 'picture');
        target.asset('a.webp', path.join(folder, 'a.webp'));
        target.asset('a.webp', path.join(folder, 'a.webp'));
        target.asset('b.webp', path.join(folder, 'b.webp'));
        expect(text(read('/media/a.webp'))).toBe('picture');
        expect(read('/media/b.webp')).toBeNull();
        fs.rmSync(folder, { recursive: true });
      }));

    it('keeps a media file inside its folder, whatever its name', () =>
      withTarget(({ target, read }) => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-'));
        fs.writeFileSync(path.join(folder, 'a'), 'x');
        target.asset('../../escaped', path.join(folder, 'a'));
        expect(text(read('/media/escaped'))).toBe('x');
        fs.rmSync(folder, { recursive: true });
      }));
  });
}
