import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSnapshot } from '../../../packages/content/snapshot.ts';
import { createPublisher } from '../../../packages/publisher/publisher.ts';
import { renderProcesses } from '../../../packages/publisher/render-processes.ts';
import { createRendererStore } from '../../../packages/publisher/renderers.ts';
import { loadSites, type SiteConfig } from '../../../packages/content/sites.ts';
import { filesystemTarget } from '../../../packages/publisher/targets/filesystem.ts';
import { root } from '../../env.ts';
import { buildRenderer } from '../../start/builds.ts';
import { createProcesses } from '../../start/processes.ts';
import { cityContent } from './city.ts';
import { fillSnapshot, pageFiles } from './full.ts';

export interface TemplateOptions {
  pages: number;
  say: (line: string) => void;
}

/** A change of a template as a developer makes it: a text of one file is replaced. */
interface TemplateChange {
  name: string;
  /** The file, relative to the sources of the template. */
  file: string;
  from: string;
  to: string;
}
const CHANGES: readonly TemplateChange[] = [
  {
    name: 'the short list of circulars: a class',
    file: 'circulars/CircularsRows.astro',
    from: '<ul class="rows">',
    to: '<ul class="rows latest">',
  },
  {
    name: 'the calendar links of events: an icon',
    file: 'events/EventsCalendarLinks.astro',
    from: `<Icon name="cal" />{T('calendar_subscribe')}`,
    to: `<Icon name="feed" />{T('calendar_subscribe')}`,
  },
  {
    name: 'the foot of every page: an id',
    file: 'shared/layout/Foot.astro',
    from: '<footer class="foot">',
    to: '<footer class="foot" id="foot">',
  },
];

/** The files that a build needs, copied: changes of the copy leave the repository as it is. */
const SOURCES = [
  'packages',
  'sites',
  'content-models',
  'astro.config.mjs',
  'package.json',
  'pnpm-lock.yaml',
];

/** Copies the sources into a folder, with the installed packages beside them. */
function copySources(folder: string): void {
  for (const name of SOURCES)
    fs.cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/\/(?:dist|\.astro)$/.test(file),
    });
  const packages = path.join(folder, 'node_modules');
  fs.mkdirSync(packages);
  // Packages of the workspace are links relative to their folder: those of the copy lead to the copy.
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    const installed = path.join(root, 'node_modules', name);
    if (name.startsWith('@pune'))
      fs.cpSync(installed, path.join(packages, name), { recursive: true, verbatimSymlinks: true });
    else fs.symlinkSync(installed, path.join(packages, name));
  }
}

/** @throws if the text that is to be replaced does not occur exactly once */
function apply({ file, from, to }: TemplateChange, sources: string): void {
  const place = path.join(sources, 'packages/template/src', file);
  const parts = fs.readFileSync(place, 'utf8').split(from);
  if (parts.length !== 2)
    throw new Error(`[bench] ${file} has ${parts.length - 1} times "${from}": correct the change`);
  fs.writeFileSync(place, parts.join(to));
}

/** One portal that publishes from a snapshot of its own into a folder of its own. */
function openPortal(config: SiteConfig, file: string, folder: string, renderers: string) {
  const store = createRendererStore(path.join(renderers, config.id), config.url);
  const snapshot = openSnapshot(file);
  const target = filesystemTarget(path.join(folder, 'releases'), { compressed: false });
  return {
    /** Makes a release by the newest renderer, and returns what was made and its folder. */
    async release() {
      const rendererId = store.newest()!;
      const publisher = createPublisher({
        snapshot,
        mediaFolder: path.join(folder, 'media'),
        portals: [
          { config, target, rendererId, assets: store.assetsOf(rendererId), load: store.load },
        ],
        rendering: renderProcesses({
          snapshotFile: file,
          urlOf: () => config.url,
          rendererFolder: (_, id) => store.folderOf(id),
          compressed: false,
        }),
      });
      await publisher.recall();
      const made = await publisher.makeRelease(config.id);
      if (made.failed > 0) throw new Error(`[bench] ${made.failed} pages could not be made`);
      return { ...made, folder: path.join(folder, 'releases', made.name) };
    },
    close: () => snapshot.close(),
  };
}

/** The names of files of two folders whose bytes differ, or that are in one of them alone. */
function differing(one: string, other: string): string[] {
  const [files, others] = [pageFiles(one), pageFiles(other)];
  const known = new Set(others);
  const both = new Set(files.filter((file) => known.has(file)));
  return [...new Set([...files, ...others])].filter(
    (file) =>
      !both.has(file) ||
      !fs.readFileSync(path.join(one, file)).equals(fs.readFileSync(path.join(other, file))),
  );
}

/**
 * Makes three changes of templates in a copy, one after the other, and a release after each. Pages
 * use a component if a full publish before and one after its change differ there; the release is
 * compared with the full publish, byte by byte.
 */
export async function measureTemplate({ pages, say }: TemplateOptions): Promise<string[][]> {
  const sites = await loadSites(root);
  const site = sites.toSorted((a, b) => b.collections.length - a.collections.length)[0]!;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-template-'));
  const within = (name: string) => path.join(folder, name);
  try {
    fs.mkdirSync(within('sources'));
    copySources(within('sources'));
    const env = { ...(process.env as Record<string, string>), NODE_ENV: 'production' };
    const processes = createProcesses({ root: within('sources'), logs: within('logs'), env, say });
    const build = () =>
      buildRenderer(processes, site.id, {
        publicPort: Number(new URL(site.url).port),
        renderersDir: within('renderers'),
        dataDir: folder,
        root: within('sources'),
      });
    await build();
    fillSnapshot(within('content.db'), cityContent(pages, sites));
    const openCopy = (name: string) => {
      fs.mkdirSync(within(name));
      fs.copyFileSync(within('content.db'), within(`${name}/content.db`));
      return openPortal(site, within(`${name}/content.db`), within(name), within('renderers'));
    };
    const live = openCopy('live');
    let before = (await live.release()).folder;
    fs.cpSync(before, within('before'), { recursive: true });
    before = within('before');
    const rows = [
      [
        'a change of one component, then a release',
        'pages',
        'pages that use it',
        'pages rendered',
        'differing from a full publish',
        'release',
        'full publish',
      ],
    ];
    for (const [n, change] of CHANGES.entries()) {
      apply(change, within('sources'));
      await build();
      const made = await live.release();
      const whole = openCopy(`full-${n}`);
      const full = await whole.release();
      whole.close();
      const used = differing(before, full.folder);
      const wrong = differing(made.folder, full.folder);
      before = full.folder;
      say(
        `  ${change.name}: ${made.pages - made.reused} of ${made.pages} pages rendered, ${used.length} use it, ${wrong.length} differ from a full publish`,
      );
      if (wrong.length > 0) say(`  ${wrong.slice(0, 5).join(', ')}`);
      const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
      rows.push([
        change.name,
        String(made.pages),
        String(used.length),
        String(made.pages - made.reused),
        String(wrong.length),
        seconds(made.ms),
        seconds(full.ms),
      ]);
    }
    live.close();
    return rows;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
