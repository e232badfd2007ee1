import { t } from '@pune/i18n/server';
import { refused } from '@pune/staff/changes';
import { approveIdentity, linkIdentity, unlinkIdentity } from '@pune/staff/identities';
import { textOf } from './change-form.ts';
import { administers, type Change } from './changes.ts';

const SUBJECT_CHARACTERS_MAX = 255;

/** An administrator, where there is a directory. */
const administersDirectory: Change['authority'] = async (db, given) =>
  given.staff.identities && administers(db, given);

/** Changes of a person's link with the city's directory. */
export const IDENTITY_CHANGES: Readonly<Record<'link' | 'confirm' | 'unlink', Change>> = {
  link: {
    part: 'persons',
    authority: administersDirectory,
    fields: async ({ locale }) => [
      {
        kind: 'text',
        name: 'subject',
        label: t(locale)('staff:label_subject'),
        hint: t(locale)('staff:hint_subject'),
        required: true,
        charactersMax: SUBJECT_CHARACTERS_MAX,
      },
    ],
    work: async (transaction, { staff, id, values }, author) => {
      const issuer = staff.identities?.issuer;
      if (issuer === undefined) return refused('unknown_record');
      const subject = textOf(values, 'subject');
      return linkIdentity(transaction, { issuer, subject, person: id }, author);
    },
  },
  confirm: {
    part: 'persons',
    authority: administersDirectory,
    work: (transaction, { id }, author) => approveIdentity(transaction, id, author),
  },
  unlink: {
    part: 'persons',
    isDanger: true,
    authority: administersDirectory,
    work: async (transaction, { staff, id }, author) => {
      const issuer = staff.identities?.issuer;
      if (issuer === undefined) return refused('unknown_record');
      return unlinkIdentity(transaction, { issuer, person: id }, author);
    },
  },
};
