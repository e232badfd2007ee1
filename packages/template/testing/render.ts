import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader } from '@pune/content';

export interface Rendered {
  status: number;
  body: Buffer;
  sections?: readonly { name: string; start: number; end: number }[];
}

export interface Renderer {
  /**
   * Renders a page of the portal, such as `/mr/circulars/`, with the content of the reader. A page
   * that does not exist has status 404.
   */
  render(page: string, content: Reader): Promise<Rendered>;
  /** Renders a section by the name that it has in a page. */
  renderSection(name: string, content: Reader): Buffer | null;
}

/**
 * Loads a portal's compiled renderer, with the status of each page. The publisher loads renderers
 * through `@pune/publisher/renderers` instead.
 *
 * @param revision loads a rebuilt renderer again: a build is loaded once in a process
 */
export async function loadRenderer(
  site: { url: string },
  rendererDir: string,
  revision = '',
): Promise<Renderer> {
  const entry = pathToFileURL(path.join(path.resolve(rendererDir), 'server/entry.mjs'));
  if (revision) entry.searchParams.set('revision', revision);
  const { render, renderSection = () => null } = (await import(entry.href)) as {
    render(url: URL, content: Reader): Promise<Rendered>;
    renderSection?: Renderer['renderSection'];
  };
  return { render: (page, content) => render(new URL(page, site.url), content), renderSection };
}
