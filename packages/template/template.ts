import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROUTES } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import { pageCode, renderer, renderRuntimeFrom } from '@pune/renderer';
import type { AstroIntegration } from 'astro';
import { devanagari } from './devanagari.ts';
import { readWardAreas } from '@pune/ui/ward-areas.file';
import { moveErrorPages } from './error-pages.ts';
import { importedWards } from './imported-wards.ts';
import { ARCH, writeIcons, type Look } from './icons.ts';
import { loadPortals } from './portals.ts';
import { routesOf } from './routes.ts';
import { RUNTIMES } from './runtimes.ts';
import type { Site } from './site.schema.ts';
import { serviceWorkers } from './service-workers.ts';
import { huesOf, siteModules } from './site-modules.ts';
import { withoutPreload } from './without-preload.ts';
import { withoutSignals } from './without-signals.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The Astro integration that adds all pages of a portal: `astro build --root sites/<id> --config
 * ../../astro.config.mjs`.
 *
 * - `RENDERER=1` compiles the resident renderer instead, which renders the same pages one at a
 *   time; `RENDERER_RUNTIME=astro` compiles it with Astro's own runtime.
 * - `CONTENT_SNAPSHOT` is the file of the published content.
 * - `WARD_AREAS_DIR` is the folder with the areas that the city imported, if it has.
 * - `DIST_DIR` is another folder for the build.
 */
export function template(): AstroIntegration {
  const resident = process.env.RENDERER === '1';
  let look: Look | undefined;
  return {
    name: '@pune/template',
    hooks: {
      'astro:config:setup': async ({
        config,
        injectRoute,
        addMiddleware,
        addWatchFile,
        updateConfig,
      }) => {
        const { site, portals } = await loadPortals(config.root);
        addWatchFile(new URL('site.config.ts', config.root));
        const outDir = new URL(resident ? 'renderer/' : 'static/', distOf(config.root, site.id));
        const adapter = resident ? renderer(renderRuntimeFrom(process.env)) : undefined;
        const runtime = RUNTIMES[site.runtime];
        for (const [pattern, file] of Object.entries(routesOf(site)))
          injectRoute({ pattern, entrypoint: here(`./src/${file}`), prerender: !resident });
        addMiddleware({ entrypoint: here('./src/middleware.ts'), order: 'pre' });
        updateConfig({
          site: site.url,
          trailingSlash: 'ignore',
          compressHTML: true,
          output: resident ? 'server' : 'static',
          outDir,
          // Astro has derived the two folders from outDir before this hook runs.
          build: {
            client: new URL('client/', outDir),
            server: new URL('server/', outDir),
            inlineStylesheets: 'never',
          },
          devToolbar: { enabled: false },
          integrations: [runtime.integration(), ...(adapter ? [adapter, pageCode()] : [])],
          ...(adapter && { adapter }), // Astro checks the option in addition to the hook
          vite: {
            // an inline script would need its hash in the Content-Security-Policy
            build: { assetsInlineLimit: 0 },
            resolve: { alias: [...runtime.alias] },
            environments: { client: { build: { rolldownOptions: { output: oneRuntime } } } },
            // A script that is part of every page must not carry the table of routes, nor all words.
            define: {
              'import.meta.env.ALERTS_BANNER': JSON.stringify(
                site.collections.includes('alerts') ? ROUTES.alerts.banner.path : '',
              ),
              'import.meta.env.COPIES_WORDS': JSON.stringify(JSON.stringify(wordsOfPages(site))),
            },
            plugins: [
              bundled(runtime.bundled),
              serviceWorkers,
              devanagari,
              withoutSignals,
              withoutPreload,
              importedWards(
                process.env.WARD_AREAS_DIR ? readWardAreas(process.env.WARD_AREAS_DIR) : null,
              ),
              siteModules({
                site,
                portals,
                brandFile: brandOf(config.root),
                mark: markOf(config.root),
              }),
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        look = {
          mark: markOf(config.root),
          ink: '#fff',
          ground: huesOf(brandOf(config.root)).h800 ?? '#1a1a1f',
        };
      },
      'astro:build:done': async ({ dir, pages }) => {
        await writeIcons(dir, look!);
        if (!resident)
          moveErrorPages(
            dir,
            pages.map(({ pathname }) => pathname),
          );
      },
    },
  };
}

/** The words of the line below a page, in the languages of the portal. */
const wordsOfPages = ({ locales }: Pick<Site, 'locales'>) =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(WORDS.map((word) => [word, t(locale)(`copies:${word}`)])),
    ]),
  );
const WORDS = ['share', 'copy_link', 'copied', 'keep', 'kept', 'failed'] as const;

/**
 * One file for the runtime of islands, and one for what most of them share: small files compress
 * badly, and each is a request.
 */
const oneRuntime = {
  codeSplitting: {
    groups: [
      {
        name: 'runtime',
        test: /\/(?:node_modules\/(?:preact|@astrojs\/preact)\/|islands\/react\.ts$)/,
      },
      {
        name: 'forms',
        test: /\/(?:islands\/form\.parts\.tsx|grievances\/grievances\.constants\.ts|i18n\/(?:island|format)\.ts|std\/[^/]+\.ts)$/,
      },
    ],
  },
};

/** The folder of a build: `sites/<id>/dist/`, or a folder for each portal below `DIST_DIR`. */
const distOf = (root: URL, id: string): URL =>
  process.env.DIST_DIR
    ? pathToFileURL(`${path.resolve(process.env.DIST_DIR, id)}/`)
    : new URL('dist/', root);

/**
 * Bundles the islands' runtime and resolves it from this package: Astro would look for it from the
 * portal's folder.
 */
const bundled = (packages: readonly string[]) => ({
  name: 'pune:bundled',
  enforce: 'pre' as const,
  configEnvironment: () => ({ resolve: { noExternal: [...packages] } }),
  /**
   * A build optimises no dependencies: looking for them from the portal's folder only logs
   * warnings.
   */
  configResolved({
    command,
    environments,
  }: {
    command: string;
    environments: Record<string, { optimizeDeps: { include?: string[] } }>;
  }) {
    if (command === 'build')
      for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
  },
  resolveId(
    this: { resolve(id: string, from: string, options: object): Promise<unknown> },
    id: string,
    importer: string | undefined,
    options: object,
  ) {
    const ours = packages.some((name) => id === name || id.startsWith(`${name}/`));
    return ours && !importer?.includes('/node_modules/')
      ? this.resolve(id, fileURLToPath(import.meta.url), { ...options, skipSelf: true })
      : null;
  },
});

const brandOf = (root: URL): string => fileURLToPath(new URL('brand.css', root));

/** The mark of a portal; without one, the arch. */
function markOf(root: URL): string {
  const file = new URL('mark.svg', root);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : ARCH;
}
