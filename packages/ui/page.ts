import { html, type Content, type Markup } from './markup.ts';

export interface PageTitle {
  title: Content;
  lead?: Content;
  /** Tags above the title. */
  tags?: Content;
  /** Lines below the lead. */
  below?: Content;
}

/** The head of a page. */
export const pageTitle = ({ title, lead, tags, below }: PageTitle): Markup =>
  html`<div class="title"> ${tags && html`<p>${tags}</p>`} <h1>${title}</h1> ${lead && html`<p class="lead">${lead}</p>`} ${below}</div>`;

/** The content of a page, with its head. */
export const page = (head: PageTitle, content: Content): Markup =>
  html`<div class="w">${pageTitle(head)}${content}</div>`;
