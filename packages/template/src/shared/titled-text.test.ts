import fc from 'fast-check';
import { expect, it } from 'vitest';
import { titledPieces, titleOf } from './titled-text.ts';

it('a text is divided at the titles of documents', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.tuple(fc.stringMatching(/^[\w-]+$/), fc.string())),
      (first, rest) => {
        const text = [
          first,
          ...rest.flatMap(([id, after]) => [titleOf('departments', id), after]),
        ].join('');
        expect(titledPieces(text)).toEqual([
          first,
          ...rest.flatMap(([id, after]) => [{ collection: 'departments', id }, after]),
        ]);
      },
    ),
  );
});
