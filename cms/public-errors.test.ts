import { APIError } from 'payload';
import { expect, it } from 'vitest';
import { tellPublicErrors } from './public-errors.ts';

const told = (error: Error, message: string) => (tellPublicErrors({ error, result: { errors: [{ message }] } } as never) as { response: { errors: { message: string }[] } } | undefined)?.response.errors[0]!.message;
const UNTOLD = 'An unknown error occurred.';

it('tells people what is meant for them, though a build took the names of classes away', () => {
  expect(told(new APIError('Take it out there.', 409, undefined, true), UNTOLD)).toBe('Take it out there.');
  expect(told(new APIError('Not found.', 404), UNTOLD)).toBe('Not found.');
});

it('leaves what Payload has told, and tells nothing of what went wrong inside', () => {
  expect(told(new APIError('Take it out there.', 409, undefined, true), 'Take it out there.')).toBeUndefined();
  expect(told(new Error('password=secret'), UNTOLD)).toBeUndefined();
  expect(told(new APIError('password=secret', 500), UNTOLD)).toBeUndefined();
});

it('says in the notice what is wrong with each field, and keeps what the form needs', () => {
  const errors = [{ path: 'slug', message: 'It belongs to “Bridges” already. Choose another, for example bridges-2.' }, { path: 'body', label: 'Text > Body', message: 'Too deep.' }];
  const result = { errors: [{ name: 'ValidationError', data: { errors }, message: 'The following fields are invalid: slug, body' }] };
  expect(tellPublicErrors({ error: new Error('x'), result } as never)).toEqual({
    response: { errors: [{ name: 'ValidationError', data: { errors }, message: 'slug: It belongs to “Bridges” already. Choose another\u201a for example bridges-2. Text > Body: Too deep.' }] },
  });
});
