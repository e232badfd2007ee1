/** Kind, code and places of an error. Its own words are left out: they may quote what a person typed. */
export interface LoggedError {
  name: string;
  code?: string;
  at: string[];
  cause?: LoggedError;
}

const CODE = /^[\w-]{1,40}$/;
const FRAME = /^\s+at .*[\w)]:\d+:\d+\)?$|^\s+at .*\(<anonymous>\)$/;
const CAUSES_MAX = 4;

/** What of an error may be written down. */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  // The stack begins with the message, whose lines could look like places.
  const stack = error.stack ?? '';
  const begin = error.message ? stack.indexOf(error.message) + error.message.length : 0;
  const at = stack.slice(begin).split('\n').filter((line) => FRAME.test(line)).slice(0, 8).map((line) => line.trim());
  return {
    name: CODE.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' && CODE.test(code) && { code }),
    at,
    ...(error.cause && depth < CAUSES_MAX ? { cause: errorForLog(error.cause, depth + 1) } : {}),
  };
}

/** Counts, sizes and switches; never a text, which could be somebody's. */
export type LogFacts = Record<string, number | boolean>;

export interface Log {
  info: (event: string, facts?: LogFacts) => void;
  warn: (event: string, facts?: LogFacts) => void;
  error: (event: string, error: unknown, facts?: LogFacts) => void;
}

/**
 * The log of one function: a line of JSON an event, on the streams that hosts collect.
 * `event` is a constant of the code (`bill not found`), so that nothing of a request can enter it.
 */
export function createLog(fn: string): Log {
  const line = (level: string, event: string, facts: object) => JSON.stringify({ level, function: fn, event, ...facts });
  return {
    info: (event, facts = {}) => console.log(line('info', event, facts)),
    warn: (event, facts = {}) => console.warn(line('warn', event, facts)),
    error: (event, error, facts = {}) => console.error(line('error', event, { ...facts, error: errorForLog(error) })),
  };
}
