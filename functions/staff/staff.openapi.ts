import { describeFeature } from '../openapi/describe.ts';
import { STAFF_PROBLEMS } from './feature.ts';
import { buttonSchema, enrolSchema, signInSchema } from './requests.schema.ts';

const session = 'session' as const;
const button = { schema: buttonSchema, example: { language: 'en' } } as const;
const page = { description: 'A page.', page: true } as const;
const token = {
  description: 'The secret of the link.',
  example: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
};

export const staffDescription = describeFeature({
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
    'GET /staff': {
      summary: 'The own account: posts and sessions',
      security: session,
      answers: { 200: page, 303: { description: 'Not signed in: on to the sign-in.' } },
    },
    'POST /staff/sessions/:id/end': {
      summary: 'End a session in another browser',
      path: {
        id: {
          description: 'From the own account.',
          example: '2f1f0d4e-0000-4000-8000-000000000000',
        },
      },
      security: session,
      body: button,
      problems: ['not_found'],
      answers: { 303: { description: 'Back to the own account.' } },
    },
  },
});
