import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { functionFiles } from '../packages/host/functions.ts';
import { readFunctionConfig } from '../packages/host/function-config.ts';
import { parseNetlifyToml } from '../packages/host/netlify/netlify-toml.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages with native code: they cannot be bundled and are shipped beside the bundle. */
const NATIVE_PACKAGES = ['sharp', '@duckdb/node-api'];
/** Optional dependencies, which packages load only if installed. */
const OPTIONAL_PACKAGES = ['pg-native', 'pg-cloudflare'];

const packageFolder = (name: string, from: string): string => {
  let folder = path.dirname(realpathSync(createRequire(path.join(from, 'x.js')).resolve(name)));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
};

/** Excludes native packages from the bundle, and links them where the bundle resolves them. */
const natives = (folder: string): Plugin => ({
  name: 'native-packages',
  setup({ onResolve }) {
    onResolve(
      { filter: new RegExp(`^(?:${NATIVE_PACKAGES.join('|')})$`) },
      ({ path: name, resolveDir }) => {
        const link = path.join(folder, 'node_modules', name);
        if (!existsSync(link)) {
          mkdirSync(path.dirname(link), { recursive: true });
          // A relative link, which also works where the function is unpacked.
          symlinkSync(path.relative(path.dirname(link), packageFolder(name, resolveDir)), link);
        }
        return { path: name, external: true };
      },
    );
  },
});

const FONT_FILE = 'fs.readFileSync(require.resolve(`@expo-google-fonts/mukta/${file}`))';

/**
 * Embeds the fonts for PDFs in the bundle: the package with the font files is not available beside
 * it.
 */
const fonts: Plugin = {
  name: 'fonts',
  setup({ onLoad }) {
    onLoad({ filter: /packages[/\\]pdf[/\\]fonts\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      const names = [...source.matchAll(/openFont\('([^']+\.ttf)'\)/g)].map(([, name]) => name!);
      if (!source.includes(FONT_FILE) || names.length === 0)
        throw new Error(
          `[tools] [bundle-functions] ${file} no longer matches the plugin "fonts": adapt the plugin`,
        );
      const { resolve } = createRequire(file);
      const inside = Object.fromEntries(
        names.map((name) => [
          name,
          readFileSync(resolve(`@expo-google-fonts/mukta/${name}`)).toString('base64'),
        ]),
      );
      return {
        contents: `const FONTS: Record<string, string> = ${JSON.stringify(inside)};\n${source.replace(FONT_FILE, "Buffer.from(FONTS[file]!, 'base64')")}`,
        loader: 'ts',
      };
    });
  },
};

/**
 * The entry that Netlify runs: the function, with the headers that Netlify gives to files only, and
 * its `config` as a literal that Netlify can read.
 */
const entry = (file: string, headers: unknown, config: unknown) => `
import handler from ${JSON.stringify(file)};
import { parseEmbedOrigins } from ${JSON.stringify(path.join(root, 'packages/host/env.ts'))};
import { publishedEmbedOrigins } from ${JSON.stringify(path.join(root, 'packages/http/embed-origins.ts'))};
import { createPortalPages } from ${JSON.stringify(path.join(root, 'packages/http/portal-pages.ts'))};
import { withAnswerHeaders } from ${JSON.stringify(path.join(root, 'packages/host/security-headers.ts'))};
export default withAnswerHeaders(handler, { rules: ${JSON.stringify(headers)}, embedOrigins: parseEmbedOrigins(process.env.EMBED_ORIGINS), publishedOrigins: publishedEmbedOrigins(createPortalPages({ origin: process.env.PORTAL_ORIGIN })) });
export const config = ${JSON.stringify(config)};
`;

/** Bundled CommonJS packages still call `require`. */
const REQUIRE =
  "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);";
/**
 * Netlify does not set NODE_ENV for functions, and without it each would run as in development:
 * with sandboxes and public keys. It is in every file, because imports run before the importing
 * module.
 */
const IN_PRODUCTION = "process.env.NODE_ENV ||= 'production';";

export interface BundleOptions {
  /** The folders that contain one folder for each function. */
  functions: readonly string[];
  /** The names of functions to bundle; all by default. */
  only?: readonly string[];
  /** The output folder, which is emptied first. */
  out: string;
}

/**
 * Bundles every function with all its dependencies, in the form that Netlify deploys.
 *
 * @returns the names of the bundles
 */
export async function bundleFunctions({ functions, only, out }: BundleOptions): Promise<string[]> {
  rmSync(out, { recursive: true, force: true });
  const { headers } = parseNetlifyToml(readFileSync(path.join(root, 'netlify.toml'), 'utf8'));
  const found = functions.flatMap(functionFiles).filter(({ name }) => only?.includes(name) ?? true);
  for (const { name, file } of found) {
    await build({
      stdin: {
        contents: entry(file, headers, readFunctionConfig(file)),
        resolveDir: path.dirname(file),
        sourcefile: `${name}.netlify.ts`,
        loader: 'ts',
      },
      outdir: path.join(out, name),
      entryNames: name,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // Keep dynamic imports in separate chunks: a cold start reads a megabyte less.
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      charset: 'utf8',
      platform: 'node',
      format: 'esm',
      target: 'node24',
      external: OPTIONAL_PACKAGES,
      plugins: [natives(out), fonts],
      banner: { js: `${REQUIRE} ${IN_PRODUCTION}` },
      sourcemap: 'linked',
      logLevel: 'warning',
    });
  }
  return found.map(({ name }) => name);
}

/**
 * The functions of every host, and the functions that serve pages and files on Netlify, which has
 * no host process.
 */
export const FUNCTION_FOLDERS: readonly string[] = [
  path.join(root, 'functions'),
  path.join(root, 'packages/host/netlify/functions'),
];

if (import.meta.main) {
  const names = await bundleFunctions({
    functions: FUNCTION_FOLDERS,
    out: path.join(root, '.netlify/bundles'),
  });
  console.log(`Bundled ${names.join(', ')} into .netlify/bundles`);
}
