import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { grouped } from '../support/findings.ts';
import { allPages, nameOf, releaseOf } from '../support/pages.ts';
import { citizensPortals } from '../support/visit.ts';

/** The limits of the design manual of government sites. */
const BANNER_BYTES_MAX = 500_000;
const CARD_BYTES_MAX = 100_000;

const pages = allPages().map((page) => ({
  page,
  document: parse(fs.readFileSync(page.file, 'utf8')),
}));
const fileOf = (site: SiteConfig, address: string) =>
  path.join(releaseOf(site), decodeURIComponent(address));

describe('pictures on pages', () => {
  it('have words or say that they decorate, keep their place free, and are there in every size, none too heavy', async () => {
    const findings: { page: string; message: string }[] = [];
    const looked = new Map<string, string | null>();
    let pictures = 0;
    for (const { page, document } of pages)
      for (const image of document.querySelectorAll('img')) {
        pictures++;
        if (image.getAttribute('alt') === undefined)
          findings.push({ page: nameOf(page), message: 'has a picture without alternative text' });
        if (!image.getAttribute('width') || !image.getAttribute('height'))
          findings.push({ page: nameOf(page), message: 'has a picture without width and height' });
        const sets = [
          image.getAttribute('srcset'),
          ...(image.parentNode?.querySelectorAll('source') ?? []).map((source) =>
            source.getAttribute('srcset'),
          ),
        ];
        for (const address of [
          image.getAttribute('src')!,
          ...sets.flatMap((set) => set?.split(',').map((part) => part.trim().split(' ')[0]!) ?? []),
        ].filter((one) => one.startsWith('/media/'))) {
          const file = fileOf(page.site, address);
          if (!looked.has(file))
            looked.set(
              file,
              await problemOf(file, address.includes('card') ? CARD_BYTES_MAX : BANNER_BYTES_MAX),
            );
          const problem = looked.get(file);
          if (problem) findings.push({ page: nameOf(page), message: `${address} ${problem}` });
        }
      }
    expect(pictures).toBeGreaterThan(0);
    expect(grouped(findings)).toEqual([]);
  });

  it('exist for every indexable page soon after it is live', async () => {
    const findings: { page: string; message: string }[] = [];
    for (const { page, document } of pages) {
      const isHidden = document
        .querySelector('meta[name="robots"]')
        ?.getAttribute('content')
        ?.includes('noindex');
      const address = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
      if (
        isHidden
          ? address
          : !address || !/^\/media\/og-[0-9a-f]{20}\.png$/.test(new URL(address).pathname)
      )
        findings.push({
          page: nameOf(page),
          message: isHidden
            ? 'is not to be found but has a picture'
            : 'has no picture for those who share it',
        });
    }
    expect(grouped(findings)).toEqual([]);
    const homes = pages.filter(
      ({ page: { path: address, site } }) =>
        /^\/..\/$/.test(address) && citizensPortals.includes(site),
    );
    for (const { page, document } of homes) {
      const file = fileOf(
        page.site,
        new URL(document.querySelector('meta[property="og:image"]')!.getAttribute('content')!)
          .pathname,
      );
      await vi.waitFor(
        async () =>
          expect(await sharp(fs.readFileSync(file)).metadata(), nameOf(page)).toMatchObject({
            format: 'png',
            width: 1200,
            height: 630,
          }),
        { timeout: 60_000, interval: 500 },
      );
    }
  });
});

async function problemOf(file: string, bytesMax: number): Promise<string | null> {
  if (!fs.existsSync(file)) return 'is not there';
  if (fs.statSync(file).size > bytesMax)
    return `has ${fs.statSync(file).size} bytes, more than ${bytesMax}`;
  const { exif } = await sharp(file).metadata();
  return exif ? 'tells more than what is to be seen' : null;
}
