import { LOCALE_NAMES, LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { delegate, recordLeave } from '@pune/staff/absences';
import { periodOf } from '@pune/staff/changes';
import { listPosts, personFile, personsOfDuty, type Designation } from '@pune/staff/directory';
import { assign } from '@pune/staff/establishment';
import { PERMISSIONS, PERMISSIONS_OF, type Permission } from '@pune/staff/permissions';
import {
  addPerson,
  disablePerson,
  enablePerson,
  findPerson,
  renamePerson,
} from '@pune/staff/persons';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import { listOf, textOf } from './change-form.ts';
import { administers, administersOrOwns, administersOwnsOrLeads, type Change } from './changes.ts';
import type { FormField, Option } from './form.views.ts';
import { IDENTITY_CHANGES } from './identity-changes.ts';

const DUTIES = ['cases', 'administration'] as const;

const dayField = (
  name: 'first' | 'last',
  { locale }: { locale: 'en' | 'mr' | 'hi' },
  required = true,
): FormField => ({
  kind: 'day',
  name,
  label: t(locale)(`staff:label_${name}`),
  hint: t(locale)('staff:hint_day'),
  required,
});

/** Administration of persons: `/staff/persons/<id>/<change>/`. */
export const PERSON_CHANGES: Readonly<Record<string, Change>> = {
  new: {
    part: 'persons',
    authority: administers,
    fields: async ({ locale }) => {
      const T = t(locale);
      return [
        { kind: 'text', name: 'name', label: T('staff:label_name'), required: true },
        { kind: 'email', name: 'email', label: T('staff:label_email'), required: true },
        {
          kind: 'choice',
          name: 'preferred',
          label: T('staff:label_language'),
          required: true,
          options: LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
        },
        {
          kind: 'choice',
          name: 'duty',
          label: T('staff:label_duty'),
          hint: T('staff:hint_duty'),
          required: true,
          options: DUTIES.map((value) => ({ value, label: T(`staff:duty_${value}`) })),
        },
      ];
    },
    async work(transaction, { staff, values }, author) {
      const added = await addPerson(
        transaction,
        {
          name: textOf(values, 'name'),
          email: textOf(values, 'email'),
          language: textOf(values, 'preferred') as 'en',
          duty: textOf(values, 'duty') as 'cases',
        },
        author,
      );
      return added.kind === 'Done'
        ? staff.invitations.invite(transaction, added.id, author)
        : added;
    },
  },
  rename: {
    part: 'persons',
    authority: administers,
    fields: async ({ locale }) => [
      { kind: 'text', name: 'name', label: t(locale)('staff:label_name'), required: true },
    ],
    initial: async ({ staff, id }) => ({ name: (await findPerson(staff.db, id))?.name ?? '' }),
    work: (transaction, { id, values }, author) =>
      renamePerson(transaction, { id, name: textOf(values, 'name') }, author),
  },
  invite: {
    part: 'persons',
    authority: administers,
    work: (transaction, { staff, id }, author) => staff.invitations.invite(transaction, id, author),
  },
  approve: {
    part: 'persons',
    authority: administers,
    work: (transaction, { staff, id }, author) =>
      staff.invitations.approve(transaction, id, author),
  },
  ...IDENTITY_CHANGES,
  disable: {
    part: 'persons',
    isDanger: true,
    authority: administers,
    work: (transaction, { id }, author) => disablePerson(transaction, id, author),
  },
  enable: {
    part: 'persons',
    authority: administers,
    fields: async ({ staff, locale }) => {
      const T = t(locale);
      const options = [{ value: 'enable', label: T('staff:editor_enable') }];
      return staff.editorAccounts
        ? [{ kind: 'ticks', name: 'editor', label: T('staff:label_editor'), options }]
        : [];
    },
    work: (transaction, { id, values }, author) =>
      enablePerson(transaction, { id, editor: listOf(values, 'editor').length > 0 }, author),
  },
  assign: {
    part: 'persons',
    authority: administers,
    fields: async (given) => {
      const { staff, id, locale, now } = given;
      const file = await personFile(staff.db, id, now);
      const posts = (await listPosts(staff.db, now)).filter(
        ({ duty }) => duty === file?.person.duty,
      );
      return [
        {
          kind: 'choice',
          name: 'post',
          label: t(locale)('staff:label_post'),
          required: true,
          empty: '',
          options: posts.map((post) => ({ value: post.id, label: post.designation[locale] })),
        },
        dayField('first', given),
        dayField('last', given, false),
      ];
    },
    initial: async ({ now }) => ({ first: dayInIndia(now).split('-').toReversed().join('-') }),
    work: (transaction, { id, values, now }, author) => {
      const [first, last] = [textOf(values, 'first'), textOf(values, 'last')];
      return assign(
        transaction,
        {
          person: id,
          post: textOf(values, 'post'),
          // An assignment from today on begins at once.
          startsAt: first === dayInIndia(now) ? now : dayStart(first),
          endsAt: last ? dayStart(addDays(last, 1)) : null,
        },
        author,
      );
    },
  },
  leave: {
    part: 'persons',
    authority: administersOwnsOrLeads,
    fields: async (given) => {
      const { staff, id, locale, now } = given;
      const file = await personFile(staff.db, id, now);
      const others = file ? await personsOfDuty(staff.db, file.person.duty, now) : [];
      return [
        dayField('first', given),
        dayField('last', given),
        {
          kind: 'choice',
          name: 'acting',
          label: t(locale)('staff:label_acting'),
          hint: t(locale)('staff:hint_acting'),
          empty: t(locale)('staff:acting_superior'),
          options: personOptions(
            others.filter((other) => other.id !== id),
            locale,
          ),
        },
      ];
    },
    work: (transaction, { id, values }, author) =>
      recordLeave(
        transaction,
        {
          person: id,
          acting: textOf(values, 'acting') || null,
          ...periodOf(textOf(values, 'first'), textOf(values, 'last')),
        },
        author,
      ),
  },
  delegate: {
    part: 'persons',
    authority: administersOrOwns,
    fields: async (given) => {
      const { staff, id, locale, now } = given;
      const T = t(locale);
      const file = await personFile(staff.db, id, now);
      const others = file ? await personsOfDuty(staff.db, file.person.duty, now) : [];
      const kinds = (file?.assignments ?? []).map(({ kind }) => kind);
      return [
        {
          kind: 'choice',
          name: 'post',
          label: T('staff:label_post'),
          required: true,
          empty: '',
          options: (file?.assignments ?? []).map(({ post, designation }) => ({
            value: post,
            label: designation[locale],
          })),
        },
        {
          kind: 'choice',
          name: 'to',
          label: T('staff:label_delegate'),
          required: true,
          empty: '',
          options: personOptions(
            others.filter((other) => other.id !== id),
            locale,
          ),
        },
        {
          kind: 'ticks',
          name: 'permissions',
          label: T('staff:label_permissions'),
          required: true,
          options: PERMISSIONS.filter((permission) =>
            kinds.some((kind) => PERMISSIONS_OF[kind][permission] !== undefined),
          ).map((value) => ({
            value,
            label: T(`staff:permission_${value.replace('.', '_') as 'grievances_read'}`),
          })),
        },
        { kind: 'text', name: 'order', label: T('staff:label_order'), required: true },
        dayField('first', given),
        dayField('last', given),
      ];
    },
    work: (transaction, { id, values }, author) =>
      delegate(
        transaction,
        {
          from: id,
          post: textOf(values, 'post'),
          to: textOf(values, 'to'),
          permissions: listOf(values, 'permissions') as Permission[],
          order: textOf(values, 'order'),
          ...periodOf(textOf(values, 'first'), textOf(values, 'last')),
        },
        author,
      ),
  },
};

/** Persons of one name differ by their posts. */
const personOptions = (
  persons: readonly { id: string; name: string; designations: readonly Designation[] }[],
  locale: Locale,
): Option[] =>
  persons.map(({ id, name, designations }) => ({
    value: id,
    label: [name, ...designations.map((designation) => designation[locale])].join(', '),
  }));
