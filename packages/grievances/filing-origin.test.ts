import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeEach, expect, test } from 'vitest';
import { configurationWith } from './configuration.testing.ts';
import { grievancesEnv } from './env.ts';
import type { FilingOrigin } from './filing-origin.ts';
import { grievanceSchema } from './grievances.schema.ts';
import { createTestOffice, prepareTestOffice, type TestOffice } from './grievances.testing.ts';

describeOnEachDatabase('the origin of a filing', (open) => {
  let office: TestOffice;
  beforeEach(async () => {
    // The limits of a system without settings of its own.
    const { perHourMax, perDeviceMax } = grievancesEnv({});
    const limits = { perHourMax, perDeviceMax };
    office = await createTestOffice(
      (await open(prepareTestOffice)).db,
      '2026-11-25T04:30:00.000Z',
      limits,
    );
  });
  let texts = 0;
  const file = (more: object, origin?: FilingOrigin) =>
    office.grievances.file(
      grievanceSchema.parse({
        category: 'pothole',
        area: 'WO-03',
        description: `A deep hole, text ${(texts += 1)}.`,
        ...more,
      }),
      null,
      '203.0.113.7',
      configurationWith(),
      origin,
    );
  async function originOf(more: object, origin?: FilingOrigin) {
    const result = await file(more, origin);
    if (result.kind !== 'Filed') throw new Error(result.kind);
    const row = await office.rowOf(result.filed.number);
    return [row.channel, row.operator_person, row.operator_post, row.partner];
  }

  test('the form is `web`, and `widget` in the page of another site', async () => {
    expect(await originOf({})).toEqual(['web', null, null, null]);
    expect(await originOf({ channel: 'embed' })).toEqual(['widget', null, null, null]);
  });

  test('an operator and a partner are recorded', async () => {
    const operator = {
      person: office.persons.operator,
      post: office.posts.operator,
      mobileConfirmed: true,
      portal: 'https://city.example',
    };
    expect(await originOf({}, { channel: 'call_centre', operator })).toEqual([
      'call_centre',
      operator.person,
      operator.post,
      null,
    ]);
    expect(await originOf({}, { channel: 'open311', partner: 'fixit' })).toEqual([
      'open311',
      null,
      null,
      'fixit',
    ]);
  });

  test('a limit of its own counts its sender, not the address', async () => {
    const limit = { sender: 'partner fixit', perHourMax: 2 };
    const kinds = [];
    for (let n = 0; n < 3; n += 1)
      kinds.push((await file({}, { channel: 'open311', partner: 'fixit', limit })).kind);
    expect(kinds).toEqual(['Filed', 'Filed', 'TooMany']);
    expect((await file({})).kind).toBe('Filed');
  });

  test('a hundred devices behind one address file within ten minutes; one of them alone is limited', async () => {
    const from = async (device: string) => (await file({}, { channel: 'web', device })).kind;
    const neighbours = [];
    for (let n = 0; n < 100; n += 1) neighbours.push(await from(`neighbour ${n}`));
    expect(new Set(neighbours)).toEqual(new Set(['Filed']));
    const flood = [];
    for (let n = 0; n < 23; n += 1) flood.push(await from('a script'));
    expect(flood.filter((kind) => kind === 'Filed')).toHaveLength(20);
    expect(flood.slice(20)).toEqual(['TooMany', 'TooMany', 'TooMany']);
    expect(await from('neighbour 100')).toBe('Filed');
  });
});
