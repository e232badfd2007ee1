import { APIError, type CollectionConfig, type Endpoint, type FieldAccess } from 'payload';
import { accessOf } from '../access/access.ts';
import { answerAlike, tellAlike } from '../access/sign-in.ts';
import { PASSWORD_LENGTH_MIN } from '../access/passwords.ts';
import type { Account, Role } from '../access/rules.ts';

const byAdministrators: FieldAccess = ({ req }) => (req.user as unknown as Account | null)?.role === 'administrator';
const granted = { create: byAdministrators, update: byAdministrators, read: () => true };

/** Answers an address of Payload's that this CMS does not offer. */
const closed = (path: string, message: string): Endpoint => ({ path, method: 'post', handler: () => Response.json({ errors: [{ message }] }, { status: 403 }) });

/** Accounts of the staff. Citizens have none here. */
export const users = (options: { secureCookies: boolean }): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Account', plural: 'Accounts' },
  typescript: { interface: 'User' },
  access: accessOf('users'),
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'role', 'everyDepartment', 'updatedAt'], group: 'Administration', description: 'Who may sign in, in which role, for which departments.' },
  auth: {
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: options.secureCookies },
  },
  lockDocuments: false,
  hooks: {
    afterError: [tellAlike],
    beforeOperation: [
      answerAlike,
      ({ args, operation }) => {
        const password = (args as { data?: { password?: unknown } }).data?.password;
        if (['create', 'update', 'resetPassword'].includes(operation) && password !== undefined && (typeof password !== 'string' || password.length < PASSWORD_LENGTH_MIN))
          throw new APIError(`A password needs ${PASSWORD_LENGTH_MIN} characters or more. A few unrelated words are easy to remember.`, 400, undefined, true);
      },
    ],
  },
  endpoints: [
    closed('/first-register', 'Accounts are made by an administrator; the first one by the command `npm run admin:create`.'),
    // There is no mail to send a link with, and on SQLite the request would hold up every editor until it fails.
    closed('/forgot-password', 'Ask an administrator for a new password: this CMS sends no mail.'),
  ],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80, saveToJWT: true },
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
        { label: 'Checker: reads along', value: 'checker' },
        { label: 'Publisher: publishes', value: 'publisher' },
        { label: 'Administrator: everything, accounts too', value: 'administrator' },
      ] satisfies { label: string; value: Role }[],
    },
    { name: 'everyDepartment', label: 'Works for every department', type: 'checkbox', defaultValue: false, access: granted },
    {
      name: 'departments',
      type: 'relationship',
      relationTo: 'departments',
      hasMany: true,
      access: granted,
      admin: { condition: (data) => !data.everyDepartment, description: 'Departments whose documents this person sees as drafts and changes.' },
    },
  ],
});
