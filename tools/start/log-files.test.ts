import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { logFile } from './log-files.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logs-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a log has a bounded size, loses only its oldest lines and goes on after a start', () => {
  const file = path.join(folder, 'logs/host.log');
  const lines = Array.from({ length: 100 }, (_, n) => `line ${String(n).padStart(4, '0')}`);
  for (const part of [lines.slice(0, 55), lines.slice(55)]) {
    const log = logFile(file, { bytesMax: 100, kept: 3 });
    for (const line of part) log.write(line);
  }
  const names = fs.readdirSync(path.dirname(file)).sort();
  expect(names).toEqual(['host.log', 'host.log.1', 'host.log.2', 'host.log.3']);
  for (const name of names)
    expect(fs.statSync(path.join(path.dirname(file), name)).size).toBeLessThanOrEqual(100);
  const order = ['.3', '.2', '.1', ''].flatMap((end) =>
    fs.readFileSync(`${file}${end}`, 'utf8').trim().split('\n'),
  );
  expect(order).toEqual(lines.slice(-order.length));
  expect(order.length).toBeGreaterThan(27);
});

test('a disk that takes nothing costs lines and not the process', () => {
  fs.writeFileSync(path.join(folder, 'a-file'), '');
  const log = logFile(path.join(folder, 'a-file/host.log'));
  expect(() => log.write('lost')).not.toThrow();
});
