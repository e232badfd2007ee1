import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseAadhaar } from '../../packages/database/aadhaar.ts';
import { createSeal } from '../../packages/database/seal.ts';
import { createSandbox, SANDBOX_NUMBERS } from '../../packages/benefits/drivers/sandbox.ts';
import { createBenefits } from '../../packages/benefits/benefits.ts';
import { fakeChallenges } from '../../packages/benefits/challenges.testing.ts';
import { openDatabase } from '../../packages/database/database.ts';
import { tableSizes } from '../../packages/database/table-sizes.ts';
import { issueBills } from '../../packages/payments/bills/issue.ts';
import { createWorld } from '../../packages/payments/payments.testing.ts';
import { openLake } from '../../packages/telemetry/lake.ts';
import { GROWING, growthOf, CITY } from './growth.ts';

/** As many as `npm run capacity -- --measure` asks for, and ten times as many in the long form. */
const UNITS = process.env.TEST_ALL ? 2_000 : 200;
/** Pages that are half full, and texts of other lengths. */
const TOLERANCE = 0.25;

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-capacity-'));
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

/** The stated bytes of a unit are the measured ones. */
function expectStated(store: string, measured: number): void {
  const stated = GROWING.find((one) => one.store === store)!.bytes;
  if (process.env.TEST_ALL) console.log(`${store}: ${Math.round(measured)} bytes`);
  const isNear = Math.abs(measured - stated) / stated <= TOLERANCE;
  expect(
    isNear,
    `${store}: growth.ts states ${stated} bytes, and ${Math.round(measured)} were measured`,
  ).toBe(true);
}

describe('the bytes of a unit that the plan states', () => {
  test('of a payment with its bill, order, receipt and entries in the books', async () => {
    const db = openDatabase<any>(path.join(base, 'payments.db'));
    const world = createWorld(db);
    await world.payments.prepare();
    await world.psp.prepare();
    for (let n = 0; n < UNITS; n += 1) {
      const bill = {
        id: `property_tax-P-${n}-2026`,
        head: 'certificate_fees',
        accountNumber: `C/${10_000 + n}`,
        period: '2026-27',
        issuedOn: '2026-04-01',
        facts: { paise: 25_000 },
        sample: true,
        owner: null,
      };
      await issueBills(db, [bill] as never, world.now());
      await world.payBill(bill.accountNumber);
      await world.deliver();
    }
    await world.settle();
    const sizes = await tableSizes(
      db,
      'file',
      GROWING.flatMap(({ tables }) => tables),
    );
    await db.destroy();
    expect(sizes.get('payment_receipts')!.rows).toBe(UNITS);
    const found = growthOf(CITY, sizes).find(({ store }) => store === 'payments')!;
    expect(found.isMeasured).toBe(true);
    expectStated('payments', found.bytesPerUnit);
  });

  test('of an application for a benefit with a year of payments', async () => {
    const db = openDatabase<any>(path.join(base, 'benefits.db'));
    const benefits = createBenefits({
      db,
      seal: createSeal('the key of benefits', 'benefits'),
      references: createSeal('the key of references', 'aadhaar'),
      challenges: fakeChallenges(),
      authentication: createSandbox({
        environment: 'test',
        sign: (text) => String(text.length),
        now: () => new Date('2026-06-01T00:00:00Z'),
      }),
      perHourMax: 1_000_000,
      now: () => new Date('2026-06-01T00:00:00Z'),
    });
    await benefits.prepare();
    const aadhaar = parseAadhaar(SANDBOX_NUMBERS.works);
    if (aadhaar.kind !== 'Aadhaar') throw new Error(aadhaar.kind);
    const at = (month: number, day: number) => new Date(Date.UTC(2026, month, day, 5));
    for (let n = 0; n < UNITS; n += 1) {
      const number = (await benefits.apply({
        schemeSlug: 'mata-ramai-ambedkar',
        name: { latin: 'A Beneficiary Of Usual Length', devanagari: 'नेहमीच्या लांबीचा लाभार्थी' },
        mobile: `+9198220${String(n).padStart(5, '0')}`,
        bank: { latin: 'Bank of Maharashtra', devanagari: 'बँक ऑफ महाराष्ट्र' },
        accountLastFour: '0001',
        at: at(0, 11),
        aadhaar: { number: aadhaar.number, language: 'mr' },
      }))!;
      await benefits.advance(number, { event: 'review' }, at(0, 14));
      await benefits.advance(number, { event: 'approve' }, at(0, 24));
      for (let instalment = 1; instalment <= 12; instalment += 1) {
        const month = instalment;
        const payment = {
          instalment,
          periodFrom: at(month - 1, 1)
            .toISOString()
            .slice(0, 10),
          periodTo: at(month, 0).toISOString().slice(0, 10),
          amountPaise: 100_000,
          expectedOn: at(month, 5).toISOString().slice(0, 10),
        };
        await benefits.plan(number, payment, at(month, 1));
      }
    }
    const sizes = await tableSizes(
      db,
      'file',
      GROWING.flatMap(({ tables }) => tables),
    );
    await db.destroy();
    const found = growthOf(CITY, sizes).find(({ store }) => store === 'benefits')!;
    expect(found.isMeasured).toBe(true);
    expectStated('benefits', found.bytesPerUnit);
  });

  test('of a reading in the lake', async () => {
    const lake = openLake({ folder: path.join(base, 'lake') });
    const SENSORS = 500;
    const RECEIVED = Date.parse('2026-11-25T00:00:00Z');
    const BATCHES = 8;
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const receivedAt = new Date(RECEIVED + batch * 15 * 60_000);
      await lake.append({
        key: `batch ${batch}`,
        source: 'source-of-sensors',
        simulated: false,
        receivedAt,
        readings: Array.from({ length: SENSORS }, (_, n) => ({
          feed: 'air' as const,
          entity: `urn:ngsi-ld:AirQualityObserved:sensor-${n}`,
          property: 'pm25',
          observedAt: new Date(receivedAt.getTime() - n * 97).toISOString(),
          value: 40 + 30 * Math.sin(n * 12.9898 + batch * 78.233),
          text: null,
          latitude: 18.5 + n / 10_000,
          longitude: 73.8 + n / 10_000,
        })),
      });
    }
    const bytes = fs
      .readdirSync(path.join(base, 'lake'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0);
    expectStated('readings', bytes / (SENSORS * BATCHES));
  });
});
