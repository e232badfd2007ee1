import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '@pune/database';
import { createSeal } from '@pune/database/seal';
import { databaseKinds, postgresMissing, startPostgres } from '@pune/database/testing';
import type { Kysely } from 'kysely';
import sharp from 'sharp';
import { createStorage } from 'unstorage';
import { describe, expect, test, vi } from 'vitest';
import { GroupCommit } from '../database/group-commit.ts';
import type { GrievanceTables } from './grievances.migrations.ts';
import { grievanceSchema } from './grievances.schema.ts';
import { createGrievances } from './grievances.ts';
import { createPhotoDecoders } from './photo-decoders.ts';

const LATENCY_MS = 100;
const TRIPS_MAX = 4;

/** A server between client and PostgreSQL that holds every message of the client back, and counts the answers that the client waits for. */
async function startSlowly(socket: string, folder: string): Promise<{ answers: () => number; stop: () => void }> {
  let answers = 0;
  const server = net.createServer((client) => {
    const upstream = net.connect(socket);
    client.on('data', (bytes) => setTimeout(() => upstream.write(bytes), LATENCY_MS));
    let unread = Buffer.alloc(0);
    upstream.on('data', (bytes: Buffer) => {
      unread = Buffer.concat([unread, bytes]);
      // A message is a letter, and a length that counts itself (PostgreSQL, Message Flow); Z ends each answer: ReadyForQuery.
      while (unread.length >= 5 && unread.length > unread.readUInt32BE(1)) {
        if (unread[0] === 0x5a) answers += 1;
        unread = unread.subarray(1 + unread.readUInt32BE(1));
      }
      client.write(bytes);
    });
    for (const [one, other] of [[client, upstream], [upstream, client]] as const) one.on('close', () => other.destroy()).on('error', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(path.join(folder, '.s.PGSQL.5432'), resolve));
  return { answers: () => answers, stop: () => server.close() };
}

const grievancesOn = (db: Kysely<GrievanceTables>) =>
  createGrievances({ db, files: createStorage(), photos: createPhotoDecoders(), seal: createSeal('k'.repeat(32), 'grievances'), perHourMax: 100 });
const filing = (description: string) => grievanceSchema.parse({ category: 'pothole', latitude: 18.5195, longitude: 73.8554, description, mobile: '9822012345' });
const photo = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#446688' } }).jpeg().toBuffer();

describe('a filing waits for the database four times at most', () => {
  test.skipIf(postgresMissing())('on PostgreSQL, each statement, BEGIN and COMMIT counted, at 100 ms a message', async () => {
    const server = startPostgres();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-slow-'));
    const real = new URL(server.url('postgres')).searchParams.get('host')!;
    const slow = await startSlowly(path.join(real, '.s.PGSQL.5432'), folder);
    const near = grievancesOn(openDatabase<GrievanceTables>(server.url('postgres')));
    await near.prepare();
    await near.close();
    const db = openDatabase<GrievanceTables>(server.url('postgres').replace(encodeURIComponent(real), encodeURIComponent(folder)));
    const grievances = grievancesOn(db);
    // Connects, and loads the layer of wards.
    expect((await grievances.file(filing('The first one of this process.'), null, 'a')).kind).toBe('Filed');
    for (const [upload, trips] of [[null, 2], [await photo(), 3]] as const) {
      const [before, startedAt] = [slow.answers(), performance.now()];
      expect((await grievances.file(filing(`Another one with ${trips} trips.`), upload, 'a')).kind).toBe('Filed');
      expect(slow.answers() - before).toBe(trips);
      expect(trips).toBeLessThanOrEqual(TRIPS_MAX);
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(trips * LATENCY_MS);
    }
    await grievances.close();
    slow.stop();
    server.stop();
  }, 120_000);

  test('on SQLite, each turn at the one connection counted', async () => {
    const { db, close } = await databaseKinds.find(({ name }) => name === 'SQLite')!.open<GrievanceTables>();
    const grievances = grievancesOn(db);
    await grievances.prepare();
    await grievances.file(filing('The first one loads the layer of wards.'), null, 'a');
    const turns = vi.spyOn(GroupCommit.prototype, 'take');
    for (const [upload, trips] of [[null, 2], [await photo(), 3]] as const) {
      turns.mockClear();
      expect((await grievances.file(filing(`Another one with ${trips} turns.`), upload, 'a')).kind).toBe('Filed');
      expect(turns).toHaveBeenCalledTimes(trips);
    }
    turns.mockRestore();
    await close();
  });
});
