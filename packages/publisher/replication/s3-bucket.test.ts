import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findS3Server, startS3Server } from '../testing/s3-server.ts';
import { Conflict } from './bucket.ts';
import { describeBucket } from './bucket.contract.ts';
import { s3Bucket, S3Error } from './s3-bucket.ts';

const program = await findS3Server();
const title = program
  ? "against a server of S3's protocol"
  : "against a server of S3's protocol: skipped, because none that checks conditional writes is installed (go install github.com/versity/versitygw/cmd/versitygw@latest, or its path in S3_SERVER)";

describe.skipIf(program === null)(title, () => {
  let server: Awaited<ReturnType<typeof startS3Server>>;
  beforeAll(async () => {
    server = await startS3Server(program!);
  });
  afterAll(() => server?.stop());
  describeBucket('s3', async () => ({ bucket: s3Bucket(await server.create()) }));

  it('names a bucket that is not there', async () => {
    const bucket = s3Bucket({ ...(await server.create()), bucket: 'another-bucket' });
    await expect(bucket.get('head')).rejects.toThrow(/404 NoSuchBucket/);
    await expect(bucket.put('head', Buffer.from('x'), 'absent')).rejects.toThrow(/NoSuchBucket/);
  });

  it('refuses a wrong key in words', async () => {
    const bucket = s3Bucket({ ...(await server.create()), secretAccessKey: 'wrong' });
    await expect(bucket.get('head')).rejects.toThrow(/403 SignatureDoesNotMatch/);
  });
});

/** Opens a bucket on a server that answers with these statuses, one a request, or not at all. */
async function answering(answers: (number | 'none')[], body = '') {
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.headers['if-match'] ?? ''}`.trim());
    const status = answers.shift() ?? 200;
    if (status === 'none') return void request.socket.destroy();
    response.writeHead(status, { etag: '"t"' }).end(status === 200 ? body : '');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const bucket = s3Bucket({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket: 'b',
    region: 'r',
    accessKeyId: 'k',
    secretAccessKey: 's',
    random: () => 0,
  });
  return { bucket, requests, close: () => server.close() };
}

describe('a service that fails', () => {
  it('is tried again a bounded number of times', async () => {
    const failing = await answering([503, 'none', 200], 'x');
    expect(await failing.bucket.get('a')).toMatchObject({ body: Buffer.from('x') });
    failing.close();
    const dead = await answering([500, 500, 500, 500, 500]);
    await expect(dead.bucket.get('a')).rejects.toThrow(S3Error);
    expect(dead.requests).toHaveLength(4);
    dead.close();
  });

  it('may have done the write whose response was lost', async () => {
    // The first attempt wrote, the second finds the version changed, the look finds our own bytes.
    const lost = await answering(['none', 412, 200], 'mine');
    expect(await lost.bucket.put('head', Buffer.from('mine'), '"before"')).toBe('"t"');
    expect(lost.requests).toEqual(['PUT "before"', 'PUT "before"', 'GET']);
    lost.close();
    const other = await answering(['none', 412, 200], 'theirs');
    await expect(other.bucket.put('head', Buffer.from('mine'), '"before"')).rejects.toThrow(
      Conflict,
    );
    other.close();
  });
});
