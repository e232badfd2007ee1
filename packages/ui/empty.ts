import { html, type Content, type Markup } from './markup.ts';

/** The message of a list without rows. */
export const empty = (text: Content): Markup => html`<p class="void">${text}</p>`;

export interface NoResults {
  id: string;
  icon: Content;
  title: Content;
}

/** The message of a search without results, with a way on. */
export const noResults = ({ id, icon, title }: NoResults, content: Content): Markup =>
  html`<section class="void" aria-labelledby="${id}">${icon}<h2 id="${id}">${title}</h2>${content}</section>`;
