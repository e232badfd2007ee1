import type { Reader } from '@pune/content';
import { createApp } from 'astro/app/entrypoint';
import { ISLAND, tidyIslandMarkup } from './src/island-markup.ts';

const app = createApp({ streaming: false });

/** Renders the page of an address: its status and its bytes. */
export async function render(url: URL, content: Reader): Promise<{ status: number; body: Buffer }> {
  const response = await app.render(new Request(url), { locals: { content } });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, body: body.includes(ISLAND) ? Buffer.from(tidyIslandMarkup(body.toString())) : body };
}
