import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader } from '@pune/content';

export interface Rendered {
  status: number;
  body: Buffer;
}

export interface Renderer {
  /**
   * Renders a page of the portal, `/mr/circulars/`, from what the reader answers. A page that is
   * not there has status 404.
   */
  render(page: string, content: Reader): Promise<Rendered>;
}

/**
 * Loads a portal's compiled renderer as it is, with the status of each page; what is published goes
 * through `@pune/publisher/renderers`. A build is loaded once a process; a rebuilt one is asked for
 * with another `revision`.
 */
export async function loadRenderer(
  site: { url: string },
  rendererDir: string,
  revision = '',
): Promise<Renderer> {
  const entry = pathToFileURL(path.join(path.resolve(rendererDir), 'server/entry.mjs'));
  if (revision) entry.searchParams.set('revision', revision);
  const { render } = (await import(entry.href)) as {
    render(url: URL, content: Reader): Promise<Rendered>;
  };
  return { render: (page, content) => render(new URL(page, site.url), content) };
}
