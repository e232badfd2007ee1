import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * Linux writes this much to a pipe atomically (`PIPE_BUF`): lines of several processes on one pipe
 * stay whole.
 */
const BATCH_BYTES_MAX = 4096;
/** The longest time that a line waits for others. */
const BATCH_MS_MAX = 250;

/** A stream that receives the level of each line from pino before the line itself. */
export interface BatchedStream extends DestinationStream {
  [pino.symbols.needsMetadataGsym]: true;
  lastLevel: number;
  flush: () => void;
}

/**
 * Batches lines, because a write costs more than a line. Warnings and errors are written at once,
 * together with waiting lines.
 */
export function batched(destination: DestinationStream): BatchedStream {
  let [batch, bytes] = ['', 0];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const lines = batch;
    [batch, bytes] = ['', 0];
    if (lines) destination.write(lines);
  };
  return {
    [pino.symbols.needsMetadataGsym]: true,
    lastLevel: 0,
    flush,
    write(line) {
      const size = Buffer.byteLength(line);
      if (bytes + size > BATCH_BYTES_MAX) flush();
      batch += line;
      bytes += size;
      if (this.lastLevel >= pino.levels.values.warn!) flush();
      // The timer does not keep the process alive: waiting lines are written on exit.
      else timer ??= setTimeout(flush, BATCH_MS_MAX).unref();
    },
  };
}

let [moment, momentField] = [0, ''];
/** The moment of a line as a field in ISO 8601; lines of the same millisecond share it. */
function timeField(): string {
  const now = Date.now();
  if (now !== moment) [moment, momentField] = [now, `,"time":"${new Date(now).toISOString()}"`];
  return momentField;
}

/**
 * Makes writes to a pipe synchronous. Node queues the rest of a write while the reader is slow, and
 * the log, which writes to the file descriptor, would put its lines into that rest. The setting is a
 * method of Node's handle without documentation, there since version 0.11.
 */
function writeWhole(stream: NodeJS.WriteStream): void {
  const { _handle: handle } = stream as { _handle?: { setBlocking?: (on: boolean) => void } };
  handle?.setBlocking?.(true);
}

/** Writes the lines of this process to its standard output. */
function standardOutput(): DestinationStream {
  writeWhole(process.stdout);
  const stream = batched(pino.destination({ dest: 1, sync: true }));
  process.on('exit', stream.flush);
  return stream;
}

/**
 * Creates the host's log: JSON lines in the format that all processes share, with the level as a
 * word and the time as ISO 8601.
 */
export const createHostLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { process: 'host' },
      messageKey: 'message',
      timestamp: timeField,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? standardOutput(),
  );

/** A request that was answered. */
export interface RequestLine {
  requestId: string;
  /** The portal; without one, the address belongs to none. */
  site: string | undefined;
  method: string | undefined;
  /** The address of a page, or the pattern of a function. */
  route: string | undefined;
  status: number;
  ms: number;
}

/** Characters that JSON escapes. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/**
 * Creates the log of requests. It writes the same lines as `log.info(line, 'request')` with less
 * work: formatting by pino took a tenth of the CPU time of a cached answer.
 */
export function requestLog(log: Logger): (line: RequestLine) => void {
  const stream = log[pino.symbols.streamSym as never] as BatchedStream;
  return (line) => {
    const { requestId, site, method, route, status, ms } = line;
    if (!log.isLevelEnabled('info')) return;
    if (!site || !method || !route || ESCAPED.test(requestId) || ESCAPED.test(route))
      return log.info(line, 'request');
    stream.lastLevel = pino.levels.values.info!;
    stream.write(
      `{"level":"info"${timeField()},"process":"host","requestId":"${requestId}",` +
        `"site":"${site}","method":"${method}","route":"${route}","status":${status},` +
        `"ms":${ms},"message":"request"}\n`,
    );
  };
}
