import type { Locale } from '@pune/i18n';
import type { CalloutTone, RichText, TextBlockFields } from '@pune/content-models/rich-text';
import type { TextBlockType } from '@pune/content-models/text-blocks/values';
import { formatDate, formatRupees } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { foldout } from '@pune/ui/foldout';
import { icon } from '@pune/ui/icon';
import type { IconName } from '@pune/ui/icons';
import { html, raw, type Content, type Markup } from '@pune/ui/markup';
import { timeline } from '@pune/ui/timeline';
import { phonePieces, telHref, unbroken } from '../phone.ts';

/** An office, or another place to turn to. */
export interface Reach {
  name: string;
  href?: string | null;
  address?: string | null;
  phone?: string | null;
  email?: string | null;
  hours?: string | null;
}

/** A document or a file of a list. `lang` is set if its title is in another language. */
export interface Listed {
  href: string;
  label: string;
  lang?: Locale;
  /** `PDF, 48 kB, 2 pages` */
  facts?: string;
}

/** The context that the blocks of a text need. An unpublished document is `null`. */
export interface TextBlockContext {
  locale: Locale;
  office(id: string): Reach | null;
  listed(collection: string, id: string): Listed | null;
  files(ids: readonly string[]): Listed[];
}

const PAISE_A_RUPEE = 100;

const TONES: Record<CalloutTone, { icon: IconName; className: string }> = {
  note: { icon: 'book', className: '' },
  important: { icon: 'alert', className: ' warn' },
  warning: { icon: 'alert', className: ' bad' },
};

/** Words with telephone numbers as links. */
const withPhones = (text: string): Content =>
  phonePieces(text).map(({ text: words, href }) =>
    href ? html`<a class="num" href="${href}">${words}</a>` : words,
  );

/** A line of a contact: its icon, its name for screen readers, its value. */
const reachLine = (name: string, symbol: IconName, value: Content): Content =>
  value && html`<p>${icon(symbol, true)}<span class="vh">${name}: </span><span>${value}</span></p>`;

function reach({ name, href, address, phone, email, hours }: Reach, locale: Locale): Markup {
  const T = t(locale);
  return html`<div class="reach"><p><strong>${href ? html`<a href="${href}">${name}</a>` : name}</strong></p>${[
    reachLine(T('address'), 'pin', address),
    reachLine(
      T('phone'),
      'phone',
      phone && html`<a class="num" href="${telHref(phone)}">${unbroken(phone)}</a>`,
    ),
    reachLine(T('email'), 'mail', email && html`<a href="mailto:${email}">${email}</a>`),
    reachLine(T('hours'), 'clock', hours),
  ]}</div>`;
}

const listedLine = ({ href, label, lang, facts }: Listed): Markup =>
  html`<li><a href="${href}"${lang && html` lang="${lang}"`}>${label}</a>${facts && html` <span class="small soft">${facts}</span>`}</li>`;

/** The markup of each block. `nested` renders a text within it. */
type Draw<Type extends TextBlockType> = (
  block: Extract<TextBlockFields, { blockType: Type }>,
  context: TextBlockContext,
  nested: (text: RichText) => Markup,
) => Content;

const DRAW: { [Type in TextBlockType]: Draw<Type> } = {
  callout: ({ tone, title, text }, { locale }, nested) =>
    html`<div class="callout${TONES[tone].className}" role="note"><p>${icon(TONES[tone].icon, true)}<strong>${title ? withPhones(title) : t(locale)(`callout_${tone}`)}</strong></p>${nested(text)}</div>`,

  steps: ({ items }, _, nested) =>
    html`<ol class="steps">${items.map(({ title, text }) => html`<li><strong>${title}</strong>${text && nested(text)}</li>`)}</ol>`,

  contact: ({ office, name, ...own }, context) => {
    const found = office ? context.office(String(office)) : null;
    return found || name ? reach(found ?? { name: name!, ...own }, context.locale) : null;
  },

  fees: ({ caption, rows }, { locale }) => {
    const T = t(locale);
    const hasNotes = rows.some(({ note }) => note);
    return html`<div class="scroll"><table><caption>${caption}</caption><thead><tr><th scope="col">${T('fees_for')}</th><th scope="col">${T('fees_amount')}</th>${hasNotes && html`<th scope="col">${T('fees_note')}</th>`}</tr></thead><tbody>${rows.map(
      ({ item, rupees, note }) =>
        html`<tr><th scope="row">${item}</th><td class="num">${rupees === 0 ? T('fees_free') : formatRupees(Math.round(rupees * PAISE_A_RUPEE), locale)}</td>${hasNotes && html`<td>${note}</td>`}</tr>`,
    )}</tbody></table></div>`;
  },

  documentList: ({ title, documents, files }, context) => {
    const listed = [
      ...(documents ?? []).flatMap(
        ({ relationTo, value }) => context.listed(relationTo, String(value)) ?? [],
      ),
      ...context.files((files ?? []).map(String)),
    ];
    return (
      listed.length > 0 &&
      html`<p class="list-head"><strong>${title}</strong></p><ul>${listed.map(listedLine)}</ul>`
    );
  },

  accordion: ({ items }, _, nested) => items.map(({ title, text }) => foldout(title, nested(text))),

  quotation: ({ words, person, role }) =>
    html`<figure><blockquote><p>“${words}”</p></blockquote><figcaption>${person}${role && `, ${role}`}</figcaption></figure>`,

  timeline: ({ items }, { locale }) =>
    timeline(
      items.map(({ day, title, text }) => ({
        icon: icon('cal'),
        content: html`<p class="small soft"><time datetime="${day}">${formatDate(day, locale)}</time></p><p><strong>${title}</strong></p>${text && html`<p>${withPhones(text)}</p>`}`,
      })),
    ),
};

/** The HTML of a block; empty if nothing of it is published. */
export function textBlockHtml(
  block: TextBlockFields,
  context: TextBlockContext,
  nested: (text: RichText) => string,
): string {
  const draw = DRAW[block.blockType] as Draw<TextBlockType>;
  return String(html`${draw(block as never, context, (text) => raw(nested(text)))}`);
}
