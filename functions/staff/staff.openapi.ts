import { LOCALES } from '@pune/i18n';
import { z } from 'zod';
import { describeFeature } from '../openapi/describe.ts';
import { CHANGE_ROUTE, KINDS, NEW_ROUTE } from './changes.ts';
import { STAFF_PROBLEMS } from './feature.ts';
import { importSchema } from './import.routes.ts';
import {
  buttonSchema,
  directorySchema,
  enrolSchema,
  retrySchema,
  signInSchema,
} from './requests.schema.ts';

const session = 'session' as const;
const button = { schema: buttonSchema, example: { language: 'en' } } as const;
const page = { description: 'A page.', page: true } as const;
const token = {
  description: 'The secret of the link.',
  example: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
};

const id = {
  description: 'From the pages of the desk.',
  example: '2f1f0d4e-0000-4000-8000-000000000000',
};
const kind = {
  description: `\`${KINDS.join('`, `')}\`: the kind of the record.`,
  example: 'persons',
};
const change = { description: 'The name of the change.', example: 'assign' };
const away = { description: 'Not signed in: on to the sign-in.' };
/** The fields differ by change; its form has them. */
const changeBody = {
  schema: z.looseObject({ language: z.enum(LOCALES).optional() }),
  example: { language: 'en' },
} as const;
const changed = {
  200: {
    description: 'The link of an invitation, or the key of a partner, which is shown once.',
    page: true,
  },
  303: { description: 'Done: on to the page of the record.' },
} as const;

