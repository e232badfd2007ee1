import { html, type Content, type Markup } from './markup.ts';

const items = (rows: readonly Content[]) => rows.map((row) => html`<li>${row}</li>`);

/** A list with lines between its rows, which are `<li>` elements. */
export const listOf = (rows: readonly Markup[]): Markup => html`<ul class="rows">${rows}</ul>`;

/** A list with lines between its rows. */
export const list = (rows: readonly Content[]): Markup => listOf(items(rows));

/** A list of links, each as wide as the list. */
export const linkList = (links: readonly { href: string; label: Content }[]): Markup =>
  html`<ul class="rows link">${items(links.map(({ href, label }) => html`<a href="${href}">${label}</a>`))}</ul>`;

/** A list whose rows have a figure at their end. */
export const figureList = (rows: readonly { name: Content; figure: Content }[]): Markup =>
  html`<ul class="rows ends">${items(
    rows.map(({ name, figure }) => html`<span>${name}</span> <b class="num">${figure}</b>`),
  )}</ul>`;
