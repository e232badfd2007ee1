import fs from 'node:fs';
import path from 'node:path';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';

const RENDERER = `
export async function render(url, content) {
  const [locale, collection, slug] = url.pathname.split('/').filter(Boolean);
  if (!collection) {
    const settings = content.settings(locale, ['heroHeading']);
    const items = content.navigation(locale, 'main').map(({ label, href }) => label + ' ' + href);
    const home = '<html lang="' + locale + '"><body><main>' + (settings?.heroHeading ?? '') + ': ' + items + '</main></body></html>';
    return { status: 200, body: Buffer.from(home) };
  }
  const shown = content.bySlug(collection, slug, locale);
  const others = content.versions(collection, slug);
  const department = shown?.data.department && content.title('departments', shown.data.department, locale);
  const picture = shown?.data.picture && content.get('media', shown.data.picture, locale, ['src']);
  const body = '<html lang="' + locale + '"><head><title>t</title></head><body><a href="/' + locale + '/">Home</a><main>' +
    (shown ? shown.title + ' (' + shown.summary + '), ' + department : 'Not in this language, but in ' + others.map(({ locale }) => locale).join()) +
    '</main></body></html>';
  if (shown?.summary === 'It fails.') throw new Error('No heading');
  return { status: shown || others.length ? 200 : 404, body: Buffer.from(body) };
}`;

/**
 * Gives an installation an empty snapshot, and portals that are rendered by a small renderer.
 *
 * @param folder the data folder of the CMS
 */
export function prepareDraftPages(folder: string, portals: readonly string[]): Snapshot {
  const snapshot = openSnapshot(path.join(folder, 'content.db'));
  snapshot.db.exec('create table releases (site text, name text, renderer text)');
  for (const id of portals) {
    const own = path.join(folder, 'renderers', id);
    fs.mkdirSync(path.join(own, 'abc/server'), { recursive: true });
    fs.mkdirSync(path.join(own, 'abc/client/_astro'), { recursive: true });
    fs.writeFileSync(path.join(own, 'abc/server/entry.mjs'), RENDERER);
    fs.writeFileSync(
      path.join(own, 'abc/client/_astro/page.css'),
      '@font-face{src:url(/_astro/f.woff2)}',
    );
    fs.writeFileSync(path.join(own, 'newest'), 'abc');
  }
  return snapshot;
}
