import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { S3BucketOptions } from '../replication/s3-bucket.ts';

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const KEYS = { accessKeyId: 'test-key', secretAccessKey: 'test-secret' };
const READY_MS = 60_000;

/** Starts the server on a folder of its own, with one bucket. */
export async function startS3Server(program: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 's3-'));
  const port = await freePort();
  const server = spawn(program, ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', folder], {
    env: {
      ...process.env,
      ROOT_ACCESS_KEY: KEYS.accessKeyId,
      ROOT_SECRET_KEY: KEYS.secretAccessKey,
    },
    stdio: 'ignore',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new AwsClient({ ...KEYS, region: 'us-east-1', service: 's3', retries: 0 });
  let buckets = 0;
  /** Creates an empty bucket. */
  async function create(): Promise<S3BucketOptions> {
    const bucket = `releases-${++buckets}`;
    const response = await client.fetch(`${endpoint}/${bucket}`, { method: 'PUT' });
    if (!response.ok) throw new Error(`The bucket was refused: ${await response.text()}`);
    return { endpoint, bucket, region: 'us-east-1', ...KEYS };
  }
  for (const end = Date.now() + READY_MS; ; await wait(50)) {
    const answers = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answers) break;
    if (Date.now() > end) throw new Error('The S3 server does not answer');
  }
  return {
    create,
    stop(): void {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Returns true if the server refuses writes whose `If-None-Match` or `If-Match` does not hold. */
async function checksConditions(program: string): Promise<boolean> {
  const server = await startS3Server(program);
  try {
    const { endpoint, bucket } = await server.create();
    const client = new AwsClient({ ...KEYS, region: 'us-east-1', service: 's3', retries: 0 });
    const put = async (headers: Record<string, string>): Promise<number> =>
      (await client.fetch(`${endpoint}/${bucket}/a`, { method: 'PUT', body: 'x', headers })).status;
    await put({});
    return (
      (await put({ 'if-none-match': '*' })) === 412 && (await put({ 'if-match': '"b"' })) === 412
    );
  } finally {
    server.stop();
  }
}

/**
 * The program of the Versity S3 gateway (github.com/versity/versitygw), a server of S3's protocol
 * that checks signatures and conditional writes: from `S3_SERVER`, the path, or Go's folder of
 * programs. Returns `null` if none is installed, or if that one ignores conditions of writes, as
 * 1.0.14 does.
 */
export async function findS3Server(): Promise<string | null> {
  const places = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    path.join(process.env.GOPATH ?? path.join(os.homedir(), 'go'), 'bin'),
  ];
  const candidates = [
    process.env.S3_SERVER,
    ...places.map((place) => path.join(place, 'versitygw')),
  ];
  const program = candidates.find((file): file is string => !!file && isProgram(file));
  return program && (await checksConditions(program)) ? program : null;
}
