import { html, type Content, type Markup } from './markup.ts';
import type { Tone } from './tag.ts';

export interface Notice {
  id: string;
  title: Content;
  tone?: Tone | null;
  /** True for the main message of a page. */
  isBig?: boolean;
}

const kindOf = ({ tone, isBig }: Pick<Notice, 'tone' | 'isBig'>): string =>
  `${tone ? ` ${tone}` : ''}${isBig ? ' big' : ''}`;

/** A board with a heading and a message. */
export const notice = (board: Notice, message: Content): Markup =>
  html`<section class="paati${kindOf(board)}" aria-labelledby="${board.id}"><h2 id="${board.id}">${board.title}</h2>${message}</section>`;

/** A board of one line. `role="status"` lets a screen reader announce it. */
export const noticeLine = (text: Content, tone: Tone, role?: 'status'): Markup =>
  html`<p class="paati${kindOf({ tone })}"${role && html` role="${role}"`}>${text}</p>`;
