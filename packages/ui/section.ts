import { html, type Content, type Markup } from './markup.ts';

/** A part of a page that its heading names. */
export const section = (id: string, heading: Content, content: Content): Markup =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`;
