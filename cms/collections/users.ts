import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeLoginHook,
  type CollectionConfig,
  type Endpoint,
  type FieldAccess,
  type TextFieldSingleValidation,
} from 'payload';
import { accessOf } from '../access/access.ts';
import { authenticatorEndpoints } from '../authenticators.endpoints.ts';
import { endOutgrownSessions, requireCode, tellCodeNeeded } from '../authenticators/hooks.ts';
import type { Policy, State } from '../authenticators/rules.ts';
import { PASSWORD_LENGTH_MIN } from '@pune/std/passwords';
import {
  limitSignIn,
  rememberDevice,
  requirePassword,
  saveWrongPassword,
  tellAlike,
} from '../access/sign-in.ts';
import {
  noteAccount,
  noteDeletedAccount,
  noteFailedSignIn,
  notePassword,
  noteSignIn,
  noteSignOut,
} from '../acts/hooks.ts';
import { forgetMappings } from '../import-jobs/mappings.ts';
import { forgetViews } from '../views.endpoints.ts';
import { bringLanguage } from '../access/account-language.ts';
import { otherSessions } from '../access/other-secrets.ts';
import type { Account, Role } from '../access/rules.ts';

const byAdministrators: FieldAccess = ({ req }) =>
  (req.user as unknown as Account | null)?.role === 'administrator';
const granted = { create: byAdministrators, update: byAdministrators, read: () => true };

/** Closes an endpoint of Payload that this CMS does not offer. */
const closed = (path: string, message: string): Endpoint => ({
  path,
  method: 'post',
  handler: () => Response.json({ errors: [{ message }] }, { status: 403 }),
});

/**
 * Requires the current password to change one's own password or address; administrators may change
 * those of others without it.
 */
const askForPassword: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { currentPassword, ...rest } = data as Record<string, unknown> & {
    email?: string;
    password?: string;
  };
  if (operation !== 'update' || !req.user || String(req.user.id) !== String(originalDoc?.id))
    return rest;
  const changes =
    rest.password !== undefined ||
    (rest.email !== undefined && rest.email.toLowerCase().trim() !== originalDoc.email);
  if (!changes || (await requirePassword(req, originalDoc, currentPassword))) return rest;
  const message = currentPassword
    ? 'This is not your present password.'
    : 'Give your present password: a new password or a new address needs it.';
  throw new ValidationError({
    collection: collection.slug,
    errors: [{ path: 'currentPassword', message }],
    req,
  });
};

/** The form of an id of a person at the officers' desk. */
const PERSON = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const validatePerson: TextFieldSingleValidation = (value) =>
  !value ||
  PERSON.test(value) ||
  'Copy the number from the page of the person at the officers’ desk.';

/**
 * A disabled account has no session: each request looks its session up in the account. One that is
 * enabled forgets that the desk had disabled it.
 */
const endSessionsOfDisabled: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  (data.disabled ?? originalDoc?.disabled)
    ? { ...data, sessions: [] }
    : { ...data, disabledAtDesk: null };

/** After the right password, so that the answer reveals the account to its person alone. */
const refuseDisabled: CollectionBeforeLoginHook = ({ user }) => {
  if (user.disabled)
    throw new APIError('This account is disabled. Ask an administrator.', 403, undefined, true);
};

