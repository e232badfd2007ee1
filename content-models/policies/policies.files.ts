import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { PdfDocument } from '@pune/pdf';
import type { Policy } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';
import type { MediaExample } from '../media/media.examples.ts';
import { blocksOf } from '../media/pdf-blocks.ts';
import { issuerIn, pdfExamples, pdfSlugs, textIn } from '../media/pdf-examples.ts';

export const policyFileSlugs = (slug: string): string[] => pdfSlugs(`policy-${slug}`);

function document(policy: Example<Policy>, locale: Locale): PdfDocument {
  const T = t(locale);
  const version = policy.versions!.at(-1)!;
  return {
    title: textIn(policy.title, locale),
    lang: locale,
    issuer: issuerIn(locale),
    kind: T(`policies:kind_${(policy.kind ?? 'policy') as Policy['kind']}`),
    notice: T('documents:sample_notice'),
    date: '2026-11-02',
    blocks: [
      { type: 'paragraph', text: textIn(policy.summary, locale) },
      {
        type: 'facts',
        facts: [
          { name: T('policies:version'), value: textIn(version.label, locale) },
          ...(version.number
            ? [{ name: T('policies:resolution'), value: String(version.number) }]
            : []),
          { name: T('documents:adopted_by'), value: textIn(policy.adoptedBy, locale) },
          {
            name: T('documents:in_force'),
            value:
              textIn(version.periodNote, locale) ||
              T('policies:from', { from: formatDate(version.inForceFrom as string, locale) }),
          },
        ],
      },
      ...blocksOf(textIn(version.body, locale)),
      { type: 'heading', level: 3, text: T('portal:source_note') },
      { type: 'paragraph', text: textIn(policy.sourceNote, locale) },
    ],
  };
}

/** PDFs of the latest version of each policy. */
export const policyFiles = (policies: readonly Example<Policy>[]): MediaExample[] =>
  policies.flatMap((policy) =>
    pdfExamples(`policy-${policy.slug}`, policy.title as Localized<string>, (locale) =>
      document(policy, locale),
    ),
  );
