import { randomBytes } from 'node:crypto';
import { t } from '@pune/i18n/server';
import { parametersOf } from '@pune/payments/bills/parameters';
import { EDITABLE, type NumberKind, type RuleName } from '@pune/payments/rules/editable';
import { previewRule } from '@pune/payments/rules/preview';
import {
  decideRule,
  draftRule,
  ruleBook,
  ruleById,
  type RuleAuthor,
} from '@pune/payments/rules/stored-rules';
import type { Author } from '@pune/staff/changes';
import { dayInIndia } from '@pune/std/india-time';
import { textOf } from './change-form.ts';
import type { Change, Given, StaffDb } from './changes.ts';
import type { FormField } from './form.views.ts';
import { fieldsOfRule, typedValues, valueOf } from './rate-values.ts';
import { previewView } from './rates.views.ts';

const SLABS_CHARACTERS_MAX = 1_000;
const ID_BYTES = 18;

const administersRates = async (_db: StaffDb, { officer }: Given): Promise<string | null> =>
  officer.postsWith('rates.administer')[0]?.id ?? null;

/** Changes of rates are made by a person for a post: `authority` found it. */
const authorOf = ({ at, by, keys }: Author): RuleAuthor => ({ at, by: by!, keys });

const numberField = (name: string, kind: NumberKind, { locale }: Given): FormField => {
  const base = {
    name,
    label: t(locale)(`staff:rate_field_${name}` as 'staff:rate_field_basisPoints'),
    hint: t(locale)(`staff:hint_rate_${kind}`),
    required: true,
  };
  return kind === 'slabs'
    ? { ...base, kind: 'longtext', charactersMax: SLABS_CHARACTERS_MAX }
    : { ...base, kind: kind === 'day_of_year' ? 'text' : 'number' };
};

/** A draft of new numbers of a rule: `/staff/rates/<rule>/change/`. */
export const RATE_CHANGES: Readonly<Record<string, Change>> = {
  change: {
    part: 'rates',
    authority: administersRates,
    fields: async (given) => {
      const T = t(given.locale);
      const rule = given.id as RuleName;
      return [
        ...fieldsOfRule(rule).map(([name, kind]) => numberField(name, kind, given)),
        {
          kind: 'day',
          name: 'from',
          label: T('staff:label_rate_from'),
          hint: `${T('staff:hint_rate_from')} ${T('staff:hint_day')}`,
          required: true,
        },
        {
          kind: 'day',
          name: 'until',
          label: T('staff:label_rate_until'),
          hint: T(EDITABLE[rule].needsEnd ? 'staff:hint_rate_end' : 'staff:hint_rate_until'),
          required: EDITABLE[rule].needsEnd,
        },
        ...(['en', 'mr', 'hi'] as const).map((language): FormField => ({
          kind: 'text',
          name: language,
          label: T(`staff:label_rate_${language}`),
          required: true,
        })),
      ];
    },
    initial: async ({ staff, id, now }) => {
      const rule = id as RuleName;
      const present = parametersOf(EDITABLE[rule].rule, await ruleBook(staff.db as never)).findLast(
        ({ from }) => from <= dayInIndia(now),
      );
      return present ? typedValues(rule, present.value) : {};
    },
    work: (transaction, { id, values }, author) =>
      draftRule(
        transaction,
        {
          rule: id as RuleName,
          value: valueOf(id as RuleName, values),
          from: textOf(values, 'from'),
          until: textOf(values, 'until') || null,
          words: {
            en: textOf(values, 'en'),
            mr: textOf(values, 'mr'),
            hi: textOf(values, 'hi'),
          },
        },
        authorOf(author),
        randomBytes(ID_BYTES).toString('base64url'),
      ),
  },
};

const preview = async ({ staff, id, locale }: Given) => {
  const row = await ruleById(staff.db, id);
  return row ? previewView(row, await previewRule(staff.db, row), locale) : '';
};

/** Decisions on drafts of numbers: `/staff/drafts/<id>/<change>/`. */
export const DRAFT_CHANGES: Readonly<Record<string, Change>> = {
  confirm: {
    part: 'rates',
    authority: administersRates,
    above: preview,
    work: (transaction, { id }, author) =>
      decideRule(transaction, id, 'in_force', authorOf(author)),
  },
  withdraw: {
    part: 'rates',
    isDanger: true,
    authority: administersRates,
    above: preview,
    work: (transaction, { id }, author) =>
      decideRule(transaction, id, 'withdrawn', authorOf(author)),
  },
};
