import { factRows, type Fact } from './fact-rows.ts';
import { html, type Content, type Markup } from './markup.ts';

export interface CaseParts {
  facts: Content;
  timeline: Content;
  actions: Content;
}

/**
 * A case: facts at the left, the timeline in the middle, the actions at the right. A phone shows one
 * column, and the actions stay at its lower edge, within reach of the thumb.
 */
export const casePage = ({ facts, timeline, actions }: CaseParts): Markup =>
  html`<div class="dossier"><div>${facts}</div><div>${timeline}</div>${actions}</div>`;

/** The actions of a case: links and forms of one button. */
export const actionBar = (name: string, actions: readonly Content[]): Markup =>
  html`<nav class="acts" aria-label="${name}"><h2>${name}</h2><ul>${actions.map((action) => html`<li>${action}</li>`)}</ul></nav>`;

/** Words of a person: those that citizens read, or those that officers alone read. */
export const words = (
  visibility: 'public' | 'internal',
  label: Content,
  text: Content,
  lang: string,
): Markup =>
  html`<blockquote class="words ${visibility}"><p><b>${label}</b></p><p lang="${lang}">${text}</p></blockquote>`;

export interface Thumbnail {
  href: string;
  label: Content;
  /** True for a picture, which is shown; another file is linked. */
  isPicture: boolean;
  /** A link to the place where the picture was taken. */
  place?: { href: string; label: Content };
}

/** Documents of a case. */
export const thumbnails = (documents: readonly Thumbnail[]): Markup =>
  html`<ul class="thumbs">${documents.map(
    ({ href, label, isPicture, place }) =>
      html`<li><a href="${href}">${isPicture && html`<img src="${href}" alt="" loading="lazy" width="160" height="120">`}${label}</a>${place && html`<br><small><a rel="noreferrer" href="${place.href}">${place.label}</a></small>`}</li>`,
  )}</ul>`;

/** Facts in a narrow column: each name above its value. */
export const pairs = (rows: readonly Fact[]): Markup =>
  html`<dl class="pairs">${factRows(rows)}</dl>`;

/** A line that paper alone shows. */
export const printLine = (text: Content): Markup => html`<p class="printed">${text}</p>`;
