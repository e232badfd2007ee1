import { html, type Content, type Markup } from './markup.ts';

export interface PageTitle {
  title: Content;
  lead?: Content;
  /** Tags above the title. */
  tags?: Content;
  /** Lines below the lead. */
  below?: Content;
}

/** The title of a page, as its main heading. */
export const pageTitle = ({ title, lead, tags, below }: PageTitle): Markup =>
  html`<div class="title"> ${tags && html`<p>${tags}</p>`} <h1>${title}</h1> ${lead && html`<p class="lead">${lead}</p>`} ${below}</div>`;

/** The content of a page, with its title. */
export const page = (title: PageTitle, content: Content): Markup =>
  html`<div class="w">${pageTitle(title)}${content}</div>`;
