import { migrateFeature } from '@pune/database';
import { databaseKinds } from '@pune/database/testing';
import { expect, test } from 'vitest';
import { notifierContract, type Arrived } from '../notifier.contract.ts';
import { CHANNELS } from '../notify.constants.ts';
import { notifyMigrations, type NotifyTables } from '../notify.migrations.ts';
import { createSandbox } from './sandbox.ts';

const ADDRESSES = {
  sms: '+919822012345',
  email: 'citizen@example.org',
  webpush: '{"endpoint":"https://fcm.googleapis.com/x"}',
};

for (const { name, missing, open } of databaseKinds.filter((kind) => kind.missing === null))
  for (const channel of CHANNELS)
    notifierContract(`the sandbox for ${channel} on ${name}`, {
      channel,
      skip: [
        {
          reason: 'the sandbox is a table: nothing is on its other side',
          modes: ['refuses', 'fails', 'is silent'],
        },
      ],
      async open() {
        if (missing) throw new Error(missing);
        const opened = await open<NotifyTables>();
        await migrateFeature(opened.db, 'notify', notifyMigrations);
        const sandbox = createSandbox({ db: opened.db, channel, allowed: true });
        const arrived: Arrived[] = [];
        const send: typeof sandbox.send = async (message) => {
          const sending = await sandbox.send(message);
          const row = await opened.db
            .selectFrom('notify_inbox')
            .selectAll()
            .where('message_id', '=', message.id)
            .executeTakeFirstOrThrow();
          arrived.push({
            reference: row.message_id,
            address: row.address,
            subject: row.subject,
            text: row.text,
          });
          return sending;
        };
        return {
          notifier: { ...sandbox, send },
          address: ADDRESSES[channel],
          set: () => {},
          arrived,
          close: opened.close,
        };
      },
    });

test('the sandbox must be enabled explicitly, because its messages reach no recipient', () => {
  expect(() => createSandbox({ db: {} as never, channel: 'sms', allowed: false })).toThrow(
    /\[notify\] \[sandbox\]/,
  );
});
