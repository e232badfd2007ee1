import { PAGED_COLLECTIONS } from '@pune/content/routes';
import { expect, test } from 'vitest';
import { SEARCH_TYPES } from './search.schema.ts';

test('every collection with pages is searched', () =>
  expect(SEARCH_TYPES.filter((kind) => kind !== 'tasks' && kind !== 'lists').sort()).toEqual(
    [...PAGED_COLLECTIONS].sort(),
  ));
