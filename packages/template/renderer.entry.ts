import type { Reader } from '@pune/content';
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { ISLAND, tidyIslandMarkup } from './src/island-markup.ts';

const app = createApp({ streaming: false });

export interface RenderedPage {
  status: number;
  body: Buffer;
}

/** Renders the page of an address. */
export async function render(url: URL, content: Reader): Promise<RenderedPage> {
  const request = new Request(url);
  const page = await renderText(request, content);
  if (!page) {
    const response = await app.render(request, { locals: { content } });
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  }
  return { status: page.status, body: Buffer.from(page.html.includes(ISLAND) ? tidyIslandMarkup(page.html) : page.html) };
}

/**
 * Renders a page as Astro does, less the middleware (which only tells `astro build` what to read) and the Response with its copies of the text:
 * a sixth of the time. What isn't a page of a portal's own routes, and what doesn't end as text, is left to Astro: `null`.
 */
async function renderText(request: Request, content: Reader): Promise<{ status: number; html: string } | null> {
  const state = new FetchState(request);
  const { routeData } = state;
  if (routeData?.type !== 'page' || !routeData.component.includes('/routes/')) return null;
  state.locals = { content };
  const component = await state.loadComponentInstance();
  const props = await state.getProps();
  const result = await state.createResult(component, state.getActionAPIContext());
  const page = component.default;
  const { containsHead = false, propagation = 'none' } = result.componentMetadata.get(page.moduleId ?? '') ?? {};
  Object.assign(result._metadata, { headInTree: containsHead, routeHasPropagation: propagation !== 'none' });
  const html = await renderToString(result, page, props, {}, true, routeData);
  return typeof html === 'string' ? { status: result.response.status ?? 200, html } : null;
}
