import { expect, test } from 'vitest';
import { createDiskSpace, spaceOf } from './disk-space.ts';

const GIGABYTE = 1024 ** 3;
const disk = (freeBytes: number, totalBytes: number) => ({
  bavail: freeBytes / 4096,
  blocks: totalBytes / 4096,
  bsize: 4096,
});

test.each([
  [20, 100, 'ample'],
  [14, 100, 'ample'],
  [7, 50, 'scarce'],
  [1.9, 50, 'critical'],
  [1.9, 30, 'scarce'],
  // A small share of a large disk is much.
  [40, 4000, 'ample'],
  [9, 4000, 'scarce'],
  [0, 4000, 'critical'],
])('%d GB of %d GB are %s', (free, total, space) => {
  expect(spaceOf(disk(free * GIGABYTE, total * GIGABYTE))).toBe(space);
});

test('the disk is asked once in two seconds', () => {
  let [clock, free, asked] = [0, 20, 0];
  const space = createDiskSpace('/data', {
    now: () => clock,
    statfs: () => {
      asked += 1;
      if (free < 0) throw new Error('no such folder');
      return disk(free * GIGABYTE, 50 * GIGABYTE);
    },
  });
  expect(space()).toBe('ample');
  free = 1;
  expect(space()).toBe('ample');
  clock = 2000;
  expect([space(), space(), asked]).toEqual(['critical', 'critical', 2]);
  [clock, free] = [4000, -1];
  expect(space()).toBe('ample');
});
