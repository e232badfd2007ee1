import { setTimeout as wait } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { Conflict, type Bucket, type Expected } from './bucket.ts';

export interface S3BucketOptions {
  /** Address of the service: `https://s3.ap-south-1.amazonaws.com`. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Time limit of one request, without its body. */
  timeoutMs?: number;
  attemptsMax?: number;
  random?: () => number;
}

/** Slowest accepted transfer, which extends the time limit of a request with a body. */
const BYTES_PER_MS_MIN = 250;
const PAUSE_MS = 100;

/** An error response, or none at all (`status` 0). */
export class S3Error extends Error {
  readonly status: number;
  constructor(message: string, status: number, cause?: unknown) {
    super(`[publisher] [replication] [s3] ${message}`, { cause });
    this.name = 'S3Error';
    this.status = status;
  }
}

const isPassing = (status: number): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500;

interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/**
 * Opens a bucket of any service that speaks S3's protocol with conditional writes (`If-Match`,
 * `If-None-Match` of PutObject). Addresses it by path, which every such service understands.
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function s3Bucket({
  endpoint,
  bucket,
  region,
  accessKeyId,
  secretAccessKey,
  timeoutMs = 10_000,
  attemptsMax = 4,
  random = Math.random,
}: S3BucketOptions): Bucket {
  // Retries are our own: after a lost response a conditional write needs a look.
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  const base = `${endpoint.replace(/\/$/, '')}/${bucket}`;
  const addressOf = (key: string) => `${base}/${key}`;

  async function once(method: string, address: string, init: RequestInit): Promise<Answer> {
    const bytes = (init.body as Uint8Array | undefined)?.byteLength ?? 0;
    const limitMs = Math.round(timeoutMs + bytes / BYTES_PER_MS_MIN);
    try {
      const signal = AbortSignal.timeout(limitMs);
      const response = await client.fetch(address, { ...init, method, signal });
      const body = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, body };
    } catch (cause) {
      throw new S3Error(`${method} got no answer within ${limitMs} ms`, 0, cause);
    }
  }

  /** Sends a request; repeats it while the service is out of reach or overloaded. */
  async function send(
    method: string,
    address: string,
    init: RequestInit,
    accepted: readonly number[],
  ): Promise<Answer & { isRepeated: boolean }> {
    for (let attempt = 1; ; attempt++) {
      let problem: S3Error;
      try {
        const answer = await once(method, address, init);
        if (accepted.includes(answer.status)) return { ...answer, isRepeated: attempt > 1 };
        const reason = /<Code>(\w+)<\/Code>/.exec(answer.body.toString('utf8'))?.[1] ?? '';
        problem = new S3Error(
          `${method} was answered with ${answer.status} ${reason}`,
          answer.status,
        );
      } catch (error) {
        problem = error as S3Error;
      }
      if (!isPassing(problem.status) || attempt >= attemptsMax) throw problem;
      await wait(PAUSE_MS * 2 ** (attempt - 1) * (0.5 + random()));
    }
  }

  async function get(key: string, unless?: string) {
    const headers: Record<string, string> = unless ? { 'if-none-match': unless } : {};
    const {
      status,
      headers: given,
      body,
    } = await send('GET', addressOf(key), { headers }, [200, 304, 404]);
    if (status === 404) return null;
    return status === 304 ? ('unchanged' as const) : { body, tag: given.get('etag') ?? '' };
  }

  /** Returns the tag if the object has these bytes: an earlier attempt wrote them. */
  async function tagOfOwn(key: string, body: Uint8Array): Promise<string | null> {
    const now = await get(key);
    return now && now !== 'unchanged' && now.body.equals(body) ? now.tag : null;
  }

  return {
    get,
    async put(key, body, expected?: Expected) {
      const headers: Record<string, string> = {};
      if (expected === 'absent') headers['if-none-match'] = '*';
      else if (expected) headers['if-match'] = expected;
      const {
        status,
        headers: given,
        isRepeated,
      } = await send('PUT', addressOf(key), { headers, body: body as never }, [
        200,
        // 404: the version that the write replaces is gone. 409: another write is under way.
        ...(expected ? [404, 409, 412] : []),
      ]);
      if (status === 200) return given.get('etag') ?? '';
      const tag = isRepeated ? await tagOfOwn(key, body) : null;
      if (tag === null) throw new Conflict(key);
      return tag;
    },
    async list(prefix) {
      const keys: string[] = [];
      for (let token = ''; ;) {
        const query = new URLSearchParams({ 'list-type': '2', prefix });
        if (token) query.set('continuation-token', token);
        const { body } = await send('GET', `${base}?${query}`, {}, [200]);
        const text = body.toString('utf8');
        for (const [, key] of text.matchAll(/<Key>([^<]*)<\/Key>/g)) keys.push(key!);
        token = /<NextContinuationToken>([^<]*)</.exec(text)?.[1] ?? '';
        if (!token) return keys;
      }
    },
    async delete(key) {
      await send('DELETE', addressOf(key), {}, [200, 204, 404]);
    },
  };
}
