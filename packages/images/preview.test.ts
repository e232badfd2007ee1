import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PREVIEW_DESIGN, previewName } from '@pune/snapshot/previews';
import { createPreviewStore, previewBytes, previewSvg, type Card } from './preview.ts';

const preview: Card = {
  locale: 'mr',
  title: 'मिळकत कर: मुदत वाढवली',
  kind: 'परिपत्रके',
  fact: 'आरोग्य/४२ · २४ नोव्हेंबर २०२६',
  art: 'hall',
  isHome: false,
  portal: 'पुणे महानगरपालिका',
  mark: '<svg viewBox="0 0 48 48" aria-hidden="true"><path fill="currentColor" d="M5 46V21h38v25z"/><circle fill="var(--page)" cx="24" cy="30" r="6"/></svg>',
  hues: {
    h50: '#f5f8ff',
    h100: '#e3ebff',
    h300: '#a9c2fa',
    h700: '#2a489e',
    h800: '#1e3576',
    h950: '#0b1530',
  },
};

describe('the picture of a page', () => {
  it('is a PNG of 1200 × 630 that is small enough for messengers', async () => {
    const bytes = await previewBytes(preview);
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('wears the hue of its portal', async () => {
    const corner = async (one: Card) => [
      ...(await sharp(await previewBytes(one))
        .extract({ left: 5, top: 5, width: 1, height: 1 })
        .removeAlpha()
        .raw()
        .toBuffer()),
    ];
    // A picture of few colours takes the nearest of them.
    const isNear = (found: number[], wanted: number[]) =>
      found.every((part, n) => Math.abs(part - wanted[n]!) <= 3);
    expect(isNear(await corner(preview), [0xe3, 0xeb, 0xff])).toBe(true);
    expect(
      isNear(
        await corner({ ...preview, hues: { ...preview.hues, h100: '#f1abc9' } }),
        [0xf1, 0xab, 0xc9],
      ),
    ).toBe(true);
  });

  it('needs no font and nothing from elsewhere', () => {
    for (const art of ['skyline', 'hall', 'plan', 'scales'] as const)
      for (const isHome of [true, false])
        expect(previewSvg({ ...preview, art, isHome })).not.toMatch(
          /<text|font|href|url\(|var\(|currentColor|class=|undefined/,
        );
  });

  it.each([
    ['without words', { title: '', kind: '', fact: '' }],
    ['with more facts than a line has room for', { fact: 'पुणे महानगरपालिकेच्या '.repeat(8) }],
    ['for a home page with a skyline', { isHome: true, art: 'skyline' as const }],
    ['for a home page with a hall', { isHome: true }],
    ['for a home page with a plan', { isHome: true, art: 'plan' as const }],
    ['without a mark', { mark: '' }],
    ['with a title of signs that no font of ours has', { title: '🎉🎉' }],
    ['with markup in its title', { title: '</svg><script>alert(1)</script>' }],
    ['with a title as long as the CMS allows', { title: 'पुणे महानगरपालिकेच्या '.repeat(8) }],
    ['with a title of one endless word', { title: 'w'.repeat(160) }],
  ])('is drawn %s', async (_, change) => {
    expect(await sharp(await previewBytes({ ...preview, ...change })).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
  });

  it('has another name when anything on it is another', () => {
    const others: Partial<Card>[] = [
      {},
      { locale: 'hi' },
      { title: 'x' },
      { kind: 'x' },
      { fact: 'x' },
      { art: 'plan' },
      { isHome: true },
      { portal: 'x' },
      { mark: '' },
      { hues: { ...preview.hues, h50: '#fff' } },
    ];
    const names = others.map((change) => previewName({ ...preview, ...change }));
    expect(new Set(names).size).toBe(others.length);
    expect(
      previewName({ ...preview, hues: Object.fromEntries(Object.entries(preview.hues).reverse()) }),
    ).toBe(names[0]);
  });

  it('is drawn as it was when its design got its number', () => {
    const drawing = createHash('sha256').update(previewSvg(preview)).digest('hex').slice(0, 16);
    expect(
      { design: PREVIEW_DESIGN, drawing },
      'The drawing has changed: raise PREVIEW_DESIGN in packages/snapshot/previews.ts, so that pictures get new names, and note both here',
    ).toEqual({ design: 5, drawing: '846329b031e32684' });
  });
});

describe('the store', () => {
  it('draws a picture once, and sweeps unused ones', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'));
    const store = createPreviewStore(path.join(folder, 'previews'));
    expect(await store.sweep(() => false)).toBe(0);
    const file = await store.fileOf(preview);
    const { ino } = fs.statSync(file);
    expect(fs.statSync(await store.fileOf(preview)).ino).toBe(ino);
    fs.writeFileSync(path.join(folder, 'previews', 'og-old.png.1.tmp'), '');
    expect(await store.sweep((name) => name === previewName(preview))).toBe(1);
    expect(fs.readdirSync(path.join(folder, 'previews'))).toEqual([previewName(preview)]);
    fs.rmSync(folder, { recursive: true });
  });
});
