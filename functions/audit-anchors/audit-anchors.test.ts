import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { appendAudit } from '@pune/staff/audit';
import { anchor } from '@pune/staff/audit-anchors';
import { auditKeysFrom } from '@pune/staff/audit-keys';
import { verifyAudit } from '@pune/staff/audit-verification';
import { parseAnchors } from '@pune/staff/kept-anchors';
import { migrateStaff, type StaffTables } from '@pune/staff/migrations';
import { canonicalJson } from '@pune/std/canonical-json';
import { expect, test } from 'vitest';
import { createAuditAnchorsHandler } from './audit-anchors.handler.ts';
import type { AnchorsAnswer } from './audit-anchors.openapi.ts';

const NOON = new Date('2026-06-01T06:30:00Z');
const keys = auditKeysFrom('a secret of this test');

describeOnEachDatabase('published anchors', (open) => {
  /** A database with some entries; the same entries make the same chain. */
  async function audited(entries: number) {
    const { db } = await open<StaffTables>();
    await migrateStaff(db);
    for (let n = 1; n <= entries; n += 1)
      await db.transaction().execute((transaction) =>
        appendAudit(
          transaction,
          {
            chain: 'grievances',
            at: NOON,
            person: 'p',
            post: null,
            action: 'answer',
            object: `${n}`,
          },
          keys,
        ),
      );
    const handle = createAuditAnchorsHandler({
      open: async () => ({ db, auditKeys: keys }),
      pages: async () => null,
    });
    const get = (query = '') =>
      handle(new Request(`http://city.localhost/api/v1/audit-anchors${query}`), { ip: '' });
    return { db, get };
  }

  test('are public and cacheable, and anybody can check their signatures', async () => {
    const { db, get } = await audited(3);
    expect(((await (await get()).json()) as AnchorsAnswer).anchors).toEqual([]);
    await anchor(db, NOON, { keys });
    const answer = await get();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=300',
    ]);
    const { anchors, publicKey, otherPublicKeys } = (await answer.json()) as AnchorsAnswer;
    expect(otherPublicKeys).toEqual([]);
    expect(anchors).toHaveLength(1);
    const { signature, ...signed } = anchors[0]!;
    expect(signed).toMatchObject({ chain: 'grievances', seq: 3, at: NOON.toISOString() });
    const key = createPublicKey({ key: publicKey as JsonWebKey, format: 'jwk' });
    const bytes = Buffer.from(canonicalJson(signed));
    expect(verify(null, bytes, key, Buffer.from(signature, 'base64url'))).toBe(true);
    const older = await get(`?before=${NOON.toISOString()}`);
    expect(((await older.json()) as AnchorsAnswer).anchors).toEqual([]);
    expect((await get('?before=yesterday')).status).toBe(400);
  });

  test('detect a truncated chain and an old backup', async () => {
    const whole = await audited(3);
    await anchor(whole.db, NOON, { keys });
    const published = await (await whole.get()).text();
    const kept = parseAnchors(published);
    const old = await audited(2);
    expect(await verifyAudit(old.db, { keys })).toMatchObject([{ entries: 2, fault: null }]);
    expect(await verifyAudit(old.db, { keys, kept })).toMatchObject([
      { fault: { kind: 'Truncated', seq: 2, until: 3 } },
    ]);
    expect(await verifyAudit(whole.db, { keys, kept })).toMatchObject([
      { anchored: 3, fault: null },
    ]);
    const lines = kept.map((one) => JSON.stringify(one)).join('\n');
    expect(parseAnchors(lines)).toEqual(kept);
    expect(() => parseAnchors('nothing')).toThrow(/no anchors/);
  });
});
