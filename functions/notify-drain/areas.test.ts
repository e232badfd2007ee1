import { WARD_OFFICES } from '@pune/grievances/schema';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { expect, test } from 'vitest';
import { areaOfOffice } from './areas.ts';

test('each ward office is found by the address of its page', async () => {
  const slugs = (await sampleDocuments())
    .filter(({ collection }) => collection === 'offices')
    .map(({ slug }) => slug);
  expect(slugs.map(areaOfOffice).filter(Boolean).sort()).toEqual(
    WARD_OFFICES.map(({ id }) => id).sort(),
  );
  expect(areaOfOffice('somewhere-else')).toBeNull();
});
