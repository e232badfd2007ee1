import type { Context } from '@netlify/functions';
import {
  DEPLOYED_PAGES,
  RELEASE_FILE,
  type DeployedRelease,
} from '@pune/publisher/targets/netlify.layout.ts';

/** Request headers for a range or a revalidation, which are forwarded to the deploy. */
const PASSED_ON = ['range', 'if-range', 'if-none-match'];
const FILE_TIMEOUT_MS = 20_000;

/**
 * The permanent address of a deploy: a function fetches the files that were deployed with it, even
 * after a later deploy.
 */
const DEPLOY_ORIGIN = 'https://{deploy}--{site}.netlify.app';

/** The files deployed with a function. */
export interface DeployedPages {
  /** The release that was deployed with the function, and its languages. */
  release(): Promise<DeployedRelease>;
  /** @returns the bytes of a page, or `null` if there is none */
  page(page: string): Promise<Uint8Array | null>;
  /**
   * @returns the answer for an uploaded file or the requested range, before its body has arrived;
   *   `null` if there is none
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
    // Without compression, lengths and ranges refer to the bytes of the file.
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
