/**
 * The entry of a renderer on Astro's own runtime. It uses the API for adapters alone, so it depends
 * on no details of the compiler and of rendering.
 */
import type { Reader } from '@pune/snapshot/reader';
import { createApp } from 'astro/app/entrypoint';
import { pageOf, type RenderedPage } from '../rendered-page.ts';

const app = createApp({ streaming: false });

/**
 * Astro would answer an error with an error page. The publisher needs the error itself: it keeps
 * the old page, and the receipt of the edit names the reason.
 */
app.renderError = async (_, { status, error }) => {
  if (error) throw error;
  return new Response(null, { status });
};

/** Renders the page of an address. Without a route, Astro would render an error page of its own. */
export async function render(url: URL, content: Reader): Promise<RenderedPage> {
  const request = new Request(url);
  const routeData = app.match(request);
  return pageOf(
    routeData
      ? await app.render(request, { routeData, locals: { content } })
      : new Response(null, { status: 404 }),
  );
}
