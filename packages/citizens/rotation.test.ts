import { resealTable } from '@pune/database/reseal';
import { createSeal, type Secrets } from '@pune/database/seal';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createNotify } from '@pune/notify';
import type { Message } from '@pune/notify/notifier';
import { expect, test } from 'vitest';
import type { CitizenTables } from './citizens.migrations.ts';
import { createCitizens } from './citizens.ts';
import { createConsents } from './consents.ts';
import { createKnownDevices } from './known-devices.ts';
import { createPush } from './push.ts';
import { CITIZENS_SEALED } from './sealed.ts';

const NOON = new Date('2026-11-25T06:30:00Z');
const MOBILE = '+919822012345';
const FORMER = 'the former secret of this test';
const CURRENT = 'the current secret of this test';

describeOnEachDatabase('citizens while their key rotates', (open) => {
  async function city() {
    const { db } = await open<CitizenTables>();
    const sent: Message[] = [];
    /** The service as a process with these keys runs it. */
    const withKeys = (...keys: Secrets) => {
      const seal = createSeal(keys, 'citizens');
      const now = () => NOON;
      const consents = createConsents({ db, now });
      const notify = createNotify({
        db,
        seal: createSeal('the key of messages', 'notify'),
        mayNotify: consents.mayNotify,
        now,
        notifiers: {
          sms: {
            name: 'test',
            channel: 'sms',
            send: async (message) => (sent.push(message), { kind: 'Sent', providerId: null }),
          },
        },
      });
      const citizens = createCitizens({ db, seal, notify, consents, now });
      const ask = async (device: string | null = null) => {
        const asked = await citizens.askCode({
          mobile: MOBILE,
          language: 'mr',
          keep: false,
          sender: '203.0.113.7',
          knownDevice: device,
        });
        if (asked.kind !== 'CodeSent') throw new Error(asked.kind);
        await notify.drain();
        return { challenge: asked.challenge, code: /\b\d{6}\b/.exec(sent.at(-1)!.text)![0] };
      };
      const enter = async (asked: { challenge: string; code: string }) => {
        const entered = await citizens.signIn({
          ...asked,
          language: 'mr',
          device: 'Firefox',
          before: null,
        });
        if (entered.kind !== 'SignedIn') throw new Error(entered.kind);
        return entered;
      };
      return { seal, citizens, notify, ask, enter, push: createPush({ db, seal, now }) };
    };
    const first = withKeys(FORMER);
    await first.notify.prepare();
    await first.citizens.prepare();
    return { db, withKeys };
  }

  test('sessions, codes and accounts of before are good during the rotation and after it', async () => {
    const { db, withKeys } = await city();
    const before = withKeys(FORMER);
    const { token } = await before.enter(await before.ask());
    const { citizen } = (await before.citizens.session(token))!;
    const subscription = {
      endpoint: 'https://push.example/1',
      keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
    };
    await before.push.add(db, citizen, subscription, 'Firefox');
    const asked = await before.ask();

    const during = withKeys(CURRENT, FORMER);
    expect((await during.citizens.session(token))?.citizen).toBe(citizen);
    const again = await during.enter(asked);
    expect((await during.citizens.session(again.token))?.citizen).toBe(citizen);
    const anew = await during.enter(await during.ask());
    expect((await during.citizens.session(anew.token))?.citizen).toBe(citizen);
    await during.push.add(db, citizen, subscription, 'Firefox');
    expect(await during.push.of(citizen)).toHaveLength(1);

    for (const table of CITIZENS_SEALED)
      expect((await resealTable(db, table, during.seal)).failed).toEqual([]);
    const after = withKeys(CURRENT);
    expect((await after.citizens.session(token))?.citizen).toBe(citizen);
    const last = await after.enter(await after.ask());
    expect((await after.citizens.session(last.token))?.citizen).toBe(citizen);
    expect(await db.selectFrom('citizens').select('id').execute()).toHaveLength(1);
    expect(await after.push.of(citizen)).toHaveLength(1);
    await after.push.forget(JSON.stringify(subscription));
    expect(await after.push.of(citizen)).toEqual([]);
  });

  test('a code of before is worth nothing after the former key was retired', async () => {
    const { withKeys } = await city();
    const asked = await withKeys(FORMER).ask();
    await expect(withKeys(CURRENT).enter(asked)).rejects.toThrow('CodeWrong');
  });

  test('a browser that proved its number stays known while the former key is live', async () => {
    const { withKeys } = await city();
    const before = withKeys(FORMER);
    const entered = await before.enter(await before.ask());
    const nameWith = (...keys: Secrets) => {
      const seal = createSeal(keys, 'citizens');
      const devices = createKnownDevices({ seal, now: () => NOON });
      return devices.nameOf(entered.device, seal.indexes(`address ${MOBILE}`));
    };
    expect(nameWith(FORMER)).not.toBeNull();
    expect(nameWith(CURRENT, FORMER)).toBe(nameWith(FORMER));
    expect(nameWith(CURRENT)).toBeNull();
  });
});
