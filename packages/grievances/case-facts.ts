import type { Seal } from '@pune/database/seal';
import type { CaseDocument, Fact } from '@pune/desk/case-type';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import type { Kysely } from 'kysely';
import { answerText, shownAnswers } from './answers.ts';
import { categoryLabel, officeName, type Configuration } from './configuration.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { openMobile } from './sealed-mobile.ts';
import type { GrievanceRow } from './steps.ts';
import { say } from './texts.ts';
import { formatTrackingNumber } from './tracking-number.ts';

/** The id of the reporter's photo among the documents of a case. */
export const PHOTO_ID = 'photo';

/** The reporter's photo, whose place and time were removed on arrival. */
export const photoDocument = ({ photo_key: key }: GrievanceRow): CaseDocument[] =>
  key === null
    ? []
    : [
        {
          id: PHOTO_ID,
          label: (locale) => say(locale, 'desk_reporter_photo'),
          type: 'image/jpeg',
          takenAt: null,
          place: null,
        },
      ];

function contactOf(seal: Seal, row: GrievanceRow): Fact {
  const label: Fact['label'] = (locale) => say(locale, 'label_mobile_short');
  if (row.mobile_sealed === null)
    return { label, value: (locale) => say(locale, 'receipt_no_mobile') };
  const mobile = openMobile(seal, row.id, row.mobile_sealed);
  return { label, value: () => mobile, kind: 'phone', href: `tel:+91${mobile}` };
}

/** The grievance into which this one was merged, and those that were merged into it. */
async function mergedOf(db: Kysely<GrievanceTables>, row: GrievanceRow): Promise<Fact[]> {
  const found = await db
    .selectFrom('grievances')
    .select(['id', 'number'])
    .where((other) =>
      other.or([other('id', '=', row.merged_into ?? ''), other('merged_into', '=', row.id)]),
    )
    .limit(50)
    .execute();
  return found.map(({ id, number }) => ({
    label: (locale) =>
      say(locale, id === row.merged_into ? 'desk_merged_into' : 'desk_merged_from'),
    value: () => formatTrackingNumber(number),
  }));
}

/** The facts of a case, for officers. */
export async function factsOf(
  db: Kysely<GrievanceTables>,
  seal: Seal,
  row: GrievanceRow,
  configuration: Configuration,
  followers: number,
): Promise<Fact[]> {
  const { office_id: office, landmark, partner } = row;
  const breaches = row.acknowledge_breaches + row.resolve_breaches;
  const fact = (key: string, value: Fact['value'], kind?: Fact['kind']): Fact => ({
    label: (locale) => say(locale, key),
    value,
    kind,
  });
  return [
    fact('label_description', () => row.description || '–'),
    fact('status_category', (locale) => categoryLabel(configuration, row.category, locale)),
    ...(await shownAnswers(db, row)).map((answer): Fact => ({
      label: (locale) => answer.question[locale],
      value: (locale) => answerText(answer, locale),
    })),
    fact('status_office', (locale) =>
      office === null
        ? say(locale, 'status_office_to_find')
        : officeName(configuration, office, locale),
    ),
    ...(landmark ? [fact('label_landmark', () => landmark)] : []),
    fact('status_registered', (locale) => formatDateTime(row.submitted_at, locale)),
    ...(partner ? [fact('desk_partner', () => partner)] : []),
    contactOf(seal, row),
    ...(breaches > 0
      ? [fact('desk_breaches', (locale) => formatNumber(breaches, locale), 'number')]
      : []),
    ...(await mergedOf(db, row)),
    ...(followers > 0
      ? [fact('desk_followers', (locale) => formatNumber(followers, locale), 'number')]
      : []),
  ];
}
