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

/** The moment of a line as ISO 8601; lines of the same millisecond share it. */
function isoTimes(): () => string {
  let [moment, text] = [0, ''];
  return () => {
    const now = Date.now();
    if (now !== moment) [moment, text] = [now, `,"time":"${new Date(now).toISOString()}"`];
    return text;
  };
}

/** Writes the lines of this process to its standard output. */
function standardOutput(): DestinationStream {
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
      timestamp: isoTimes(),
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? standardOutput(),
  );
