import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { parse } from 'smol-toml';
import { parseEmbedOrigins } from '../packages/host/env.ts';
import { headersFile } from '../packages/host/netlify/netlify-files.ts';
import { parseNetlifyToml } from '../packages/host/netlify/netlify-toml.ts';
import { assetRules, pageRules } from '../packages/host/security-headers.ts';
import { DEPLOYED_PAGES } from '../packages/publisher/targets/netlify.layout.ts';
import { readFunctionCapability } from '../packages/host/function-config.ts';
import { functionFiles } from '../packages/host/functions.ts';
import { CAPABILITIES_FILE } from '../packages/publisher/targets/netlify.functions.ts';
import { bundleFunctions, FUNCTION_FOLDERS } from './bundle-functions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface BuildOptions {
  functions?: readonly string[];
  /** The output folder of archives, manifest and headers; replaced as a whole. */
  out: string;
}

/**
 * Builds the part of a deploy that is not pages: the functions' archives with their manifest in
 * Netlify's format, and `_headers`. The publisher deploys them together with a portal's pages.
 */
export async function buildForNetlify({
  functions = FUNCTION_FOLDERS,
  out,
}: BuildOptions): Promise<string[]> {
  mkdirSync(path.join(root, '.netlify'), { recursive: true });
  // Netlify's packer resolves linked packages within the repository only.
  const work = mkdtempSync(path.join(root, '.netlify/build-'));
  try {
    const names = await bundleFunctions({ functions, out: path.join(work, 'bundles') });
    const toml = readFileSync(path.join(root, 'netlify.toml'), 'utf8');
    const { functions: settings } = parse(toml) as {
      functions: { included_files: string[]; node_version: string };
    };
    const archives = path.join(work, 'archives');
    mkdirSync(archives);
    const config = {
      '*': {
        includedFiles: settings.included_files,
        includedFilesBasePath: root,
        nodeVersion: settings.node_version,
      },
    };
    await zipFunctions(path.join(work, 'bundles'), archives, {
      basePath: root,
      archiveFormat: 'zip',
      repositoryRoot: root,
      config,
      manifest: path.join(archives, 'manifest.json'),
    });
    const capabilities = functions.flatMap(functionFiles).flatMap(({ name, file }) => {
      const capability = readFunctionCapability(file);
      return capability === null ? [] : [[name, capability] as const];
    });
    writeFileSync(
      path.join(archives, CAPABILITIES_FILE),
      JSON.stringify(Object.fromEntries(capabilities)),
    );
    // The function sets the headers of pages; their deployed copies are never requested directly.
    const files = [
      ...parseNetlifyToml(toml).headers,
      ...assetRules(pageRules(parseEmbedOrigins(process.env.EMBED_ORIGINS))),
    ].filter((rule) => !rule.for.startsWith('/:locale/'));
    writeFileSync(
      path.join(archives, '_headers'),
      headersFile([
        ...files,
        { for: `${DEPLOYED_PAGES}/*`, values: { 'X-Robots-Tag': 'noindex' } },
      ]),
    );
    rmSync(out, { recursive: true, force: true });
    mkdirSync(path.dirname(out), { recursive: true });
    renameSync(archives, out);
    return names;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [out = path.join(root, '.netlify/functions'), ...only] = process.argv.slice(2);
  const names = await buildForNetlify({
    out: path.resolve(out),
    ...(only.length > 0 && { functions: only.map((folder) => path.resolve(folder)) }),
  });
  console.log(`Packed ${names.join(', ')} into ${path.relative(root, out) || out}`);
}
