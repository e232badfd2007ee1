import type { Seal } from '@pune/database/seal';
import { equalSecrets } from '@pune/std/equal-secrets';
import { mobileIndexes, sealedMobile } from './sealed-mobile.ts';

/**
 * A follower: an account, a mobile number (ten digits) that its owner confirmed by a code, or an
 * e-mail address that its owner confirms by a link.
 */
export type FollowerContact = { citizen: string } | { mobile: string } | { email: string };

/** The columns of a contact. Addresses are sealed, and found by keyed indexes. */
export interface ContactColumns {
  citizen: string | null;
  mobile_sealed: string | null;
  mobile_index: string | null;
  email_sealed: string | null;
  email_index: string | null;
}

/** Short, because the link is part of an SMS. */
const MAC_CHARACTERS = 16;
const KEY = /^([\w-]{12})\.[\w-]{16}$/;

export const emailContext = (id: string): string => `${id} email`;
/** The text of a blind index. A mailbox is compared without regard to capital letters. */
export const emailText = (email: string): string => `email ${email.toLowerCase()}`;
export const emailIndex = (seal: Seal, email: string): string => seal.index(emailText(email));

/** The columns of a contact of the follower with this id. */
export function contactColumns(seal: Seal, id: string, contact: FollowerContact): ContactColumns {
  const mobile = 'mobile' in contact ? contact.mobile : null;
  const { mobile_sealed, mobile_index } = sealedMobile(seal, id, mobile);
  const email = 'email' in contact ? contact.email : null;
  return {
    citizen: 'citizen' in contact ? contact.citizen : null,
    mobile_sealed,
    mobile_index,
    email_sealed: email && seal.seal(email, emailContext(id)),
    email_index: email && emailIndex(seal, email),
  };
}

export const openEmail = (seal: Seal, id: string, sealed: string): string =>
  seal.open(sealed, emailContext(id));

/** Masks an address: its owner recognises it by the first letter and the provider. */
export const maskedEmail = (email: string): string =>
  email.replace(/^(.)[^@]*/u, (_, first: string) => `${first}•••`);

/** The column by which a contact is found, and its values: one for each live key. */
export const foundBy = (
  seal: Seal,
  contact: FollowerContact,
): readonly ['citizen' | 'mobile_index' | 'email_index', readonly string[]] => {
  if ('citizen' in contact) return ['citizen', [contact.citizen]];
  // The same numbers have the same index in grievances: a list of both is one query.
  return 'mobile' in contact
    ? ['mobile_index', mobileIndexes(seal, contact.mobile).whole]
    : ['email_index', seal.indexes(emailText(contact.email))];
};

/**
 * The links of followers: an id with a keyed digest, so that the table holds no secret.
 */
export const createFollowerKeys = (seal: Seal) => {
  const keysOf = (id: string): string[] =>
    seal.indexes(`following ${id}`).map((mac) => `${id}.${mac.slice(0, MAC_CHARACTERS)}`);
  return {
    keyOf: (id: string): string => keysOf(id)[0]!,
    /** @returns null for a key that is no link of a follower */
    idOf(key: string): string | null {
      const [, id] = KEY.exec(key) ?? [];
      return id !== undefined && keysOf(id).some((one) => equalSecrets(one, key)) ? id : null;
    },
  };
};
export type FollowerKeys = ReturnType<typeof createFollowerKeys>;

/** The path below a portal's origin of the page that shows, confirms and ends a following. */
export const followingPath = (key: string): string => `/api/grievances/following/${key}`;
