import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { endAlarm, raiseAlarm, readAlarms } from './alarms.ts';

const alarm = (id: string, since: string) => ({ id, since, message: `${id} since ${since}` });

test('an alarm stands from its first raising until it ends', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-alarms-'));
  expect(readAlarms(folder)).toEqual([]);
  raiseAlarm(folder, alarm('crash-loop.host', '2026-11-28T10:00:00Z'));
  raiseAlarm(folder, alarm('crash-loop.cms', '2026-11-28T10:01:00Z'));
  raiseAlarm(folder, alarm('crash-loop.host', '2026-11-28T10:02:00Z'));
  fs.writeFileSync(path.join(folder, 'alarms/damaged.json'), '{"id":');
  expect(readAlarms(folder).map(({ id, since }) => [id, since])).toEqual([
    ['crash-loop.cms', '2026-11-28T10:01:00Z'],
    ['crash-loop.host', '2026-11-28T10:00:00Z'],
  ]);
  endAlarm(folder, 'crash-loop.host');
  endAlarm(folder, 'crash-loop.host');
  expect(readAlarms(folder)).toHaveLength(1);
  expect(() => raiseAlarm(folder, alarm('../elsewhere', ''))).toThrow('no id of an alarm');
});
