import {
  AADHAAR_CONSENT_VERSION,
  authenticationSchema,
  codeSchema,
  codeSentSchema,
  endSchema,
  EXAMPLE_APPLICATION,
  lookupSchema,
  statusAnswerSchema,
} from '@pune/benefits/schema';
import { z } from 'zod';
import { describeFeature } from '../openapi/describe.ts';
import { BENEFIT_PROBLEMS } from './benefits.constants.ts';

const challenge = { description: 'From `codeUrl`.', example: 'a'.repeat(32) };
const codeBody = { schema: codeSchema, example: { code: '123456', language: 'en' } };
const opened = {
  200: {
    description: 'The status, masked. A cookie opens it for a quarter of an hour.',
    json: statusAnswerSchema,
  },
  303: { description: 'A browser is led to the status.' },
};

export const benefitsDescription = describeFeature({
  title: 'Benefits',
  description:
    'Whether and when a benefit was paid into the account: by application number and a one-time code. An Aadhaar number is never needed, kept or shown.',
  kinds: BENEFIT_PROBLEMS,
  endpoints: {
    'POST /api/benefits/lookups': {
      summary: 'Ask for a code to the mobile number of an application',
      description: 'The answer is the same whether there is such an application or not.',
      body: { schema: lookupSchema, example: { application: EXAMPLE_APPLICATION, language: 'en' } },
      limited: true,
      problems: ['no_codes'],
      answers: {
        202: {
          description: 'A code is on its way, if there is such an application.',
          json: codeSentSchema,
        },
        303: { description: 'A browser is led to the form for the code.' },
      },
    },
    'GET /api/benefits/lookups/:challenge': {
      summary: 'The form for the code',
      path: { challenge },
      answers: { 200: { description: 'The form.', page: true } },
    },
    'POST /api/benefits/lookups/:challenge': {
      summary: 'Open the status with the code',
      path: { challenge },
      body: codeBody,
      problems: ['code_over'],
      answers: opened,
    },
    'POST /api/benefits/authentications': {
      summary: 'Ask UIDAI for a code, with consent',
      description:
        'Only for applications with which an Aadhaar number was given. The number goes to the authentication service and is not kept.',
      // A number from UIDAI's published test data, which belongs to no person.
      body: {
        schema: authenticationSchema,
        example: {
          application: EXAMPLE_APPLICATION,
          aadhaar: '9999 4105 7058',
          consent: 'yes',
          consentVersion: AADHAAR_CONSENT_VERSION,
          language: 'en',
        },
      },
      limited: true,
      problems: ['no_mobile', 'refused', 'switched_off'],
      answers: {
        202: { description: 'The holder got a code.', json: codeSentSchema },
        303: { description: 'A browser is led to the form for the code.' },
      },
    },
    'GET /api/benefits/authentications/:challenge': {
      summary: 'The form for the code',
      path: { challenge },
      answers: { 200: { description: 'The form.', page: true } },
    },
    'POST /api/benefits/authentications/:challenge': {
      summary: 'Open the status with the code',
      path: { challenge },
      body: codeBody,
      problems: ['code_over', 'not_linked', 'switched_off'],
      answers: opened,
    },
    'GET /api/benefits/status': {
      summary: 'The status that a code has opened',
      description: 'Opened by the cookie that came with the code.',
      problems: ['view_over'],
      answers: {
        200: {
          description: 'Masked: initials, the last four digits of the account.',
          json: statusAnswerSchema,
          page: true,
        },
      },
    },
    'POST /api/benefits/status/end': {
      summary: 'Close the status',
      body: { schema: endSchema, example: { language: 'en' } },
      problems: ['view_over'],
      answers: {
        200: {
          description: 'Nothing opens it any more.',
          json: z.object({ closed: z.literal(true) }),
        },
        303: { description: 'A browser is led to the form.' },
      },
    },
    'POST /api/benefits/status/withdraw': {
      summary: 'Withdraw the consent to an Aadhaar reference',
      body: { schema: endSchema, example: { language: 'en' } },
      problems: ['view_over'],
      answers: {
        200: { description: 'The reference is gone.', json: statusAnswerSchema },
        303: { description: 'A browser is led to the status.' },
      },
    },
  },
});
