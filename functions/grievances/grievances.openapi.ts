import { z } from 'zod';
import {
  appealSchema,
  categorySchema,
  EXAMPLE_NUMBER,
  filingAnswerSchema,
  grievanceSchema,
  nearbyAnswerSchema,
  nearbyQuerySchema,
  placeAnswerSchema,
  placeQuerySchema,
  publicGrievanceSchema,
  reporterActionSchema,
  reporterGrievanceSchema,
  takeBackSchema,
  trackSchema,
} from '@pune/grievances/schema';
import {
  followCodeSchema,
  followingActionSchema,
  followingPageSchema,
  followingSchema,
  followSchema,
  ownPageAnswerSchema,
  ownPageSchema,
} from '@pune/grievances/followers.schema';
import { describeFeature } from '../openapi/describe.ts';

const secret = {
  description: 'From the link that the reporter was given.',
  example: 'a'.repeat(32),
};

const number = { description: 'The tracking number.', example: EXAMPLE_NUMBER };
const followingKey = {
  description: 'From a message to a follower.',
  example: `${'a'.repeat(12)}.${'b'.repeat(16)}`,
};

export const grievancesDescription = describeFeature({
  title: 'Grievances',
  description: 'A problem in the city: filed without an account, followed by its number.',
  kinds: { not_possible: 409, nearby: 409, questions: 409, no_codes: 503, code_gone: 410 },
  endpoints: {
    'POST /api/grievances': {
      summary: 'File a grievance',
      description:
        'The questions of each category are in the list of categories. JSON has their answers in ' +
        '`answers`, by code; a form sends `answer_<code>`, and `answer_<code>.<key>` for each ' +
        'chosen value of a list of several. A browser without scripts is asked them before it files.',
      body: {
        schema: grievanceSchema,
        types: ['json', 'form', 'multipart'],
        files: ['photo'],
        example: {
          category: 'pothole',
          area: 'WO-03',
          description: 'A deep hole across the left lane.',
          language: 'en',
        },
      },
      idempotent: true,
      limited: true,
      problems: ['nearby', 'questions'],
      answers: {
        201: { description: 'It is registered.', json: filingAnswerSchema },
        303: { description: 'It is registered: a browser is led to the receipt.' },
      },
    },
    'GET /api/grievances/categories': {
      summary: 'Kinds of grievance that are taken, with their time limits',
      answers: {
        200: {
          description: 'Labels are in the language of the request.',
          json: z.array(categorySchema),
        },
      },
    },
    'GET /api/grievances/nearby': {
      summary: 'Open reports near a place, to compare a new one with',
      description:
        'Of one category, within 250 m, nearest first, at most five. Distances are those of ' +
        'rounded positions. A plain form is answered with them before it is filed.',
      query: nearbyQuerySchema,
      problems: ['invalid'],
      answers: { 200: { description: 'Without personal data.', json: nearbyAnswerSchema } },
    },
    'POST /api/grievances/place': {
      summary: 'The ward office of a position',
      description: 'Nothing is kept. The position is in the body, so that no log has it.',
      body: {
        schema: placeQuerySchema,
        types: ['json', 'form'],
        example: { latitude: 18.5012, longitude: 73.8095 },
      },
      answers: {
        200: { description: 'Its name, or that it is outside the city.', json: placeAnswerSchema },
      },
    },
    'GET /api/grievances/track': {
      summary: 'Find a grievance by its number',
      query: trackSchema,
      problems: ['not_found', 'invalid'],
      answers: {
        200: { description: 'The form to type a number into.', page: true },
        303: { description: 'The number is well-formed: on to its status.' },
      },
    },
    'POST /api/grievances/track': {
      summary: 'Find a grievance by its number',
      body: { schema: trackSchema, types: ['form'], example: { number: EXAMPLE_NUMBER } },
      problems: ['not_found'],
      answers: { 303: { description: 'The number is well-formed: on to its status.' } },
    },
    'GET /api/grievances/receipt/:secret': {
      summary: 'What the reporter sees',
      path: { secret },
      problems: ['not_found'],
      answers: {
        200: { description: 'With what was written.', json: reporterGrievanceSchema, page: true },
      },
    },
    'POST /api/grievances/receipt/:secret': {
      summary: 'What the reporter does: confirm, dispute, reopen, answer',
      path: { secret },
      body: {
        schema: reporterActionSchema,
        types: ['json', 'form'],
        example: { action: 'answer', words: 'The hole is near the bus stop.', version: 2 },
      },
      problems: ['not_found', 'too_many', 'not_possible'],
      answers: {
        200: { description: 'It is recorded.', json: reporterGrievanceSchema },
        303: { description: 'It is recorded: a browser is led to the receipt.' },
      },
    },
    'POST /api/grievances/receipt/:secret/take-back': {
      summary: 'Show a part publicly no longer',
      path: { secret },
      body: { schema: takeBackSchema, types: ['json', 'form'], example: { part: 'words' } },
      problems: ['not_found'],
      answers: {
        200: { description: 'It is withdrawn and erased.', json: reporterGrievanceSchema },
        303: { description: 'It is withdrawn: a browser is led to the receipt.' },
      },
    },
    'POST /api/grievances/receipt/:secret/appeal': {
      summary: 'Ask another officer to look at a part that is not shown',
      path: { secret },
      body: {
        schema: appealSchema,
        types: ['json', 'form'],
        example: { part: 'words', words: 'The name is that of the street.' },
      },
      problems: ['not_found', 'not_possible'],
      answers: {
        200: { description: 'Another officer decides.', json: reporterGrievanceSchema },
        303: { description: 'Another officer decides: a browser is led to the receipt.' },
      },
    },
    'GET /api/grievances/:number/evidence/:id': {
      summary: 'A photo or a document that shows that work was done',
      path: {
        number: { description: 'The tracking number.', example: EXAMPLE_NUMBER },
        id: { description: 'From the steps of the grievance.', example: 'a'.repeat(24) },
      },
      problems: ['not_found'],
      answers: {
        200: { description: 'Decoded and written anew, or a PDF.', type: 'image/jpeg' },
      },
    },
    'GET /api/grievances/:number/follow': {
      summary: 'The page on which a citizen follows a grievance',
      path: { number },
      problems: ['not_found'],
      answers: {
        200: { description: 'With an account, a mobile number or an e-mail address.', page: true },
        409: { description: 'It has no more news.', page: true },
      },
    },
    'POST /api/grievances/:number/follow': {
      summary: 'Follow a grievance: be told of each public step',
      description:
        'A signed-in citizen chooses channels of the account. For a mobile number a code is sent; ' +
        'a cookie binds it to this browser. To an e-mail address a link is sent.',
      path: { number },
      body: {
        schema: followSchema,
        types: ['json', 'form'],
        example: { mobile: '9822012345', lang: 'mr' },
      },
      limited: true,
      problems: ['not_found', 'no_codes'],
      answers: {
        201: { description: 'The account follows it.', json: followingSchema },
        202: {
          description: 'A code or a link was sent.',
          json: z.object({ sent: z.boolean() }),
          page: true,
        },
        303: { description: 'On to the code, or to the page of the follower.' },
        409: { description: 'It has no more news.', page: true },
      },
    },
    'GET /api/grievances/:number/follow/code': {
      summary: 'The page that takes the code of a follower',
      path: { number },
      problems: ['not_found', 'code_gone'],
      answers: {
        200: { description: 'With the number masked.', page: true },
        409: { description: 'It has no more news.', page: true },
      },
    },
    'POST /api/grievances/:number/follow/code': {
      summary: 'Follow a grievance with the code',
      path: { number },
      body: {
        schema: followCodeSchema,
        types: ['json', 'form'],
        example: { code: '123456', lang: 'mr' },
      },
      problems: ['not_found', 'code_gone'],
      answers: {
        201: { description: 'The number follows it.', json: followingSchema },
        303: { description: 'On to the page of the follower.' },
        409: { description: 'It has no more news.', page: true },
      },
    },
    'GET /api/grievances/:number/own': {
      summary: 'The page on which a reporter without the secret link asks for a code',
      description: 'In the session of the reporter it has a button alone, which opens the page.',
      path: { number },
      problems: ['not_found'],
      answers: {
        200: { description: 'With fields for the mobile number and the address.', page: true },
      },
    },
    'POST /api/grievances/:number/own': {
      summary: 'Ask for a code to the number or the address that was given with a grievance',
      description:
        'A code is sent to any number and address. A cookie binds it to this browser and to the grievance. The session of the reporter opens the page without a number.',
      path: { number },
      body: {
        schema: ownPageSchema,
        types: ['json', 'form'],
        example: { mobile: '9822012345', lang: 'mr' },
      },
      limited: true,
      problems: ['not_found', 'no_codes'],
      answers: {
        201: { description: 'The link, for the session.', json: ownPageAnswerSchema },
        202: { description: 'A code was sent.', json: z.object({ sent: z.boolean() }) },
        303: { description: 'On to the code, or to the page.' },
      },
    },
    'GET /api/grievances/:number/own/code': {
      summary: 'The page that takes the code of a reporter',
      path: { number },
      problems: ['not_found', 'code_gone'],
      answers: { 200: { description: 'With the number masked.', page: true } },
    },
    'POST /api/grievances/:number/own/code': {
      summary: 'Open the page of the reporter with the code',
      description: 'The link is valid for a day; the first one stays valid.',
      path: { number },
      body: {
        schema: followCodeSchema,
        types: ['json', 'form'],
        example: { code: '123456', lang: 'mr' },
      },
      problems: ['not_found', 'code_gone'],
      answers: {
        201: { description: 'The link to the page.', json: ownPageAnswerSchema },
        303: { description: 'On to the page.' },
      },
    },
    'GET /api/grievances/following/ended': {
      summary: 'The page after the messages were ended',
      answers: { 200: { description: 'The messages were ended.', page: true } },
    },
    'GET /api/grievances/following/:key': {
      summary: 'What a follower is told of, and on which channels',
      path: { key: followingKey },
      problems: ['not_found'],
      answers: { 200: { description: 'From a message.', json: followingPageSchema, page: true } },
    },
    'POST /api/grievances/following/:key': {
      summary: 'End the messages to a follower, or confirm an e-mail address',
      path: { key: followingKey },
      body: {
        schema: followingActionSchema,
        types: ['json', 'form'],
        example: { action: 'end', lang: 'mr' },
      },
      problems: ['not_found'],
      answers: {
        200: {
          description: 'They are ended, or the address is confirmed.',
          json: z.union([
            z.object({ ended: z.literal(true) }),
            z.object({ confirmed: z.literal(true) }),
          ]),
        },
        303: { description: 'A browser is led to a page that says so.' },
      },
    },
    'GET /api/grievances/photo/:secret': {
      summary: 'The photo that the reporter sent',
      path: { secret },
      problems: ['not_found'],
      answers: {
        200: { description: 'Decoded and written anew, without hidden data.', type: 'image/jpeg' },
      },
    },
    'GET /api/grievances/:number': {
      summary: 'What everybody with the number sees',
      path: {
        number: {
          description: 'The tracking number, however it is typed.',
          example: EXAMPLE_NUMBER,
        },
      },
      problems: ['not_found', 'invalid'],
      answers: {
        200: {
          description: 'No description, no photo, no mobile number.',
          json: publicGrievanceSchema,
          page: true,
        },
        303: { description: 'The number was typed in another way.' },
      },
    },
  },
});
