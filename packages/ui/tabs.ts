import { html, type Content, type Markup } from './markup.ts';

export interface Tab {
  href: string;
  label: Content;
  /** The number of rows behind the tab. */
  count?: Content;
  isCurrent: boolean;
}

/** Links to the views of a list, of which one is shown. */
export const tabs = (name: string, links: readonly Tab[]): Markup =>
  html`<nav class="tabs" aria-label="${name}"><ul>${links.map(
    ({ href, label, count, isCurrent }) =>
      html`<li><a href="${href}"${isCurrent && html` aria-current="page"`}>${label}${count !== undefined && html` <b>${count}</b>`}</a></li>`,
  )}</ul></nav>`;
