import { describe, expect, it } from 'vitest';
import {
  DESCRIPTION_CHARACTERS_MAX,
  LANDMARK_CHARACTERS_MAX,
  PHOTO_BYTES_MAX,
} from '@pune/grievances/constants';
import { grievanceSchema } from '@pune/grievances/schema';
import { LOCALES } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { answerFaults, faultsOf } from './grievances.checks.ts';
import { formMessages, laterTexts } from './grievances.messages.ts';
import { send } from './grievances.send.ts';
import { POLE } from './grievances.testing.ts';

const GOOD = { category: 'pothole', area: 'WO-03', description: 'A deep hole in the left lane.' };
const form = (values: Record<string, string | Blob>) =>
  new Map<string, string | Blob>(Object.entries({ ...GOOD, ...values }));
const faults = (values: Record<string, string | Blob>) =>
  faultsOf(form(values)).map(({ field, key }) => `${field}: ${key}`);
const photo = (type: string, bytes = 10, name = 'photo') =>
  new File([new Uint8Array(bytes)], name, { type });

describe('the checks of the grievance form', () => {
  it('accept the same input as the server', () => expect(faults({})).toEqual([]));

  it('take any one of area, landmark and position', () => {
    expect(faults({ area: '' })).toEqual(['area: error_place_required']);
    expect(faults({ area: '', landmark: 'Paud Road' })).toEqual([]);
    expect(faults({ area: '', latitude: '18.5', longitude: '73.8' })).toEqual([]);
  });

  it.each([
    ['category', { category: '' }, 'category: error_category_required'],
    ['a short description', { description: 'hole' }, 'description: error_description_short'],
    [
      'a long description',
      { description: 'x'.repeat(DESCRIPTION_CHARACTERS_MAX + 1) },
      'description: error_description_long',
    ],
    [
      'a long landmark',
      { landmark: 'x'.repeat(LANDMARK_CHARACTERS_MAX + 1) },
      'landmark: error_landmark_long',
    ],
    ['half a number', { mobile: '98220' }, 'mobile: error_mobile_invalid'],
    ['a text file', { photo: photo('text/plain') }, 'photo: error_photo_type'],
    ['an iPhone photo', { photo: photo('image/heic') }, 'photo: error_photo_heic'],
    [
      'an iPhone photo without a type',
      { photo: photo('', 10, 'IMG_1.HEIC') },
      'photo: error_photo_heic',
    ],
    [
      'a large photo',
      { photo: photo('image/jpeg', PHOTO_BYTES_MAX + 1) },
      'photo: error_photo_large',
    ],
  ])('name what is wrong with %s', (_, values, fault) => expect(faults(values)).toEqual([fault]));

  it.each(['9822012345', '+91 98220 12345', '098220-12345', '९८२२०१२३४५', ''])(
    'take the number %s as the server does',
    (mobile) => {
      expect(faults({ mobile })).toEqual([]);
      expect(grievanceSchema.safeParse({ ...GOOD, mobile }).success).toBe(true);
    },
  );

  it('name what is wrong with the answers to the questions of the category', () =>
    expect(
      answerFaults(
        new Map([
          ['answer_state', 'burns'],
          ['answer_dangers.tree', 'tree'],
        ]),
        POLE.questions,
      ),
    ).toEqual([
      { field: 'answer_since', key: 'error_answer_required', question: 'since' },
      { field: 'answer_state', key: 'error_answer_choice', question: 'state' },
    ]));

  it('ignore the empty file that a browser sends when none is chosen', () =>
    expect(faults({ photo: new File([], '') })).toEqual([]));
});

describe.each(LOCALES)('the messages that travel with the form in %s', (locale) => {
  const all = messagesOf('grievances', locale);
  const messages = { ...formMessages(all, locale), ...laterTexts(all, locale).messages };
  it('have their limits filled in', () => {
    for (const [key, message] of Object.entries(messages))
      expect(message, key).not.toMatch(/\{\{(?:min|max|megabytes)\}\}/);
  });
  it('use the digits of the language', () => {
    const latin = /\d/;
    if (locale !== 'en') expect(messages.hint_description).not.toMatch(latin);
    else expect(messages.hint_description).toMatch(latin);
  });
});

describe('sending', () => {
  const answer = (status: number, body: unknown) => async () =>
    new Response(JSON.stringify(body), { status });
  const filed = {
    number: 'PN-1',
    receiptUrl: '/api/grievances/receipt/x',
    statusUrl: '/api/grievances/PN-1',
  };

  it('leads to the receipt', async () =>
    expect(await send(new FormData(), 'en', answer(201, filed))).toEqual({
      kind: 'filed',
      number: 'PN-1',
      address: filed.receiptUrl,
    }));

  it('puts the server’s messages beside their fields', async () => {
    const problem = {
      type: 'about:blank',
      title: 't',
      status: 422,
      detail: 'd',
      errors: [{ field: 'photo', detail: 'too large' }],
    };
    expect(await send(new FormData(), 'en', answer(422, problem))).toEqual({
      kind: 'invalid',
      errors: { photo: 'too large' },
      detail: 'd',
    });
  });

  it('distinguishes a refusal from a lost connection', async () => {
    expect(await send(new FormData(), 'en', answer(429, { title: 't', detail: 'wait' }))).toEqual({
      kind: 'refused',
      detail: 'wait',
      isKeyReused: false,
      isTemporary: true,
    });
    expect(
      await send(
        new FormData(),
        'en',
        answer(422, {
          type: 'https://x/problems/grievances/key-reused',
          title: 't',
          detail: 'other',
        }),
      ),
    ).toMatchObject({ kind: 'refused', isKeyReused: true, isTemporary: false });
    // A proxy, or the sign-in page of a wireless network, is not the server.
    for (const status of [200, 403, 502])
      expect(
        await send(new FormData(), 'en', async () => new Response('<html>', { status })),
      ).toEqual({ kind: 'unreachable' });
    expect(
      await send(new FormData(), 'en', async () => {
        throw new TypeError('Failed to fetch');
      }),
    ).toEqual({ kind: 'unreachable' });
  });
});
