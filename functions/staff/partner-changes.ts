import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { PARTNERS_API } from '@pune/open311/constants';
import {
  acceptKeyRequest,
  FETCH_DAYS,
  REASON_CHARACTERS_MAX,
  refuseKeyRequest,
} from '@pune/open311/key-requests';
import {
  changeQuota,
  issueKey,
  KEY_PERMISSIONS,
  keyById,
  listPartners,
  revokeKey,
  type KeyAuthor,
  type KeyPermission,
  type Quota,
} from '@pune/open311/keys';
import type { Author } from '@pune/staff/changes';
import { textOf, type Values } from './change-form.ts';
import type { Change, Given, StaffDb } from './changes.ts';
import type { FormField } from './form.views.ts';

/** The quota of a new key: a person's pace in an app, and a busy day of one partner. */
const USUAL_PER_MINUTE = 30;
const USUAL_PER_DAY = 1_000;
const DAY_MS = 86_400_000;

const administersPartners = async (_db: StaffDb, { officer }: Given): Promise<string | null> =>
  officer.postsWith('partners.administer')[0]?.id ?? null;

const quotaFields = ({ locale }: Given, { perMinute, perDay }: Quota): FormField[] => [
  {
    kind: 'text',
    name: 'perMinute',
    label: t(locale)('staff:label_per_minute'),
    hint: t(locale)('staff:hint_quota', { example: perMinute }),
  },
  {
    kind: 'text',
    name: 'perDay',
    label: t(locale)('staff:label_per_day'),
    hint: t(locale)('staff:hint_quota', { example: perDay }),
  },
];

/** A number that is no whole number is refused as a quota. */
const quotaOf = (values: Values): Quota => ({
  perMinute: Number(textOf(values, 'perMinute')),
  perDay: Number(textOf(values, 'perDay')),
});

/** Changes of partners are made by a person for a post: `authority` found it. */
const authorOf = ({ at, by, keys }: Author): KeyAuthor => ({ at, by: by!, keys });

/** A further key of a partner is chosen: a short name that is typed is always a new one. */
async function partnerFields({ staff, locale }: Given): Promise<FormField[]> {
  const T = t(locale);
  const known = await listPartners(staff.db);
  const code: FormField = {
    kind: 'text',
    name: 'partner',
    label: T('staff:label_partner_code'),
    hint: T('staff:hint_partner_code', { example: 'fixit' }),
  };
  if (known.length === 0) return [code];
  const further: FormField = {
    kind: 'choice',
    name: 'further',
    label: T('staff:label_partner_further'),
    hint: T('staff:hint_partner_further'),
    empty: T('staff:partner_new'),
    options: known.map(({ code: value, name }) => ({ value, label: `${name} (${value})` })),
  };
  return [further, code];
}
const permissionField = (locale: Given['locale']): FormField => ({
  kind: 'choice',
  name: 'permission',
  label: t(locale)('staff:label_key_permission'),
  hint: t(locale)('staff:hint_key_permission'),
  required: true,
  options: KEY_PERMISSIONS.map((value) => ({
    value,
    label: t(locale)(`staff:key_permission_${value}`),
  })),
});
const USUAL_QUOTA: Quota = { perMinute: USUAL_PER_MINUTE, perDay: USUAL_PER_DAY };
const quotaValues = ({ perMinute, perDay }: Quota) => ({
  perMinute: String(perMinute),
  perDay: String(perDay),
});
/** The quota of a key in force; the usual one for a key that is gone. */
async function presentQuota({ staff, id }: Given): Promise<Quota> {
  const row = await keyById(staff.db, id);
  return row ? { perMinute: row.per_minute, perDay: row.per_day } : USUAL_QUOTA;
}
/** The form asks no field for a value by itself, so that all refusals are shown at once. */
const keyOf = (values: Values) => ({
  partner: textOf(values, 'further') || textOf(values, 'partner'),
  isFurther: textOf(values, 'further') !== '',
  permission: textOf(values, 'permission') as KeyPermission,
  ...quotaOf(values),
});

