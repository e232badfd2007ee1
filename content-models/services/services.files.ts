import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { formatNumber } from '@pune/i18n/format';
import type { PdfBlock, PdfDocument } from '@pune/pdf';
import type { Service } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';
import type { MediaExample } from '../media/media.examples.ts';
import { inEach, issuerIn, pdfExamples, pdfSlugs, textIn } from '../media/pdf-examples.ts';

const DATE = '2026-11-02';

/** The services with a paper application, with a sample of its form. */
export const WITH_FORM: readonly string[] = [
  'self-occupation-concession',
  'dog-licence',
  'water-connection',
  'birth-certificate',
  'tree-cutting-permission',
  'hawker-registration',
];
/** The services that require many papers, with a checklist. */
export const WITH_CHECKLIST: readonly string[] = [
  'marriage-registration',
  'property-transfer-inheritance',
  'property-transfer-sale',
  'building-permission',
  'fire-noc',
  'business-licence-renewal',
];

export const formSlug = (service: string): string => `form-${service}`;
export const checklistSlug = (service: string): string => `checklist-${service}`;

/** @returns the slugs of the files that a service attaches */
export const serviceFileSlugs = (service: string): string[] =>
  WITH_FORM.includes(service)
    ? pdfSlugs(formSlug(service))
    : WITH_CHECKLIST.includes(service)
      ? pdfSlugs(checklistSlug(service))
      : [];

/** A time limit as text: `21 days`. */
export function timeLimitIn(
  { timeLimitDays: days, timeLimitNote }: Example<Service>,
  locale: Locale,
): string {
  const T = t(locale);
  const limit =
    typeof days !== 'number'
      ? T('portal:no_time_limit')
      : days === 0
        ? T('portal:at_once')
        : T('portal:days', { count: days, days: formatNumber(days, locale) });
  const note = textIn(timeLimitNote, locale);
  return note ? `${limit} (${note})` : limit;
}

function facts(service: Example<Service>, locale: Locale): PdfBlock {
  const T = t(locale);
  const ask = T('portal:fee_unknown');
  return {
    type: 'facts',
    facts: [
      { name: T('portal:fee'), value: textIn(service.fee, locale) || ask },
      { name: T('portal:time_limit'), value: timeLimitIn(service, locale) },
      { name: T('portal:who'), value: textIn(service.who, locale) || T('portal:anyone') },
      { name: T('portal:where'), value: textIn(service.where, locale) || T('portal:ask_office') },
    ],
  };
}

const papers = (service: Example<Service>, locale: Locale): PdfBlock => {
  const items = (service.documents ?? []).map(({ name }) => textIn(name, locale)).filter(Boolean);
  return items.length > 0
    ? { type: 'list', marker: 'box', items }
    : { type: 'paragraph', text: t(locale)('documents:no_papers') };
};

function form(service: Example<Service>, locale: Locale): PdfDocument {
  const T = t(locale);
  return {
    title: textIn(service.title, locale),
    lang: locale,
    issuer: issuerIn(locale),
    kind: T('documents:sample_form'),
    notice: T('documents:sample_form_notice'),
    date: DATE,
    blocks: [
      facts(service, locale),
      { type: 'heading', level: 2, text: T('documents:applicant') },
      {
        type: 'blanks',
        blanks: [
          { label: T('documents:full_name') },
          { label: T('documents:postal_address'), lines: 2 },
          { label: T('documents:mobile') },
          { label: T('documents:email_optional') },
        ],
      },
      { type: 'heading', level: 2, text: T('documents:details') },
      {
        type: 'blanks',
        blanks: [
          { label: T('documents:property_or_reference') },
          { label: T('documents:request'), lines: 3 },
        ],
      },
      { type: 'heading', level: 2, text: T('documents:papers_attached') },
      papers(service, locale),
      { type: 'heading', level: 2, text: T('documents:declaration') },
      { type: 'paragraph', text: T('documents:declaration_text') },
      {
        type: 'blanks',
        blanks: [{ label: T('documents:place_and_date') }, { label: T('documents:signature') }],
      },
      { type: 'heading', level: 2, text: T('documents:office_use') },
      {
        type: 'blanks',
        blanks: [{ label: T('documents:receipt_number') }, { label: T('documents:receiver') }],
      },
    ],
  };
}

function checklist(service: Example<Service>, locale: Locale): PdfDocument {
  const T = t(locale);
  const steps = (service.steps ?? []).map(({ title, text }) =>
    [`**${textIn(title, locale)}**`, textIn(text, locale)].filter(Boolean).join(': '),
  );
  const note = textIn(service.sourceNote, locale);
  return {
    title: textIn(service.title, locale),
    lang: locale,
    issuer: issuerIn(locale),
    kind: T('documents:kind_checklist'),
    notice: T('documents:sample_notice'),
    date: DATE,
    blocks: [
      { type: 'paragraph', text: textIn(service.summary, locale) },
      facts(service, locale),
      { type: 'heading', level: 2, text: T('portal:papers') },
      papers(service, locale),
      ...(steps.length > 0
        ? ([
            { type: 'heading', level: 2, text: T('portal:how_it_goes') },
            { type: 'list', marker: 'number', items: steps },
          ] satisfies PdfBlock[])
        : []),
      { type: 'heading', level: 2, text: T('portal:if_late') },
      {
        type: 'paragraph',
        text: T(service.firstAppeal ? 'portal:if_late_text' : 'portal:if_late_no_appeal'),
      },
      ...(note
        ? ([
            { type: 'heading', level: 3, text: T('portal:source_note') },
            { type: 'paragraph', text: note },
          ] satisfies PdfBlock[])
        : []),
    ],
  };
}

/** The sample forms and checklists of the services listed above. */
export const serviceFiles = (services: readonly Example<Service>[]): MediaExample[] =>
  services.flatMap((service) => {
    const titled = (kind: 'sample_form' | 'kind_checklist'): Localized<string> =>
      inEach((locale) => `${t(locale)(`documents:${kind}`)}: ${textIn(service.title, locale)}`);
    return [
      ...(WITH_FORM.includes(service.slug)
        ? pdfExamples(formSlug(service.slug), titled('sample_form'), (locale) =>
            form(service, locale),
          )
        : []),
      ...(WITH_CHECKLIST.includes(service.slug)
        ? pdfExamples(checklistSlug(service.slug), titled('kind_checklist'), (locale) =>
            checklist(service, locale),
          )
        : []),
    ];
  });
