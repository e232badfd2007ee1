import type { BenefitTables } from '@pune/benefits/migrations';
import { prepareBenefits } from '@pune/benefits';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import sweep from './benefits-sweep.ts';

describeOnEachDatabase('the sweep of benefits', (open) => {
  let opened: TestDatabase<BenefitTables>;
  beforeAll(async () => {
    opened = await open<BenefitTables>();
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
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
