// Files grievances with photos through the function, and pays bills, as fast as it can, and prints
// what was acknowledged. Arguments: the folder of files, the number of the first request.
import { setTimeout as wait } from 'node:timers/promises';
import { createGrievancesHandler } from '../../functions/grievances/grievances.handler.ts';
import { published } from '../../functions/testing/configurations.ts';
import { keepsNoPhotos } from '../../functions/testing/kept-photos.ts';
import { noCitizens } from '../../functions/testing/no-citizens.ts';
import { openDatabase } from '../../packages/database/database.ts';
import { secondCopyFolder, servicesDatabaseUrl } from '../../packages/database/env.ts';
import { filesIn } from '../../packages/grievances/files.ts';
import { createGrievances } from '../../packages/grievances/grievances.ts';
import {
  FAKE_DECODERS,
  fakePhoto,
  TEST_SEAL,
} from '../../packages/grievances/grievances.testing.ts';
import { issueBills } from '../../packages/payments/bills/issue.ts';
import { createWorld } from '../../packages/payments/payments.testing.ts';

const [folder, first] = process.argv.slice(2) as [string, string];
const CLIENTS = 4;
const PHOTO = fakePhoto(null, null);

const url = servicesDatabaseUrl();
const db = openDatabase<any>(url);
const money = openDatabase<any>(url, { needsSecondCopy: true });
const grievances = createGrievances({
  db,
  files: filesIn(folder, secondCopyFolder()),
  photos: FAKE_DECODERS,
  seal: TEST_SEAL,
  perHourMax: 1_000_000,
  perDeviceMax: 1_000_000,
  queue: async () => ({ kind: 'AlreadyQueued' }),
});
await grievances.prepare();
const world = createWorld(money);
await world.payments.prepare();
await world.psp.prepare();
const handle = createGrievancesHandler({
  grievances: async () => grievances,
  pages: async () => null,
  configurations: published(),
  keptPhotos: keepsNoPhotos,
  citizens: noCitizens,
  embedOrigins: [],
});

let next = Number(first);
async function report(): Promise<void> {
  for (;;) {
    const n = (next += 1);
    const body = new FormData();
    for (const [name, value] of Object.entries({
      category: 'pothole',
      area: 'WO-03',
      description: `A deep hole before house ${n}.`,
      idempotencyKey: `key-of-the-restore-drill-${n}`,
    }))
      body.append(name, value);
    body.append('photo', new File([new Uint8Array(PHOTO)], 'hole.jpg', { type: 'image/jpeg' }));
    const request = new Request('http://pmc.localhost/api/grievances', {
      method: 'POST',
      headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      body,
    });
    const answer = await handle(request, { ip: `198.51.100.${n % 200}` });
    const said = (await answer.json()) as { number?: string };
    if (answer.status === 201) process.stdout.write(`filed ${said.number}\n`);
    else process.stdout.write(`refused ${answer.status} ${JSON.stringify(said)}\n`);
  }
}

async function pay(): Promise<void> {
  for (;;) {
    const n = (next += 1);
    const id = `bill-of-the-restore-drill-${n}`;
    const bill = {
      id,
      head: 'certificate_fees' as const,
      accountNumber: `C/${n}`,
      period: '2026-27',
      issuedOn: '2026-04-01',
      facts: { paise: 25_000 },
      sample: true,
      owner: null,
    };
    await issueBills(money, [bill] as never, new Date());
    const intent = {
      bills: [id],
      gateway: 'sandbox',
      channel: 'web',
      language: 'en',
      idempotencyKey: `key-of-the-restore-drill-${n}`,
    };
    const { secret, payment } = (await world.payments.createIntent(
      intent as never,
      'x',
    )) as unknown as { secret: string; payment: { checkout: { url: string } } };
    process.stdout.write(`begun ${secret}\n`);
    await world.psp.pay(payment.checkout.url.split('/').at(-1)!, 'card', 'success');
    const view = await world.payments.find(secret, { ask: true });
    if (view?.status === 'paid') process.stdout.write(`paid ${secret}\n`);
  }
}

process.stdout.write('ready\n');
await Promise.all(Array.from({ length: CLIENTS }, (_, i) => (i % 2 ? report() : pay())));
await wait(0);
