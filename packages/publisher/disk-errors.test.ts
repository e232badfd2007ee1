import { expect, it } from 'vitest';
import { isDiskError, isFatal } from './disk-errors.ts';

const withCode = (code: string) => Object.assign(new Error('no'), { code });

it.each([
  [withCode('ENOSPC'), true, true],
  [withCode('EIO'), true, true],
  [withCode('ENOENT'), false, true],
  [withCode('ERR_SQLITE_ERROR'), false, true],
  [withCode('ERR_INVALID_ARG_TYPE'), false, false],
  [new Error('a template failed'), false, false],
  [undefined, false, false],
])('%o: of the disk %s, fatal %s', (error, isOfDisk, fatal) => {
  expect(isDiskError(error)).toBe(isOfDisk);
  expect(isFatal(error)).toBe(fatal);
});
