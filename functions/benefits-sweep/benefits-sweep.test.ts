import type { BenefitTables } from '@pune/benefits/benefits.migrations.ts';
import { prepareBenefits } from '@pune/benefits';
import { databaseKinds, type TestDatabase } from '@pune/database/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import sweep from './benefits-sweep.ts';

describe.each(databaseKinds)('the sweep of benefits on $name', ({ missing, open }) => {
  if (missing) return void test.skip(`not run: ${missing}`, () => {});
  let opened: TestDatabase<BenefitTables>;
  beforeAll(async () => {
    opened = await open<BenefitTables>();
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await opened?.close();
  });

  test('creates missing tables, deletes expired rows, and keeps the rest', async () => {
    expect(await (await sweep()).json()).toEqual({ forgotten: 0 });
    await prepareBenefits(opened.db);
    const attempt = (id: string, minutes: number) => ({
      id_hash: id,
      application_id: null,
      aadhaar_reference: 'r',
      service_reference: 's',
      tries: 0,
      expires_at: new Date(Date.now() + minutes * 60_000).toISOString(),
    });
    await opened.db
      .insertInto('benefit_authentications')
      .values([attempt('over', -1), attempt('open', 5)])
      .execute();
    expect(await (await sweep()).json()).toEqual({ forgotten: 1 });
    expect(
      await opened.db.selectFrom('benefit_authentications').select('id_hash').execute(),
    ).toEqual([{ id_hash: 'open' }]);
  });
});
