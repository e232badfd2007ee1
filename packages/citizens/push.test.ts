import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { createSeal } from '@pune/database/seal';
import { createWebPush } from '@pune/notify/drivers/webpush';
import { createBrowser, createVapidKeys } from '@pune/notify/drivers/webpush.testing';
import { createNotify } from '@pune/notify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCitizens } from './citizens.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import { createConsents } from './consents.ts';
import { createPush } from './push.ts';

const KEYS = createVapidKeys();

describeOnEachDatabase('a browser that a citizen lets push', (open) => {
  let opened: TestDatabase<CitizenTables>;
  const now = () => new Date();
  const arrived: string[] = [];
  let isGone = false;
  const browser = createBrowser();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (!isGone) arrived.push(browser.decrypt(Buffer.concat(chunks)).body);
      response.writeHead(isGone ? 410 : 201).end();
    });
  });
  beforeAll(async () => {
    opened = await open<CitizenTables>();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.close();
  });

  test('decrypts its messages, and is deleted once its push service no longer knows it', async () => {
    const { db } = opened;
    const seal = createSeal('a secret of some length for this test', 'citizens');
    const push = createPush({ db, seal, now });
    const consents = createConsents({ db, now });
    const webpush = createWebPush({
      subject: 'mailto:web@pune.example',
      ...KEYS,
      hosts: ['127.0.0.1'],
      DANGEROUSLY_withoutTls: true,
    });
    let code = '';
    const sms = {
      name: 'test',
      channel: 'sms' as const,
      send: async ({ text }: { text: string }) => (
        (code = /\d{6}/.exec(text)![0]),
        { kind: 'Sent' as const, providerId: null }
      ),
    };
    const notify = createNotify({
      db,
      notifiers: { sms, webpush },
      seal,
      mayNotify: consents.mayNotify,
      onRefused: async (_, address) => push.forget(address),
    });
    const citizens = createCitizens({ db, seal, notify, consents, offeredTopics: ['traffic'] });
    await notify.prepare();
    await citizens.prepare();
    const asked = await citizens.askCode({
      mobile: '+919822012345',
      language: 'mr',
      keep: false,
      sender: '203.0.113.7',
    });
    await notify.drainAtOnce();
    const entered = await citizens.signIn({
      challenge: (asked as { challenge: string }).challenge,
      code,
      language: 'mr',
      device: '',
      before: null,
    });
    const session = (await citizens.session((entered as { token: string }).token))!;
    await citizens.addPush(
      session,
      browser.subscription(`http://127.0.0.1:${(server.address() as AddressInfo).port}/push/1`),
      'Firefox, Android',
    );
    await citizens.savePreferences(session, {
      messages: ['traffic.webpush'],
      areas: [],
      language: 'mr',
    });

    const announce = (key: string) =>
      citizens.announce({
        key,
        template: 'traffic_notice',
        areas: ['WO-03'],
        values: () => ({ title: 'लक्ष्मी रस्ता बंद', when: 'आज.', link: 'https://pune.example/n/1' }),
      });
    expect(await announce('n1')).toBe(1);
    await notify.drain();
    expect(arrived).toEqual(['लक्ष्मी रस्ता बंद: आज.']);
    isGone = true;
    await announce('n2');
    await notify.drain();
    expect(await announce('n3')).toBe(0);
    expect((await citizens.me(session))!.pushDevices).toEqual([]);
  });
});
