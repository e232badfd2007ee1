import { LOCALES } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { describe, expect, test } from 'vitest';
import {
  GRIEVANCE_FIELDS,
  GRIEVANCE_STATUSES,
  grievanceSchema,
  MOBILE_PATTERN,
} from './grievances.schema.ts';

const valid = {
  category: 'pothole',
  area: 'WO-03',
  description: 'A deep hole across the left lane.',
};
const problems = (input: unknown) =>
  grievanceSchema
    .safeParse(input)
    .error?.issues.map((issue) => [issue.path.join('.'), issue.message]);

describe('a filing', () => {
  test('needs a kind, a place and a description', () => {
    expect(problems({})).toEqual([
      ['category', 'error_category_required'],
      ['description', 'error_description_short'],
      ['area', 'error_place_required'],
    ]);
    expect(problems({ latitude: '1e3', longitude: '' })).toEqual(
      expect.arrayContaining([['latitude', 'error_point_invalid']]),
    );
    expect(problems([])?.[0]?.[1]).toContain('expected object');
    expect(problems({ ...valid, area: '' })).toEqual([['area', 'error_place_required']]);
    expect(problems(valid)).toBeUndefined();
  });

  test.each([
    [{ area: 'WO-03' }],
    [{ landmark: 'Karve statue' }],
    [{ latitude: '18.5', longitude: '73.8' }],
  ])('is placed by %j', (place) => {
    expect(problems({ ...valid, area: undefined, ...place })).toBeUndefined();
  });

  test.each([
    [true, true],
    ['yes', true],
    ['on', true],
    [' TRUE ', true],
    [false, false],
    ['no', false],
    ['', false],
    [undefined, false],
  ])('takes a consent from %o as %o, and never from silence', (share_words, expected) => {
    expect(grievanceSchema.parse({ ...valid, share_words }).share_words).toBe(expected);
  });

  test.each([1, null, 'perhaps', {}, ['yes', 'yes']])('refuses a consent of %o', (share_photo) => {
    const read = grievanceSchema.safeParse({ ...valid, share_photo });
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['share_photo', 'error_wrong_type'],
    ]);
  });

  test('accepts an untouched form: empty texts for absent fields', () => {
    const filing = grievanceSchema.parse({
      ...valid,
      landmark: '',
      latitude: '',
      longitude: ' ',
      mobile: '',
      language: '',
      channel: '',
      idempotencyKey: '',
    });
    expect(filing).toEqual({
      ...valid,
      language: 'en',
      channel: 'web',
      share_words: false,
      share_photo: false,
    });
  });

  test.each([
    [{ category: 'a UFO' }, 'category', 'error_category_required'],
    [{ area: 'ward 99' }, 'area', 'error_area_unknown'],
    [{ landmark: 'x'.repeat(201) }, 'landmark', 'error_landmark_long'],
    [{ latitude: '18.5' }, 'latitude', 'error_point_invalid'],
    [{ latitude: 'north', longitude: '73.8' }, 'latitude', 'error_point_invalid'],
    [{ latitude: '18.5', longitude: '181' }, 'longitude', 'error_point_invalid'],
    [{ description: 'short' }, 'description', 'error_description_short'],
    [{ description: '   \r\n          ' }, 'description', 'error_description_short'],
    [{ description: 'x'.repeat(4001) }, 'description', 'error_description_long'],
    [{ description: 7 }, 'description', 'error_wrong_type'],
    [{ mobile: '12345' }, 'mobile', 'error_mobile_invalid'],
    [{ mobile: '0000000000' }, 'mobile', 'error_mobile_invalid'],
    [{ language: 'fr' }, 'language', 'error_wrong_type'],
    [{ channel: 'fax' }, 'channel', 'error_wrong_type'],
    [{ idempotencyKey: 'short' }, 'idempotencyKey', 'error_key_invalid'],
  ])('with %j is answered beside %s', (input, field, message) =>
    expect(problems({ ...valid, ...input })).toEqual([[field, message]]),
  );

  test('refuses fields that it does not have', () =>
    expect(grievanceSchema.safeParse({ ...valid, admin: true }).error?.issues[0]?.code).toBe(
      'unrecognized_keys',
    ));

  test.each(['9822012345', '+91 98220 12345', '09822012345', '91-9822-012-345', '९८२२०१२३४५'])(
    'knows the mobile number %s',
    (mobile) => {
      expect(grievanceSchema.parse({ ...valid, mobile }).mobile).toBe('9822012345');
      if (!/[०-९]/.test(mobile)) expect(mobile).toMatch(new RegExp(`^(?:${MOBILE_PATTERN})$`));
    },
  );

  test('counts line ends as one character, as the browser does', () => {
    expect(
      grievanceSchema.parse({ ...valid, description: 'one\r\ntwo three four' }).description,
    ).toBe('one\ntwo three four');
  });
});

test.each(LOCALES)('every kind, state and field error has its words in %s', (locale) => {
  const messages = messagesOf('grievances', locale) as Record<string, string>;
  for (const status of GRIEVANCE_STATUSES) expect(messages[`status_${status}`]).toBeTruthy();
  expect(GRIEVANCE_FIELDS).toContain('photo');
});
