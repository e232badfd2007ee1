import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const WORKER = /^virtual:pune\/service-workers\/([a-z]+)$/;
const LOADED = '\0';

/** Bundles the service worker of a feature to one classic script. */
export async function bundleWorker(feature: string): Promise<string> {
  const file = new URL(`src/${feature}/${feature}.worker.ts`, import.meta.url);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0]!.text;
}

/**
 * The scripts as virtual modules. They are published at fixed addresses, because browsers look there
 * for the next version; a file of the build has a digest in its name.
 */
export const serviceWorkers = {
  name: 'pune:service-workers',
  resolveId: (id: string) => (WORKER.test(id) ? LOADED + id : null),
  load: async (id: string) => {
    const [, feature] = (id.startsWith(LOADED) && WORKER.exec(id.slice(LOADED.length))) || [];
    return feature ? `export const code = ${JSON.stringify(await bundleWorker(feature))};` : null;
  },
};
