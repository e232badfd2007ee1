import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { endLeave, revokeDelegation } from '@pune/staff/absences';
import { listPosts } from '@pune/staff/directory';
import { addPost, changeSuperior, endAssignment, endPost } from '@pune/staff/establishment';
import { POST_KINDS, type PostKind } from '@pune/staff/permissions';
import { textOf } from './change-form.ts';
import { administers, administersOrOwns, administersOwnsOrLeads, type Change } from './changes.ts';
import type { Given } from './changes.ts';
import type { FormField, Option } from './form.views.ts';
import { placeOptions } from './places.ts';

async function superiorField({ staff, id, locale, now }: Given): Promise<FormField> {
  const posts = (await listPosts(staff.db, now)).filter((post) => post.id !== id);
  return {
    kind: 'choice',
    name: 'superior',
    label: t(locale)('staff:label_superior'),
    hint: t(locale)('staff:hint_superior'),
    empty: t(locale)('staff:superior_none'),
    options: posts.map((post) => ({ value: post.id, label: post.designation[locale] })),
  };
}

/** Free text where nothing is known yet: a mistyped name would get no work. */
function placeField(
  name: 'department' | 'office',
  options: readonly Option[],
  locale: Locale,
): FormField {
  const T = t(locale);
  const about = {
    name,
    label: T(`staff:label_${name}`),
    hint: T(`staff:hint_${name}`, { example: 'WO-03' }),
  };
  return options.length > 0
    ? { ...about, kind: 'choice', empty: T('staff:place_none'), options }
    : { ...about, kind: 'text' };
}

/** Administration of posts: `/staff/posts/<id>/<change>/`. */
export const POST_CHANGES: Readonly<Record<string, Change>> = {
  new: {
    part: 'posts',
    authority: administers,
    fields: async (given) => {
      const T = t(given.locale);
      const posts = await listPosts(given.staff.db, given.now);
      const places = placeOptions(given.places, posts, given.locale);
      const designation = (['en', 'mr', 'hi'] as const).map((language): FormField => ({
        kind: 'text',
        name: `designation_${language}`,
        label: T(`staff:label_designation_${language}`),
        required: true,
      }));
      return [
        {
          kind: 'choice',
          name: 'kind',
          label: T('staff:label_kind'),
          hint: T('staff:hint_kind'),
          required: true,
          empty: '',
          options: POST_KINDS.map((value) => ({ value, label: T(`staff:kind_${value}`) })),
        },
        ...designation,
        placeField('department', places.departments, given.locale),
        placeField('office', places.offices, given.locale),
        await superiorField(given),
      ];
    },
    work: (transaction, { values }, author) =>
      addPost(
        transaction,
        {
          kind: textOf(values, 'kind') as PostKind,
          designation: {
            en: textOf(values, 'designation_en'),
            mr: textOf(values, 'designation_mr'),
            hi: textOf(values, 'designation_hi'),
          },
          department: textOf(values, 'department') || null,
          office: textOf(values, 'office') || null,
          superior: textOf(values, 'superior') || null,
        },
        author,
      ),
  },
  superior: {
    part: 'posts',
    authority: administers,
    fields: async (given) => [await superiorField(given)],
    work: (transaction, { id, values }, author) =>
      changeSuperior(
        transaction,
        { post: id, superior: textOf(values, 'superior') || null },
        author,
      ),
  },
  end: {
    part: 'posts',
    isDanger: true,
    authority: administers,
    work: (transaction, { id }, author) => endPost(transaction, id, author),
  },
};

export const ASSIGNMENT_CHANGES: Readonly<Record<string, Change>> = {
  end: {
    part: 'persons',
    isDanger: true,
    authority: administers,
    work: (transaction, { id }, author) =>
      endAssignment(transaction, { id, endsAt: author.at }, author),
  },
};

export const LEAVE_CHANGES: Readonly<Record<string, Change>> = {
  end: {
    part: 'persons',
    isDanger: true,
    authority: administersOwnsOrLeads,
    work: (transaction, { id }, author) => endLeave(transaction, id, author),
  },
};

export const DELEGATION_CHANGES: Readonly<Record<string, Change>> = {
  revoke: {
    part: 'persons',
    isDanger: true,
    authority: administersOrOwns,
    work: (transaction, { id }, author) => revokeDelegation(transaction, id, author),
  },
};