/** Administration of the keys of partners: `/staff/partners/<id>/<change>/`. */
export const PARTNER_CHANGES: Readonly<Record<string, Change>> = {
  new: {
    part: 'partners',
    authority: administersPartners,
    fields: async (given) => {
      const T = t(given.locale);
      return [
        { kind: 'text', name: 'name', label: T('staff:label_partner') },
        ...(await partnerFields(given)),
        {
          kind: 'text',
          name: 'contact',
          label: T('staff:label_contact'),
          hint: T('staff:hint_contact'),
        },
        permissionField(given.locale),
        ...quotaFields(given, USUAL_QUOTA),
      ];
    },
    initial: async () => quotaValues(USUAL_QUOTA),
    work: (transaction, { values }, author) =>
      issueKey(
        transaction,
        { name: textOf(values, 'name'), contact: textOf(values, 'contact'), ...keyOf(values) },
        authorOf(author),
      ),
  },
  quota: {
    part: 'partners',
    authority: administersPartners,
    fields: async (given) => quotaFields(given, USUAL_QUOTA),
    initial: async (given) => quotaValues(await presentQuota(given)),
    work: (transaction, { id, values }, author) =>
      changeQuota(transaction, id, quotaOf(values), authorOf(author)),
  },
  revoke: {
    part: 'partners',
    isDanger: true,
    authority: administersPartners,
    work: (transaction, { id }, author) => revokeKey(transaction, id, authorOf(author)),
  },
};

const languageOf = (language: string): Locale => (isLocale(language) ? language : LOCALES[0]);

/**
 * Decisions on requests for a key: `/staff/requests/<id>/<change>/`. The partner is told by mail, in
 * the transaction of the decision.
 */
export const REQUEST_CHANGES: Readonly<Record<string, Change>> = {
  accept: {
    part: 'partners',
    authority: administersPartners,
    fields: async (given) => [
      ...(await partnerFields(given)),
      permissionField(given.locale),
      ...quotaFields(given, USUAL_QUOTA),
    ],
    initial: async () => quotaValues(USUAL_QUOTA),
    async work(transaction, { staff, id, values }, author) {
      const accepted = await acceptKeyRequest(transaction, id, keyOf(values), authorOf(author));
      if (accepted.kind !== 'Accepted') return accepted;
      const { organisation, email, language, origin } = accepted.request;
      const locale = languageOf(language);
      await staff.queue(transaction, {
        template: 'partner_accepted',
        language: locale,
        channel: 'email',
        address: email,
        values: {
          name: organisation,
          link: `${origin}${PARTNERS_API}/${accepted.token}?lang=${locale}`,
          days: formatNumber(FETCH_DAYS, locale),
        },
        dedupeKey: `open311 request ${id} accepted`,
        expiresAt: new Date(author.at.getTime() + FETCH_DAYS * DAY_MS),
      });
      return accepted;
    },
  },
  refuse: {
    part: 'partners',
    isDanger: true,
    authority: administersPartners,
    fields: async ({ locale }) => [
      {
        kind: 'longtext',
        name: 'reason',
        label: t(locale)('staff:label_request_reason'),
        charactersMax: REASON_CHARACTERS_MAX,
        required: true,
      },
    ],
    async work(transaction, { staff, id, values }, author) {
      const words = textOf(values, 'reason').slice(0, REASON_CHARACTERS_MAX);
      const refused = await refuseKeyRequest(transaction, id, words, authorOf(author));
      if (refused.kind !== 'RequestRefused') return refused;
      const { organisation, email, language } = refused.request;
      await staff.queue(transaction, {
        template: 'partner_refused',
        language: languageOf(language),
        channel: 'email',
        address: email,
        values: { name: organisation, reason: words },
        dedupeKey: `open311 request ${id} refused`,
      });
      return refused;
    },
  },
};