/** The staff's accounts. Citizens have none here. */
export const users = (options: {
  secureCookies: boolean;
  /** Secrets of before a rotation, by which sessions are signed. */
  otherSecrets: readonly string[];
  authenticators: Policy;
}): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Account', plural: 'Accounts' },
  typescript: { interface: 'User' },
  access: accessOf('users'),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'everyDepartment', 'updatedAt'],
    group: 'Administration',
    description: 'Who may sign in, in which role, for which departments.',
  },
  auth: {
    // `access/sign-in.ts` counts instead: Payload's own limit would let a stranger lock an account.
    maxLoginAttempts: 0,
    removeTokenFromResponses: true,
    strategies: otherSessions(options.otherSecrets),
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: options.secureCookies },
  },
  lockDocuments: false,
  hooks: {
    afterChange: [noteAccount],
    afterDelete: [noteDeletedAccount, forgetViews, forgetMappings],
    afterError: [saveWrongPassword, noteFailedSignIn, tellAlike, tellCodeNeeded],
    afterLogout: [noteSignOut],
    afterLogin: [
      noteSignIn,
      rememberDevice({ secure: options.secureCookies }),
      bringLanguage({ secure: options.secureCookies }),
    ],
    beforeChange: [
      askForPassword,
      endSessionsOfDisabled,
      endOutgrownSessions(options.authenticators),
    ],
    beforeLogin: [refuseDisabled, requireCode(options.authenticators)],
    beforeOperation: [
      limitSignIn,
      notePassword,
      ({ args, operation }) => {
        const password = (args as { data?: { password?: unknown } }).data?.password;
        if (
          ['create', 'update', 'resetPassword'].includes(operation) &&
          password !== undefined &&
          (typeof password !== 'string' || password.length < PASSWORD_LENGTH_MIN)
        )
          throw new APIError(
            `A password needs ${PASSWORD_LENGTH_MIN} characters or more. A few unrelated words are easy to remember.`,
            400,
            undefined,
            true,
          );
      },
    ],
  },
  endpoints: [
    ...authenticatorEndpoints(options.authenticators),
    closed(
      '/first-register',
      'Accounts are made by an administrator; the first one by the command `npm run admin:create`.',
    ),
    // The CMS sends no mail, and on SQLite the request would block every editor until it fails.
    closed('/unlock', 'Accounts are not locked: a wrong password makes its own browser wait.'),
    closed('/forgot-password', 'Ask an administrator for a new password: this CMS sends no mail.'),
  ],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80, saveToJWT: true },
    {
      name: 'currentPassword',
      type: 'text',
      virtual: true,
      hooks: { afterRead: [() => undefined] },
      admin: {
        components: { Field: '/components/CurrentPassword.tsx#CurrentPassword' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    {
      name: 'authenticator',
      type: 'select',
      defaultValue: 'none',
      access: { create: () => false, update: () => false },
      options: [
        { label: 'None', value: 'none' },
        { label: 'Asked for at the next sign-in', value: 'asked' },
        { label: 'In use', value: 'on' },
      ] satisfies { label: string; value: State }[],
      admin: {
        components: { Field: '/components/authenticators/Authenticator.tsx#Authenticator' },
      },
    },
    {
      // Sealed by `authenticators/secrets.ts`.
      name: 'totpSealed',
      type: 'text',
      hidden: true,
      access: { create: () => false, update: () => false, read: () => false },
    },
    {
      name: 'workMail',
      type: 'ui',
      admin: {
        components: { Field: '/components/work/WorkMail.tsx#WorkMail' },
        disableListColumn: true,
      },
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'author',
      saveToJWT: true,
      access: granted,
      options: [
        { label: 'Author: writes drafts', value: 'author' },
        { label: 'Translator: writes language versions', value: 'translator' },
        { label: 'Checker: approves and returns', value: 'checker' },
        { label: 'Publisher: approves and publishes', value: 'publisher' },
        { label: 'Administrator: everything, accounts too', value: 'administrator' },
      ] satisfies { label: string; value: Role }[],
    },
    {
      name: 'everyDepartment',
      label: 'Works for every department',
      type: 'checkbox',
      defaultValue: false,
      access: granted,
    },
    {
      name: 'person',
      label: 'Number of the person at the officers’ desk',
      type: 'text',
      index: true,
      maxLength: 36,
      access: granted,
      validate: validatePerson,
      admin: {
        description:
          'From the page of the person there. When the person is disabled at the desk, this account is disabled at once.',
        disableListColumn: true,
      },
    },
    {
      name: 'disabled',
      label: 'Disabled: cannot sign in, all sessions end',
      type: 'checkbox',
      defaultValue: false,
      access: granted,
    },
    {
      // The time of the desk's request (`staff.endpoints.ts`); empty if the CMS disabled the account.
      name: 'disabledAtDesk',
      type: 'text',
      maxLength: 30,
      hidden: true,
      access: { create: () => false, update: () => false },
    },
    {
      name: 'departments',
      type: 'relationship',
      relationTo: 'departments',
      hasMany: true,
      access: granted,
      admin: {
        condition: (data) => !data.everyDepartment,
        description: 'Departments whose documents this person sees as drafts and changes.',
      },
    },
  ],
});
