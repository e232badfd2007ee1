import { isForOfficers } from '@pune/content/routes';
import { isCompressible } from '../encodings.ts';
import { REVALIDATE } from '../file-answers.ts';
import { functionsFor, type MountedFunction } from '../functions.ts';
import type { NetlifyRules } from '../netlify/netlify-toml.ts';
import { patternSource } from '../netlify/path-pattern.ts';
import { awayPage, OWN_PAGE_POLICY } from '../own-pages.ts';
import type { Portal } from '../portals.ts';
import { mediaPolicy, pageRules } from '../security-headers.ts';
import { contentTypes } from '../static-files.ts';

/**
 * The rules of a web server in front of the host. It answers a plain request for a published file
 * from the disk, and forwards everything else: so the two differ in nothing that a visitor sees.
 */

export interface WebServerOptions {
  portals: readonly Portal[];
  functions: readonly MountedFunction[];
  netlify: NetlifyRules;
  /** The folder of the portals' releases, an absolute path. */
  releases: string;
  /** The addresses of the host's processes or machines: `127.0.0.1:8080`. */
  hosts: readonly string[];
  /** The CMS: its public host name, and the address to forward to. */
  cms: { name: string; address: string } | null;
  /** The largest body that functions take, in bytes. */
  bodyBytesMax: number;
  functionTimeoutMs: number;
  /** The folder with `<name>/fullchain.pem` and `<name>/privkey.pem`; null: no TLS. */
  certificates: string | null;
  /** The address to listen at without TLS: `127.0.0.1:8081`. */
  listen: string;
}

/** A header of the files whose path matches a regular expression. */
export interface PathHeader {
  name: string;
  /** Read by PCRE and by RE2. */
  pattern: string;
  value: string;
}

export interface ServedSite {
  /** The host name, with the port where that is not the usual one. */
  host: string;
  name: string;
  /** The folder of the live release; null: every request is forwarded. */
  folder: string | null;
  /** Paths that are forwarded even if a file exists there. */
  forwarded: string[];
}

export interface WebServerRules extends WebServerOptions {
  sites: ServedSite[];
  /** Ordered: of two that match, the later one holds. */
  headers: PathHeader[];
  /** The content type of each extension, and the extensions that are compressed. */
  types: ReadonlyMap<string, string>;
  compressed: string[];
  locales: string[];
  /** The page for a visitor while the host is away, and its policy. */
  away: { page: string; policy: string };
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Paths that any portal forwards: frames depend on a published file, twins are not addresses. */
const FORWARDED = ['^/[^/]+/embed(?:/.*)?$', '^/(?:livez|readyz)$', '\\.(?:br|gz|tmp)$'];

function siteOf(portal: Portal, { functions, netlify, releases }: WebServerOptions): ServedSite {
  const { host, hostname } = new URL(portal.url);
  const own = functionsFor(functions, portal).filter(({ config }) => !config.schedule);
  const patterns = [
    ...own
      .filter(({ config }) => !config.preferStatic)
      .flatMap(({ name, config }) => config.path ?? [`/.netlify/functions/${name}`]),
    ...netlify.redirects.filter(({ force }) => force).map(({ from }) => from),
  ];
  return {
    host,
    name: hostname,
    folder: isForOfficers(portal) ? null : `${releases}/${portal.id}/current`,
    forwarded: [...FORWARDED, ...patterns.map(patternSource)],
  };
}

/** The headers of published files. The frames of partners are the host's alone to allow. */
function headersOf({ netlify }: WebServerOptions): PathHeader[] {
  const ruled = [...netlify.headers, ...pageRules([])].flatMap(({ for: pattern, values }) =>
    Object.entries(values).map(([name, value]) => ({
      name,
      pattern: patternSource(pattern),
      value,
    })),
  );
  const media = [...contentTypes()].filter(([, type]) => type === 'application/pdf');
  const policy = { name: 'Content-Security-Policy' };
  return [
    { name: 'Cache-Control', pattern: '^/', value: REVALIDATE },
    ...ruled,
    { ...policy, pattern: '^/media/', value: mediaPolicy('application/octet-stream') },
    ...media.map(([extension, type]) => ({
      ...policy,
      pattern: `^/media/.*\\.(?i:${escaped(extension)})$`,
      value: mediaPolicy(type),
    })),
  ];
}

/** Derives the rules of a web server from those of the host. */
export async function webServerRules(options: WebServerOptions): Promise<WebServerRules> {
  const types = contentTypes();
  const locales = [...new Set(options.portals.flatMap((portal) => portal.locales))];
  return {
    ...options,
    sites: options.portals.map((portal) => siteOf(portal, options)),
    headers: headersOf(options),
    types,
    compressed: [...types].filter(([, type]) => isCompressible(type)).map(([name]) => name),
    locales,
    away: { page: await awayPage(locales), policy: OWN_PAGE_POLICY },
  };
}

/** The raw address of a folder's page, and of any other file, without its query. */
export const FOLDER = '(?:/[0-9A-Za-z_~-][0-9A-Za-z_.~-]*)+/';
export const FILE = '(?:/[0-9A-Za-z_~-][0-9A-Za-z_.~-]*)+';
/** An `Accept-Encoding` without weights. */
export const PLAIN_ENCODINGS = '^(?:[a-z]+(?:, ?[a-z]+)*)?$';
