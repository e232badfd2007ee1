import type { Context } from '@netlify/functions';
import {
  DEPLOYED_PAGES,
  RELEASE_FILE,
  type DeployedRelease,
} from '@pune/publisher/targets/netlify.layout.ts';

/**
 * The headers by which a reader asks for a part of a file, or asks if the copy at hand is current.
 */
const PASSED_ON = ['range', 'if-range', 'if-none-match'];
const FILE_TIMEOUT_MS = 20_000;

/**
 * The permanent address of a deploy: whatever is published meanwhile, a function fetches the files
 * that were deployed with it.
 */
const DEPLOY_ORIGIN = 'https://{deploy}--{site}.netlify.app';

/** The files below a function. */
export interface DeployedPages {
  /** What was deployed with the function: which release, in which languages. */
  release(): Promise<DeployedRelease>;
  /** The bytes of a page, `null` where there is none. */
  page(page: string): Promise<Uint8Array | null>;
  /**
   * The answer for an uploaded file, or for the part of it that is asked for, before its body has
   * arrived; `null` where there is none.
   */
  file(page: string, asked: Headers): Promise<Response | null>;
}

const addressOf = (origin: string, page: string): string =>
  `${origin}${DEPLOYED_PAGES}${page.split('/').map(encodeURIComponent).join('/')}`;

export function createDeployedPages(
  { PAGES_ORIGIN = DEPLOY_ORIGIN }: { PAGES_ORIGIN?: string | undefined },
  timeoutMs: number,
) {
  const releases = new Map<string, Promise<DeployedRelease>>();

  async function get(address: string): Promise<Uint8Array | null> {
    const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
    const body = new Uint8Array(await answer.arrayBuffer());
    if (answer.ok) return body;
    if (answer.status === 404) return null;
    throw new Error(`[host] [netlify] A deployed file was answered with ${answer.status}`);
  }

  async function getFile(address: string, asked: Headers): Promise<Response | null> {
    // Lengths and parts are those of the bytes themselves.
    const headers = {
      'accept-encoding': 'identity',
      ...Object.fromEntries(
        PASSED_ON.flatMap((name) => (asked.has(name) ? [[name, asked.get(name)!]] : [])),
      ),
    };
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(FILE_TIMEOUT_MS) });
    if (answer.ok || answer.status === 304 || answer.status === 416) return answer;
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    throw new Error(`[host] [netlify] A deployed file was answered with ${answer.status}`);
  }

  async function readRelease(address: string): Promise<DeployedRelease> {
    const body = await get(address);
    if (!body)
      throw new Error(
        `[host] [netlify] ${RELEASE_FILE} is missing in this deploy: deploy with PUBLISH_TARGET=netlify, not by a build`,
      );
    return JSON.parse(Buffer.from(body).toString('utf8')) as DeployedRelease;
  }

  return ({ deploy, site }: Pick<Context, 'deploy' | 'site'>): DeployedPages => {
    const origin = PAGES_ORIGIN.replace('{deploy}', deploy.id).replace('{site}', site.name ?? '');
    return {
      release() {
        const known = releases.get(origin) ?? readRelease(`${origin}${RELEASE_FILE}`);
        releases.set(origin, known);
        known.catch(() => releases.delete(origin));
        return known;
      },
      page: (page) => get(addressOf(origin, page)),
      file: (page, asked) => getFile(addressOf(origin, page), asked),
    };
  };
}
