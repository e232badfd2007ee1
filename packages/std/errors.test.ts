import { expect, it } from 'vitest';
import { messageOf } from './errors.ts';

it.each([
  [new Error('the disk is full'), 'the disk is full'],
  [Object.assign(new TypeError('no'), { code: 'E' }), 'no'],
  ['a text', 'a text'],
  [undefined, 'undefined'],
])('the message of %s', (thrown, message) => expect(messageOf(thrown)).toBe(message));
