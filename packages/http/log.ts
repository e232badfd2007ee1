import { AsyncLocalStorage } from 'node:async_hooks';
import { SettingsError } from '@pune/database/settings';

/**
 * Kind, code and places of an error. Its own words are left out: they may quote what a person
 * typed.
 */
export interface LoggedError {
  name: string;
  code?: string;
  /** Only of errors about the installation's own settings, which quote nothing. */
  message?: string;
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
  const at = stack
    .slice(begin)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return {
    name: CODE.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' && CODE.test(code) && { code }),
    ...(error instanceof SettingsError && { message: error.message }),
    at,
    ...(error.cause && depth < CAUSES_MAX ? { cause: errorForLog(error.cause, depth + 1) } : {}),
  };
}

const requests = new AsyncLocalStorage<string>();

/** Does work for one request: each line that is logged meanwhile carries the request's id. */
export const forRequest = <T>(requestId: string | undefined, work: () => T): T =>
  requestId ? requests.run(requestId, work) : work();

/** Counts, sizes and switches; never a text, which could be somebody's. */
export type LogFacts = Record<string, number | boolean>;

export interface Log {
  info: (message: string, facts?: LogFacts) => void;
  warn: (message: string, facts?: LogFacts) => void;
  error: (message: string, error: unknown, facts?: LogFacts) => void;
}

/**
 * The log of one function: a line of JSON a message, on the streams that hosts collect, in the
 * shape that all processes share. `message` is a constant of the code (`bill not found`), so that
 * nothing of a request can enter it.
 */
export function createLog(fn: string, now: () => Date = () => new Date()): Log {
  const line = (level: string, message: string, facts: object) =>
    JSON.stringify({
      level,
      time: now().toISOString(),
      process: 'functions',
      function: fn,
      requestId: requests.getStore(),
      ...facts,
      message,
    });
  return {
    info: (message, facts = {}) => console.log(line('info', message, facts)),
    warn: (message, facts = {}) => console.warn(line('warn', message, facts)),
    error: (message, error, facts = {}) =>
      console.error(line('error', message, { ...facts, error: errorForLog(error) })),
  };
}
