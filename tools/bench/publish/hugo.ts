import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { LOCALE_NAMES } from '../../../packages/i18n/i18n.ts';
import { archivesOf, YEARLY, type PeerDocument, type PeerFrame } from './peer-content.ts';

const here = (name: string) => path.join(import.meta.dirname, 'hugo', name);

/**
 * The program and its version; `null` if it is not installed. `HUGO` names the program, else it is
 * searched in the PATH.
 */
export function findHugo(): { program: string; version: string } | null {
  const program = process.env.HUGO || 'hugo';
  try {
    const [version] =
      /v[\d.]+/.exec(execFileSync(program, ['version'], { encoding: 'utf8' })) ?? [];
    return version ? { program, version } : null;
  } catch {
    return null;
  }
}

/**
 * Writes a site for Hugo: documents as Markdown with front matter, and the same frame, lists and
 * archives.
 */
export function prepareHugo(
  folder: string,
  documents: readonly PeerDocument[],
  frames: readonly PeerFrame[],
): void {
  fs.cpSync(here('layouts'), path.join(folder, 'layouts'), { recursive: true });
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  write(
    'data/frames.json',
    JSON.stringify(Object.fromEntries(frames.map((frame) => [frame.locale, frame]))),
  );
  write(
    'hugo.json',
    JSON.stringify({
      baseURL: `${frames[0]!.origin}/`,
      defaultContentLanguage: 'en',
      defaultContentLanguageInSubdir: true,
      disableKinds: ['taxonomy', 'term'],
      disableHugoGeneratorInject: true,
      pluralizeListTitles: false,
      outputs: { home: ['html'], section: ['html', 'rss'], page: ['html'] },
      languages: Object.fromEntries(
        frames.map(({ locale }, i) => [
          locale,
          { contentDir: `content/${locale}`, label: LOCALE_NAMES[locale], weight: i + 1 },
        ]),
      ),
    }),
  );
  for (const { locale, collection, slug, title, date, body, ...facts } of documents)
    write(
      `content/${locale}/${collection}/${slug}.md`,
      `${JSON.stringify({ title, date, day: date, year: date.slice(0, 4), ...facts }, null, 1)}\n\n${body}\n`,
    );
  for (const { locale, collections } of frames) {
    write(`content/${locale}/_index.md`, '{ "title": "Home" }\n');
    for (const [collection, title] of Object.entries(collections))
      write(`content/${locale}/${collection}/_index.md`, `${JSON.stringify({ title })}\n`);
    for (const collection of YEARLY)
      for (const [year, pages] of archivesOf(documents, collection, locale))
        for (let page = 1; page <= pages; page++)
          write(
            `content/${locale}/archives/${collection}-${year}-${page}.md`,
            `${JSON.stringify({ title: `${collections[collection]} ${year}, ${page}`, layout: 'archive', url: `/${locale}/${collection}/archive/${year}/${page}/`, of: collection, archiveYear: year, archivePage: page })}\n`,
          );
  }
}
