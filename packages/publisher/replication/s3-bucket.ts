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
const NO_BUCKET = 'NoSuchBucket';

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

/** Error code of an error response. */
const codeOf = (body: Buffer): string =>
  /<Code>(\w+)<\/Code>/.exec(body.toString('utf8'))?.[1] ?? '';

/**
 * Creates the client that signs requests, limits their time, and repeats them while the service is
 * out of reach or overloaded.
 */
function createClient({
  region,
  accessKeyId,
  secretAccessKey,
  timeoutMs = 10_000,
  attemptsMax = 4,
  random = Math.random,
}: S3BucketOptions) {
  // Retries are our own: after a lost response a conditional write needs a look.
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });

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

  /** @throws S3Error for a status that is not accepted, and for a bucket that is not there */
  return async function send(
    method: string,
    address: string,
    init: RequestInit,
    accepted: readonly number[],
  ): Promise<Answer & { isRepeated: boolean }> {
    for (let attempt = 1; ; attempt++) {
      let problem: S3Error;
      try {
        const answer = await once(method, address, init);
        const code = answer.status < 300 ? '' : codeOf(answer.body);
        if (accepted.includes(answer.status) && code !== NO_BUCKET)
          return { ...answer, isRepeated: attempt > 1 };
        problem = new S3Error(
          `${method} was answered with ${answer.status} ${code}`,
          answer.status,
        );
      } catch (error) {
        problem = error as S3Error;
      }
      if (!isPassing(problem.status) || attempt >= attemptsMax) throw problem;
      await wait(PAUSE_MS * 2 ** (attempt - 1) * (0.5 + random()));
    }
  };
}

/**
 * Opens a bucket of any service that speaks S3's protocol with conditional writes (`If-Match`,
 * `If-None-Match` of PutObject). Addresses it by path, which every such service understands.
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function s3Bucket(options: S3BucketOptions): Bucket {
  const send = createClient(options);
  const base = `${options.endpoint.replace(/\/$/, '')}/${options.bucket}`;
  const addressOf = (key: string) => `${base}/${key}`;

  async function get(key: string, unless?: string) {
    const headers: Record<string, string> = unless ? { 'if-none-match': unless } : {};
    const answer = await send('GET', addressOf(key), { headers }, [200, 304, 404]);
    if (answer.status === 404) return null;
    if (answer.status === 304) return 'unchanged' as const;
    return { body: answer.body, tag: answer.headers.get('etag') ?? '' };
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
      const answer = await send('PUT', addressOf(key), { headers, body: body as never }, [
        200,
        // 404: the version that the write replaces is gone. 409: another write is under way.
        ...(expected ? [404, 409, 412] : []),
      ]);
      if (answer.status === 200) return answer.headers.get('etag') ?? '';
      const tag = answer.isRepeated ? await tagOfOwn(key, body) : null;
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
