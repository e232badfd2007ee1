import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * What Linux writes to a pipe in one piece (`PIPE_BUF`): lines of several processes at one pipe
 * stay whole.
 */
const BATCH_BYTES_MAX = 4096;
/** The longest that a line waits for others. */
const BATCH_MS_MAX = 250;

/** A stream to which pino tells the level of each line before it writes it. */
export interface BatchedStream extends DestinationStream {
  [pino.symbols.needsMetadataGsym]: true;
  lastLevel: number;
  flush: () => void;
}

/**
 * Writes lines together, for each write costs more than a line does. Warnings and errors are
 * written at once, with what waits.
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
      // It holds no process up: what waits is written when the process exits.
      else timer ??= setTimeout(flush, BATCH_MS_MAX).unref();
    },
  };
}

/** The moment of a line as ISO 8601; lines of the same millisecond share it. */
function isoTimes(): () => string {
  let [moment, text] = [0, ''];
  return () => {
    const now = Date.now();
    if (now !== moment) [moment, text] = [now, `,"time":"${new Date(now).toISOString()}"`];
    return text;
  };
}

/** The lines of this process on its standard output. */
function standardOutput(): DestinationStream {
  const stream = batched(pino.destination({ dest: 1, sync: true }));
  process.on('exit', stream.flush);
  return stream;
}

/**
 * The host's log: lines of JSON in the shape that all processes share, with the level in words and
 * the time as ISO 8601.
 */
export const createHostLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { process: 'host' },
      messageKey: 'message',
      timestamp: isoTimes(),
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? standardOutput(),
  );
