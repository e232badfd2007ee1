import fs from 'node:fs';
import path from 'node:path';
import {
  archivesOf,
  PEER_COLLECTIONS,
  YEARLY,
  type PeerDocument,
  type PeerFrame,
} from './peer-content.ts';
import { installPeer } from './peers.ts';

/**
 * Writes a site for Eleventy beside its packages: documents as Markdown, and layouts in JavaScript,
 * its fastest template language.
 *
 * @returns the program
 */
export async function prepareEleventy(
  folder: string,
  documents: readonly PeerDocument[],
  frames: readonly PeerFrame[],
): Promise<string> {
  const packages = path.join(await installPeer('eleventy'), 'node_modules');
  const here = path.join(import.meta.dirname, 'eleventy');
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  write('package.json', '{ "type": "module" }\n');
  fs.cpSync(path.join(here, 'eleventy.config.js'), path.join(folder, 'eleventy.config.js'));
  fs.cpSync(path.join(here, '_includes'), path.join(folder, '_includes'), { recursive: true });
  fs.cpSync(path.join(here, 'pages'), path.join(folder, 'content'), { recursive: true });
  const data: Record<string, unknown> = {
    frames: Object.fromEntries(frames.map((frame) => [frame.locale, frame])),
    locales: frames.map(({ locale }) => locale),
    lists: frames.flatMap(({ locale }) =>
      PEER_COLLECTIONS.map((collection) => ({ locale, collection })),
    ),
    archives: frames.flatMap(({ locale }) =>
      YEARLY.flatMap((collection) =>
        archivesOf(documents, collection, locale).flatMap(([year, pages]) =>
          Array.from({ length: pages }, (_, i) => ({ locale, collection, year, page: i + 1 })),
        ),
      ),
    ),
  };
  for (const [name, value] of Object.entries(data))
    write(`_data/${name}.json`, JSON.stringify(value));
  for (const { body, date, ...facts } of documents) {
    const { locale, collection, slug } = facts;
    write(
      `content/${locale}/${collection}/${slug}.md`,
      `---json\n${JSON.stringify({ layout: 'detail.11ty.js', day: date, year: date.slice(0, 4), ...facts })}\n---\n${body}\n`,
    );
  }
  return path.join(packages, '@11ty/eleventy/cmd.cjs');
}
