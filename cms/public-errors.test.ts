import { APIError, ValidationError } from 'payload';
import { expect, it } from 'vitest';
import { tellPublicErrors } from './public-errors.ts';

const told = (error: Error, more: object = {}) =>
  tellPublicErrors({ error, result: { errors: [{ message: error.message }] }, ...more } as never);

it('adds the message of each field to the toast, and keeps the data for the form', () => {
  const errors = [
    {
      path: 'slug',
      message: 'It belongs to “Bridges” already. Choose another, for example bridges-2.',
    },
    { path: 'body', label: 'Text > Body', message: 'Too deep.' },
  ];
  expect(told(new ValidationError({ collection: 'pages', errors }))).toEqual({
    response: {
      errors: [
        {
          name: 'ValidationError',
          data: { collection: 'pages', errors },
          message:
            'slug: It belongs to “Bridges” already. Choose another\u201a for example bridges-2. Text > Body: Too deep.',
        },
      ],
    },
  });
});

it('says it of an error whose class the API does not know, and in the words of the form', () => {
  // Payload recognises its errors by class, but if a page and the API are bundled separately, each
  // has its own class.
  const foreign = Object.assign(new Error('The following field is invalid: validUntil'), {
    data: { errors: [{ path: 'validUntil', message: 'It ends before it begins.' }] },
  });
  const collection = { fields: [{ name: 'validUntil', type: 'date', label: 'Valid Until' }] };
  expect(told(foreign, { collection })).toMatchObject({
    response: {
      errors: [
        {
          message: 'Valid Until: It ends before it begins.',
          data: { errors: [{ path: 'validUntil' }] },
        },
      ],
    },
  });
});

it('names five fields, and counts the others', () => {
  const errors = Array.from({ length: 8 }, (_, n) => ({
    path: `field${n}`,
    message: 'This field is required.',
  }));
  expect(told(new ValidationError({ collection: 'pages', errors }))).toMatchObject({
    response: {
      errors: [
        { message: expect.stringMatching(/field4: This field is required\. And 3 more\.$/) },
      ],
    },
  });
});

it('keeps a sentence whole that Payload would make a list of', () => {
  expect(told(new APIError('Nothing was changed: save it, then publish.', 403))).toMatchObject({
    response: { errors: [{ message: 'Nothing was changed: save it\u201a then publish.' }] },
  });
});

it('keeps Payload’s text of other errors', () => {
  expect(told(new APIError('Take it out there.', 409, undefined, true))).toBeUndefined();
  expect(told(new Error('password=secret'))).toBeUndefined();
});
