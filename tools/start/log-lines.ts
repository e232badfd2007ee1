import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/** The common fields of the lines of every log. */
export interface LogLine {
  level: string;
  time: string;
  process: string;
  message: string;
  requestId?: string;
}

const LEVELS: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
const LINE_LENGTH_MAX = 8192;

/** Converts a line of any process to the common log format; `null` for an empty line. */
export function logLineOf(
  text: string,
  { process, level, now }: { process: string; level: string; now: Date },
): LogLine | null {
  const plain = stripVTControlCharacters(text).trimEnd();
  if (!plain.trim()) return null;
  const found = plain.startsWith('{') ? objectIn(plain) : null;
  const common = { level, time: now.toISOString(), process };
  if (!found) return { ...common, message: plain.slice(0, LINE_LENGTH_MAX) };
  // Pino's own key of the message is `msg`, which Payload uses in places.
  const { level: given, time, process: from, message, msg, ...facts } = found;
  return {
    level: typeof given === 'string' ? given : (LEVELS[given as number] ?? level),
    time: typeof time === 'string' ? time : common.time,
    process: typeof from === 'string' ? from : process,
    ...facts,
    message: [message, msg].find((text) => typeof text === 'string') ?? '',
  };
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** Parses each line of a process's output into this form. */
export function eachLine(
  stream: Readable,
  from: { process: string; level: string },
  take: (line: LogLine) => void,
): void {
  stream.on('error', () => {});
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', (text) => {
    const line = logLineOf(text, { ...from, now: new Date() });
    if (line) take(line);
  });
}
