import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { mongodbServer } from './servers.ts';

const START_MS = 20_000;

/**
 * Provides a MongoDB to the suites of a Vitest project: the one in TEST_MONGODB_URL, or a
 * compatible server of its own.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const given = process.env.TEST_MONGODB_URL;
  if (given) {
    project.provide('contentDatabaseServer', given);
    return () => {};
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-mongodb-'));
  const socket = path.join(folder, 'server.sock');
  // The server exits when its standard input closes, even if this process crashes. It collects
  // garbage rarely: by default that is a third of its work.
  const server = spawn(mongodbServer()!, [socket, folder], {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...process.env, GOGC: '800' },
  });
  let said = '';
  server.stderr.on('data', (data: Buffer) => (said += data));
  for (let waited = 0; !fs.existsSync(socket); waited += 50) {
    if (server.exitCode !== null || waited > START_MS)
      throw new Error(`[cms] [testing] The MongoDB-compatible server did not start: ${said}`);
    await wait(50);
  }
  project.provide('contentDatabaseServer', `mongodb://${encodeURIComponent(socket)}/`);
  return () => {
    server.stdin.end();
    server.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  };
}
