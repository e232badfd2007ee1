import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODE_FILE, type RouteCode } from '@pune/snapshot/route-code';
import type { AstroIntegration } from 'astro';

type Manifest = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:build:ssr']>
>[0]['manifest'];

/** A module of the renderer, as it was bundled. */
interface Module {
  digest: string;
  imports: readonly string[];
}
export type Modules = ReadonlyMap<string, Module>;

interface Bundle {
  [file: string]: { type: string; modules?: Record<string, { code: string | null }> };
}
interface ModuleGraph {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): {
    importedIds: readonly string[];
    dynamicallyImportedIds: readonly string[];
  } | null;
}

/** Modules that Astro makes of the list of routes: they have no code of a page. */
const OF_ROUTES =
  /^\0?(?:virtual:)?astro:(?:pages?|manifest|routes|server-app|server-island|actions)/;
const IS_CODE = /\.(?:[cm]?[jt]sx?|astro|json|css)$/;

const digestOf = (...texts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64url').slice(0, 22);
};

const fileOf = (id: string): string => id.split('?', 1)[0]!;

/** Code names a file that is no code, such as a picture, by a reference: its bytes count. */
const bytesOf = (id: string): Uint8Array | string =>
  !IS_CODE.test(fileOf(id)) && fs.existsSync(fileOf(id)) ? fs.readFileSync(fileOf(id)) : '';

/** Reads the modules from a bundler when it has bundled them, without unused code. */
export function modulesOf(graph: ModuleGraph, bundle: Bundle): Modules {
  const code = new Map(
    Object.values(bundle).flatMap(({ modules }) =>
      Object.entries(modules ?? {}).map(([id, module]) => [id, module.code ?? ''] as const),
    ),
  );
  return new Map(
    [...graph.getModuleIds()].map((id) => {
      const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
      return [
        id,
        {
          digest: digestOf(code.get(id) ?? '', bytesOf(id)),
          imports: [...importedIds, ...dynamicallyImportedIds],
        },
      ];
    }),
  );
}

/** Returns a module and all modules that it imports, directly or not. */
function closureOf(modules: Modules, from: string): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id) || !modules.has(id) || OF_ROUTES.test(id)) continue;
    found.add(id);
    waiting.push(...modules.get(id)!.imports);
  }
  return found;
}

/**
 * Returns the code of each route, in the order of matching: its module and all that this imports, the
 * names of its styles and of its modules' scripts, and everything that no route imports, such as the
 * runtime, which counts for each of them.
 */
export function routeCodes(modules: Modules, manifest: Manifest): RouteCode[] {
  const routes = manifest.routes.filter(({ routeData }) => routeData.origin === 'external');
  const closures = routes.map(({ routeData }) =>
    closureOf(modules, fileURLToPath(new URL(routeData.component, manifest.rootDir))),
  );
  const imported = new Set(closures.flatMap((closure) => [...closure]));
  // The manifest also names the bundles of the pages, for which their modules stand.
  const scripts = Object.entries(manifest.entryModules).filter(([id]) => !OF_ROUTES.test(id));
  const part = (isWithin: (id: string) => boolean, owns: (file: string) => boolean): string[] => [
    ...[...modules]
      .filter(([id]) => isWithin(id) && !OF_ROUTES.test(id))
      .map(([id, { digest }]) => `${id} ${digest}`)
      .sort(),
    ...scripts
      .filter(([id]) => owns(fileOf(id)))
      .map((script) => script.join(' '))
      .sort(),
  ];
  const files = new Set([...imported].map(fileOf));
  const { base, site, trailingSlash, compressHTML, assetsPrefix } = manifest;
  const common = digestOf(
    JSON.stringify({ base, site, trailingSlash, compressHTML, assetsPrefix }),
    ...part(
      (id) => !imported.has(id),
      (file) => !files.has(file),
    ),
  );
  return routes.map(({ routeData, styles, scripts: own }, n) => {
    const closure = closures[n]!;
    const within = new Set([...closure].map(fileOf));
    return {
      pattern: routeData.pattern,
      digest: digestOf(
        common,
        JSON.stringify([routeData.route, styles, own]),
        ...part(
          (id) => closure.has(id),
          (file) => within.has(file),
        ),
      ),
    };
  });
}

/** Writes the code of each route beside the compiled pages. */
export function pageCode(): AstroIntegration {
  let modules: Modules = new Map();
  let codes: RouteCode[] = [];
  let server: URL;
  return {
    name: '@pune/renderer/page-code',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'pune:page-code',
                applyToEnvironment: ({ name }) => name === 'ssr',
                generateBundle(_, bundle) {
                  modules = modulesOf(this, bundle as unknown as Bundle);
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        server = config.build.server;
      },
      'astro:build:ssr': ({ manifest }) => {
        codes = routeCodes(modules, manifest);
      },
      'astro:build:done': () => {
        fs.writeFileSync(new URL(CODE_FILE, server), JSON.stringify(codes));
      },
    },
  };
}
