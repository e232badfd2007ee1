import { attributes, html, type Attributes, type Content, type Markup } from './markup.ts';

/** `late` is overdue, `today` is due today; other cases have no mark. */
export type Urgency = 'late' | 'today' | null;

export interface CaseItem {
  href: string;
  subject: Content;
  /** The state of the clock, in words. */
  due: Content;
  urgency: Urgency;
  /** Number, place, age and owner. */
  about: Content;
  /** The citizen's last message, with its language. */
  message: Content;
  /** A checkbox that chooses the case for a bulk action. */
  pick?: Content;
  /** Attributes of the row for scripts. */
  marks?: Attributes;
}

const item = ({ href, subject, due, urgency, about, message, pick, marks }: CaseItem): Markup =>
  html`<li${urgency && html` class="${urgency}"`}${marks && attributes(marks)}>${pick}<div><h3><a href="${href}">${subject}</a></h3>${about}${message}</div><p>${due}</p></li>`;

/** Cases with what an officer needs to choose the next one. */
export const caseList = (items: readonly CaseItem[]): Markup =>
  html`<ol class="cases">${items.map(item)}</ol>`;
