import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { html, type Content, type Markup } from '@pune/ui/markup';

/** A choice of the banner: the chosen one has no address. */
export interface Choice {
  label: string;
  language?: Locale;
  href: string | null;
}

export interface BannerData {
  language: Locale;
  /** The instant at which the link ends; null on the page of an editor. */
  endsAt: Date | null;
  /** The address of the public page, if the newest version is published. */
  publicPage: string | null;
  portals: readonly Choice[];
  languages: readonly Choice[];
}

export const BANNER_STYLES = `.draft-banner{font:400 1rem/1.5 system-ui,sans-serif;color:#1b1400;background:#ffe08a;border-bottom:2px solid #8a6100;padding:.6rem 1rem}
.draft-banner p{margin:0}
.draft-banner div{display:flex;flex-wrap:wrap;gap:.25rem .75rem}
.draft-banner b{font-weight:700}
.draft-banner ul{display:inline-flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}
.draft-banner a{color:#1b1400;display:inline-block;min-height:24px}
.draft-banner a:focus-visible{outline:3px solid #1b1400;outline-offset:2px}
.draft-banner span{font-weight:600}
.draft-refusal{font:400 1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}
.draft-refusal h1{font-size:1.5rem;line-height:1.3}
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.draft-banner{color:#fff3cf;background:#3a2c00;border-color:#c79a2a}.draft-banner a{color:#fff3cf}.draft-banner a:focus-visible{outline-color:#fff3cf}}
@media print{.draft-banner{border:2px solid #000;background:none;color:#000}}
`;

const choices = (label: string, given: readonly Choice[]): Content =>
  given.length > 1 &&
  html`<div><span>${label}</span><ul>${given.map(
    ({ label: name, language, href }) =>
      html`<li${language ? html` lang="${language}"` : ''}>${href === null ? html`<b aria-current="true">${name}</b>` : html`<a href="${href}">${name}</a>`}</li>`,
  )}</ul></div>`;

/** The banner above a draft, in the language of the page. */
export function banner({ language, endsAt, publicPage, portals, languages }: BannerData): Markup {
  const T = t(language);
  return html`<aside class="draft-banner" aria-label="${T('drafts:label')}"><p><b>${
    publicPage ? T('drafts:published') : T('drafts:not_published')
  }</b> ${publicPage && html`<a href="${publicPage}">${T('drafts:published_page')}</a>`} ${
    endsAt && T('drafts:ends_on', { date: formatDate(endsAt, language) })
  } ${T('drafts:newest')}</p>${choices(T('drafts:portals'), portals)}${choices(
    T('drafts:languages'),
    languages,
  )}</aside>`;
}

/** The reasons for which a draft is not shown. */
export type Refusal =
  | { kind: 'Invalid' | 'Withdrawn' | 'Gone' | 'NoPage' | 'NoPortal' | 'Failing' | 'Busy' }
  | { kind: 'Ended'; endsAt: Date }
  | { kind: 'Incomplete'; missing: readonly string[] };

export const REFUSAL_STATUS: Record<Refusal['kind'], number> = {
  Invalid: 404,
  Ended: 410,
  Withdrawn: 410,
  Gone: 410,
  NoPage: 404,
  NoPortal: 422,
  Incomplete: 422,
  Failing: 503,
  Busy: 503,
};

const wordsOf = (refusal: Refusal, language: Locale): string => {
  const T = t(language);
  switch (refusal.kind) {
    case 'Invalid':
      return T('drafts:invalid');
    case 'Ended':
      return T('drafts:ended', { date: formatDate(refusal.endsAt, language) });
    case 'Withdrawn':
      return T('drafts:withdrawn');
    case 'Gone':
      return T('drafts:gone');
    case 'NoPage':
      return T('drafts:no_page');
    case 'NoPortal':
      return T('drafts:no_portal');
    case 'Incomplete':
      return T('drafts:incomplete');
    case 'Failing':
      return T('drafts:failing');
    case 'Busy':
      return T('drafts:busy');
  }
};

/** A page that says why a draft is not shown. */
export const refusalPage = (refusal: Refusal, language: Locale, styles: string): Markup => {
  const title = t(language)('drafts:refused_title');
  return html`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="${styles}"></head><body><main class="draft-refusal"><h1>${title}</h1><p>${wordsOf(refusal, language)}</p></main></body></html>`;
};