export const staffDescription = describeFeature({
  capability: 'desk',
  title: 'Staff',
  description:
    'The sign-in of officers and their accounts. It answers on the host of the portal for officers alone.',
  kinds: STAFF_PROBLEMS,
  endpoints: {
    'GET /staff/sign-in': {
      summary: 'The page of the sign-in',
      answers: { 200: page, 303: { description: 'Signed in already: on to the desk.' } },
    },
    'POST /staff/sign-in': {
      summary: 'Sign in with password and code',
      description:
        'Each code of the authenticator app is accepted once. `next` is a path of the desk; `kept` a form that was posted after its session had ended.',
      body: {
        schema: signInSchema,
        example: {
          email: 'officer@pune.example',
          password: 'four words of my own',
          code: '123456',
          language: 'mr',
        },
      },
      limited: true,
      answers: {
        200: { description: 'Signed in; the kept form, to be sent.', page: true },
        303: { description: 'Signed in: on to `next`.' },
      },
    },
    'GET /staff/directory': {
      summary: 'Sign in by the city’s directory',
      description: 'An installation without a directory answers 404, as on its other addresses.',
      query: z.object({ next: z.string().optional().meta({ description: 'A path of the desk.' }) }),
      limited: true,
      problems: ['not_found'],
      answers: { 303: { description: 'On to the directory (OpenID Connect).' } },
    },
    'POST /staff/directory': {
      summary: 'Sign in by the city’s directory, and keep a form meanwhile',
      body: { schema: directorySchema, example: { kept: '', language: 'mr' } },
      limited: true,
      problems: ['not_found'],
      answers: { 200: { description: 'The link to the directory.', page: true } },
    },
    'GET /staff/directory/callback': {
      summary: 'The answer of the city’s directory',
      query: z.object({ code: z.string().optional(), state: z.string().optional() }),
      problems: ['not_found', 'invitation_gone'],
      answers: {
        200: { description: 'Signed in; the kept form. Or the sign-in was cancelled.', page: true },
        303: { description: 'Signed in: on to the page that was wanted.' },
        403: {
          description: 'The answer is not to be trusted, or the account may not.',
          page: true,
        },
      },
    },
    'POST /staff/directory/logout': {
      summary: 'The city’s directory ends sessions (back-channel logout)',
      security: 'signature',
      body: {
        type: 'application/x-www-form-urlencoded',
        description: 'A form with a `logout_token`; other fields are ignored.',
        example: 'logout_token=eyJ',
      },
      problems: ['not_found'],
      answers: { 200: { description: 'The sessions have ended.' } },
    },
    'POST /staff/sign-out': {
      summary: 'Sign out here',
      body: button,
      answers: { 303: { description: 'Signed out, also without a session.' } },
    },
    'GET /staff/invitations/:token': {
      summary: 'The page that sets up an account',
      path: { token },
      problems: ['invitation_gone'],
      answers: { 200: { description: 'With the key of the authenticator app.', page: true } },
    },
    'POST /staff/invitations/:token': {
      summary: 'Set up an account',
      path: { token },
      body: {
        schema: enrolSchema,
        example: {
          password: 'four words of my own',
          again: 'four words of my own',
          code: '123456',
        },
      },
      problems: ['invitation_gone'],
      answers: { 303: { description: 'On to the sign-in.' } },
    },
    'GET /staff/invitations/:token/directory': {
      summary: 'Set up an account by the city’s directory',
      path: { token },
      limited: true,
      problems: ['not_found'],
      answers: { 303: { description: 'On to the directory (OpenID Connect).' } },
    },
    'GET /staff': {
      summary: 'The own account: posts and sessions',
      security: session,
      answers: { 200: page, 303: { description: 'Not signed in: on to the sign-in.' } },
    },
    'POST /staff/test-mail': {
      summary: 'Mail the officer, to see that mails arrive',
      description: 'One mail in each minute. Without a mail gateway it answers 404.',
      security: session,
      body: button,
      problems: ['not_found'],
      answers: { 303: { description: 'It is on its way: back to the own account.' } },
    },
    'GET /staff/persons': {
      summary: 'The list of persons',
      security: session,
      query: z.object({
        q: z.string().optional().meta({ description: 'A part of a name or an address.' }),
        page: z.string().optional().meta({ description: 'From 1.' }),
      }),
      problems: ['not_permitted'],
      answers: { 200: page, 303: away },
    },
    'GET /staff/persons/:id': {
      summary: 'A person with posts, leave and delegations',
      path: { id },
      security: session,
      problems: ['not_found', 'not_permitted'],
      answers: { 200: page, 303: away },
    },
    'GET /staff/posts': {
      summary: 'The list of posts',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page, 303: away },
    },
    'GET /staff/partners': {
      summary: 'The keys of partners with their uses',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page, 303: away },
    },
    'GET /staff/rates': {
      summary: 'The numbers of the rules of bills, and drafts of them',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page, 303: away },
    },
    'GET /staff/system': {
      summary: 'The state of the system for its operator',
      security: session,
      query: z.object({
        retried: z
          .string()
          .optional()
          .meta({ description: 'The result of a retry, for a notice.' }),
      }),
      problems: ['not_permitted'],
      answers: { 200: page, 303: away },
    },
    'POST /staff/system/retry': {
      summary: 'Put failed messages of a queue back into it',
      description: 'Each is handled once, however often it is tried. The audit records it.',
      security: session,
      body: { schema: retrySchema, example: { topic: 'notify', language: 'en' } },
      problems: ['not_permitted'],
      answers: { 303: { description: 'Done: back to the page.' } },
    },
    'GET /staff/audit': {
      summary: 'The entries of the audit',
      security: session,
      query: z.object({
        chain: z.string().optional(),
        person: z.string().optional().meta({ description: 'A part of a name.' }),
        action: z.string().optional(),
        before: z.string().optional().meta({ description: 'An instant, for the next page.' }),
      }),
      problems: ['not_permitted'],
      answers: { 200: page, 303: away },
    },
    'GET /staff/import': {
      summary: 'The form of an import',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page, 303: away },
    },
    'POST /staff/import': {
      summary: 'Check, or import, posts and persons',
      description:
        'CSV in UTF-8. Without `save` nothing is stored: the answer says what would be added. A file with a wrong row is refused whole.',
      security: session,
      body: {
        schema: importSchema,
        types: ['multipart', 'form'],
        files: ['posts', 'persons'],
        example: { postsText: '', personsText: '' },
      },
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    [`GET ${NEW_ROUTE}`]: {
      summary: 'The form that adds a person or a post',
      path: { kind },
      security: session,
      problems: ['not_found', 'not_permitted'],
      answers: { 200: page, 303: away },
    },
    [`POST ${NEW_ROUTE}`]: {
      summary: 'Add a person or a post',
      path: { kind },
      security: session,
      body: changeBody,
      problems: ['not_found', 'not_permitted'],
      answers: changed,
    },
    [`GET ${CHANGE_ROUTE}`]: {
      summary: 'The form of a change',
      path: { kind, id, change },
      security: session,
      problems: ['not_found', 'not_permitted'],
      answers: { 200: page, 303: away },
    },
    [`POST ${CHANGE_ROUTE}`]: {
      summary: 'Change a record of staff',
      path: { kind, id, change },
      security: session,
      body: changeBody,
      problems: ['not_found', 'not_permitted'],
      answers: changed,
    },
    'POST /staff/sessions/:id/end': {
      summary: 'End a session in another browser',
      path: {
        id,
      },
      security: session,
      body: button,
      problems: ['not_found'],
      answers: { 303: { description: 'Back to the own account.' } },
    },
  },
});
