import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLake, type Lake } from './lake.ts';
import type { Reading } from './telemetry.schema.ts';

const reading = (observedAt: string, value: number, more: Partial<Reading> = {}): Reading => ({
  feed: 'air',
  entity: 'urn:aqm:1',
  property: 'pm2p5',
  observedAt,
  value,
  text: null,
  latitude: null,
  longitude: null,
  ...more,
});
let folder: string;
let lake: Lake;
const append = (
  key: string,
  readings: Reading[],
  receivedAt = '2026-11-25T10:00:00.000Z',
  simulated = false,
) => lake.append({ key, source: 'aqm', simulated, receivedAt: new Date(receivedAt), readings });
const files = () =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile());

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-lake-'));
  lake = openLake({ folder, threads: 1 });
});
afterEach(async () => {
  await lake.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('a lake of readings', () => {
  it('stores readings by feed and by the day in India', async () => {
    await append('a', [
      reading('2026-11-25T18:29:59.999Z', 1),
      reading('2026-11-25T18:30:00.000Z', 2),
      reading('2026-11-25T08:00:00.000Z', 0, {
        feed: 'wifi',
        property: 'deviceStatus',
        value: null,
        text: "it's up",
        latitude: 18.52,
        longitude: 73.85,
      }),
    ]);
    expect((await lake.partitions()).map(({ feed, day }) => `${feed} ${day}`)).toEqual([
      'air 2026-11-25',
      'air 2026-11-26',
      'wifi 2026-11-25',
    ]);
    expect(await lake.readings('air', '2026-11-26')).toEqual([
      {
        ...reading('2026-11-25T18:30:00.000Z', 2),
        receivedAt: '2026-11-25T10:00:00.000Z',
        source: 'aqm',
        simulated: false,
      },
    ]);
    expect((await lake.readings('wifi', '2026-11-25'))[0]).toMatchObject({
      value: null,
      text: "it's up",
      latitude: 18.52,
      longitude: 73.85,
    });
    expect(await lake.readings('air', '2020-01-01')).toEqual([]);
  });

  it('takes a batch that comes twice once', async () => {
    await append('a', [reading('2026-11-25T08:00:00.000Z', 5)]);
    const before = await lake.partitions();
    await append('a', [reading('2026-11-25T08:00:00.000Z', 5)]);
    expect(await lake.partitions()).toEqual(before);
    expect(files()).toHaveLength(1);
  });

  it('counts a reading once that came in several batches, as it came last', async () => {
    await append('second', [reading('2026-11-25T08:00:00.000Z', 9)], '2026-11-25T11:00:00.000Z');
    await append('first', [
      reading('2026-11-25T08:00:00.000Z', 5),
      reading('2026-11-25T08:10:00.000Z', 7),
    ]);
    expect((await lake.readings('air', '2026-11-25')).map(({ value }) => value)).toEqual([9, 7]);
    const { rows } = await lake.rollUp('air', '2026-11-25');
    expect(rows).toEqual([
      {
        entity: 'urn:aqm:1',
        property: 'pm2p5',
        period: 'day',
        start: '2026-11-24T18:30:00.000Z',
        readings: 2,
        total: 16,
        lowest: 7,
        highest: 9,
        latest: 7,
        latestAt: '2026-11-25T08:10:00.000Z',
        simulated: false,
      },
      {
        entity: 'urn:aqm:1',
        property: 'pm2p5',
        period: 'hour',
        start: '2026-11-25T07:30:00.000Z',
        readings: 2,
        total: 16,
        lowest: 7,
        highest: 9,
        latest: 7,
        latestAt: '2026-11-25T08:10:00.000Z',
        simulated: false,
      },
    ]);
  });

  it('has another digest when something came late, and the same when nothing did', async () => {
    await append('a', [reading('2026-11-25T08:00:00.000Z', 5)]);
    const { digest } = await lake.rollUp('air', '2026-11-25');
    expect((await lake.partitions())[0]!.digest).toBe(digest);
    await append('late', [reading('2026-11-25T02:00:00.000Z', 1)], '2026-11-28T10:00:00.000Z');
    expect((await lake.partitions())[0]!.digest).not.toBe(digest);
    expect(
      (await lake.rollUp('air', '2026-11-25')).rows.filter(({ period }) => period === 'hour'),
    ).toHaveLength(2);
  });

  it('says of an hour that some of it was simulated', async () => {
    await append('a', [reading('2026-11-25T08:00:00.000Z', 5)]);
    await append('b', [reading('2026-11-25T09:00:00.000Z', 5)], undefined, true);
    const { rows } = await lake.rollUp('air', '2026-11-25');
    expect(rows.map(({ period, simulated }) => [period, simulated])).toEqual([
      ['day', true],
      ['hour', false],
      ['hour', true],
    ]);
  });

  it('compacts many files into one that says the same, also after a batch of before comes again', async () => {
    for (let i = 0; i < 12; i++)
      await append(
        `b${i}`,
        [reading(`2026-11-25T08:${String(i % 10).padStart(2, '0')}:00.000Z`, i)],
        `2026-11-25T10:00:${String(i).padStart(2, '0')}.000Z`,
      );
    const before = [
      await lake.readings('air', '2026-11-25'),
      (await lake.rollUp('air', '2026-11-25')).rows,
    ];
    await lake.compact('air', '2026-11-25');
    expect(files()).toHaveLength(1);
    expect([
      await lake.readings('air', '2026-11-25'),
      (await lake.rollUp('air', '2026-11-25')).rows,
    ]).toEqual(before);
    await append('b0', [reading('2026-11-25T08:00:00.000Z', 0)], '2026-11-25T10:00:00.000Z');
    expect((await lake.rollUp('air', '2026-11-25')).rows).toEqual(before[1]);
  });

  it('compacts nothing while the disk has no room for a copy', async () => {
    await append('a', [reading('2026-11-25T08:00:00.000Z', 5)]);
    await append('b', [reading('2026-11-25T08:01:00.000Z', 6)]);
    const full = openLake({ folder, threads: 1, hasRoom: () => false });
    await full.compact('air', '2026-11-25');
    expect(files()).toHaveLength(2);
    await full.close();
  });

  it('ignores the files of a dead writer', async () => {
    await append('a', [reading('2026-11-25T08:00:00.000Z', 5)]);
    fs.writeFileSync(path.join(folder, 'feed=air/day=2026-11-25/x.parquet.1.tmp'), 'PAR1 half');
    expect(await lake.readings('air', '2026-11-25')).toHaveLength(1);
  });

  it('goes on when another process compacts while it reads', async () => {
    for (let i = 0; i < 5; i++) await append(`b${i}`, [reading(`2026-11-25T08:0${i}:00.000Z`, i)]);
    const other = openLake({ folder, threads: 1 });
    const [{ rows }] = await Promise.all([
      lake.rollUp('air', '2026-11-25'),
      other.compact('air', '2026-11-25'),
    ]);
    expect(rows.find(({ period }) => period === 'day')!.readings).toBe(5);
    await other.close();
  });

  it('keeps twenty batches that come at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        append(`p${i}`, [reading(`2026-11-25T08:${String(i).padStart(2, '0')}:00.000Z`, i)]),
      ),
    );
    expect(await lake.readings('air', '2026-11-25')).toHaveLength(20);
  });
});
