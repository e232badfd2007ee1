import { openSnapshot } from '@pune/content/snapshot';
import { grievanceContents } from '@pune/content/grievance-contents';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { CASE_STATES } from '@pune/content-models/grievance-configuration/limits';
import { publish } from '@pune/content-models/models';
import { LOCALES } from '@pune/i18n';
import { expect, test } from 'vitest';
import { parseConfiguration } from './configuration.ts';
import { GRIEVANCE_STATUSES } from './grievances.constants.ts';
import { FINAL } from './transitions.ts';
import { POINTS } from './wards/schematic-layer.ts';

test('editors can choose the states that cases have; nothing is written about a case in a final one', () =>
  expect(Object.keys(CASE_STATES)).toEqual(
    GRIEVANCE_STATUSES.filter((status) => !FINAL.includes(status)),
  ));

test('the configuration of the seeds matches the schema, with names and departments of other documents', async () => {
  const snapshot = openSnapshot(':memory:');
  for (const { collection, id, source } of await sampleDocuments())
    if (['grievance-configuration', 'departments', 'offices'].includes(collection))
      for (const locale of LOCALES)
        snapshot.apply(collection, id, locale, publish(collection, source[locale], locale));
  const found = grievanceContents(snapshot.reader('pmc'))!;
  const parsed = parseConfiguration(found.contents);
  if (parsed.kind !== 'Parsed') throw new Error(parsed.problems.join('\n'));
  const { configuration } = parsed;
  expect(configuration.version).toBe(found.version);
  expect(configuration.categories.length).toBe(20);
  expect(configuration.categories.find(({ code }) => code === 'street_light')).toMatchObject({
    label: { en: 'Street light', mr: 'पथदिवा', hi: 'स्ट्रीट लाइट' },
    department: 'electrical',
    questions: [
      {
        code: 'pole_number',
        datatype: 'string',
        label: { en: 'Number on the pole', mr: 'खांबावरील क्रमांक', hi: 'खंभे पर लिखा नंबर' },
        isPublic: false,
      },
      { code: 'fault', datatype: 'singlevaluelist', isPublic: true },
    ],
  });
  expect(configuration.offices.map(({ id }) => id)).toEqual(POINTS.map(([id]) => id));
  expect(configuration.offices[2]).toMatchObject({
    name: { en: 'Kothrud-Bavdhan', mr: 'कोथरूड-बावधन', hi: 'कोथरूड-बावधन' },
    villages: [{ en: 'Bavdhan Budruk', mr: 'बावधन बुद्रुक', hi: 'बावधन बुद्रुक' }],
  });
  snapshot.close();
});
