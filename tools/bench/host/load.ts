import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { onProcessors, otherProcessors } from '../processors.ts';

const run = promisify(execFile);

/** A request that is repeated, alternating with the others of its list. */
export interface Request {
  path: string;
  /** The value of `If-None-Match`. */
  tag?: string;
  /** Overrides the encoding of the list. */
  acceptEncoding?: string;
}

export interface Load {
  port: number;
  host: string;
  acceptEncoding: string;
  requests: readonly Request[];
  seconds: number;
  connections: number;
}

export interface Answered {
  requests: number;
  seconds: number;
  /** Answers above 399 and failed connections. */
  errors: number;
  p50Ms: number;
  p99Ms: number;
}

/** The script for wrk: formats each request once and sends them in turn. */
const SCRIPT = `
local requests, at = {}, 0
function init(args)
  for line in io.lines(args[1]) do
    local path, tag, encoding = line:match("^([^\\t]*)\\t([^\\t]*)\\t(.*)$")
    local headers = {}
    for name, value in pairs(wrk.headers) do headers[name] = value end
    if tag ~= "" then headers["If-None-Match"] = tag end
    if encoding ~= "" then headers["Accept-Encoding"] = encoding end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\\nresult {"requests":%d,"us":%d,"errors":%d,"p50":%d,"p99":%d}\\n', summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
end
`;

/**
 * @returns true if the load generator, wrk, is installed. wrk uses a fifth of the CPU time of a
 *   server; a client in Node would use more than the servers.
 */
export async function hasLoadGenerator(): Promise<boolean> {
  return run('wrk', ['-v']).then(
    () => true,
    (error: { code?: unknown }) => error.code !== 'ENOENT',
  );
}

/**
 * Creates a function that runs wrk once under a load and resolves with its counts and latencies.
 * Each connection sends its next request after the answer to the previous one.
 *
 * @param folder receives the script for wrk
 */
export function loadGenerator(folder: string) {
  const script = path.join(folder, 'wrk.lua');
  fs.writeFileSync(script, SCRIPT);
  return async ({
    port,
    host,
    acceptEncoding,
    requests,
    seconds,
    connections,
  }: Load): Promise<Answered> => {
    const list = path.join(folder, 'wrk.requests');
    fs.writeFileSync(
      list,
      requests
        .map(
          ({ path: target, tag = '', acceptEncoding: own = '' }) => `${target}\t${tag}\t${own}\n`,
        )
        .join(''),
    );
    const headers = Object.entries({
      Host: host,
      Accept: '*/*',
      'Accept-Encoding': acceptEncoding,
    }).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    const args = [
      '-t1',
      `-c${connections}`,
      `-d${seconds}s`,
      '--timeout',
      '10s',
      ...headers,
      '-s',
      script,
      `http://127.0.0.1:${port}`,
      '--',
      list,
    ];
    const [command, ...rest] = [...onProcessors(otherProcessors()), 'wrk', ...args];
    const { stdout } = await run(command!, rest, { timeout: (seconds + 60) * 1000 });
    const result = JSON.parse(/^result (.*)$/m.exec(stdout)![1]!) as {
      requests: number;
      us: number;
      errors: number;
      p50: number;
      p99: number;
    };
    return {
      requests: result.requests,
      seconds: result.us / 1e6,
      errors: result.errors,
      p50Ms: result.p50 / 1000,
      p99Ms: result.p99 / 1000,
    };
  };
}
