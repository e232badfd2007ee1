/** Data that are held of officers. Citizens' data are in the register of citizens. */
export interface StaffRegisterEntry {
  held: string;
  why: string;
  kept: string;
  tables: readonly string[];
}

/** A test compares the tables with those of the services database. */
export const STAFF_REGISTER: readonly StaffRegisterEntry[] = [
  {
    held: 'Name, official e-mail address, language; posts, with the days of each assignment',
    why: 'To know who may act for which post, and who acted for it',
    kept: 'as long as the audit names the person',
    tables: ['staff_persons', 'staff_assignments'],
  },
  {
    held: 'Days of leave with the acting holder; delegations with the number of the order. No reason of a leave',
    why: 'So that the work of a post has an owner at every hour',
    kept: 'as long as the audit',
    tables: ['staff_leaves', 'staff_delegations'],
  },
  {
    held: 'Password (as an Argon2id hash), secret of the authenticator app (encrypted), codes that were used (as time steps)',
    why: 'To check who signs in',
    kept: 'until they are replaced; time steps for two minutes',
    tables: ['staff_credentials', 'staff_totp_steps'],
  },
  {
    held: 'Invitations (as a fingerprint of the link), with the administrators who gave and approved them',
    why: 'So that a person sets a password that no administrator knows',
    kept: '30 days after they end',
    tables: ['staff_invitations'],
  },
  {
    held: 'Devices that are signed in: names of browser and system',
    why: 'So that officers see and end their sessions',
    kept: 'until the session ends, after 12 hours at most',
    tables: ['staff_sessions'],
  },
  {
    held: "Account of the city's directory: its issuer and its number there, with the administrators who linked and approved it",
    why: 'To sign in by the directory',
    kept: 'until the link is removed',
    tables: ['staff_identities'],
  },
  {
    held: 'Sign-ins under way at the directory, encrypted, with a form that was sent after its session had ended',
    why: 'So that an answer of the directory is accepted once, in its own browser, and no text is lost',
    kept: 'ten minutes',
    tables: ['staff_identity_requests'],
  },
  {
    held: 'Attempts to sign in that failed: account, internet address and password (as fingerprints)',
    why: 'Against guessing',
    kept: 'an hour',
    tables: ['staff_attempts'],
  },
  {
    held: 'Who did what for which post, and when; opened case files too. Ids and keyed digests, no texts',
    why: 'To find misuse, and to prove that no entry was changed or removed',
    kept: 'as long as the records of the city; no account can delete it',
    tables: ['staff_audit', 'staff_audit_heads', 'staff_audit_anchors'],
  },
];

/** Tables of staff that hold nothing about persons. */
export const STAFF_NOT_PERSONAL: Readonly<Record<string, string>> = {
  staff_posts: 'designations, departments and offices',
  staff_revision: 'a random mark, which changes with each change of staff',
};
