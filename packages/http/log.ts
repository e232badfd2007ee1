import { SettingsError } from '@pune/database/settings';
import { currentRequestId, withRequestId } from '@pune/std/tracing';

/**
 * Name, code and stack frames of an error. Its message is left out, because it may quote a person's
 * text.
 */
export interface LoggedError {
  name: string;
  code?: string;
  /** Only for errors about the installation's settings, which quote nothing. */
  message?: string;
  at: string[];
  cause?: LoggedError;
}

const CODE = /^[\w-]{1,40}$/;
const FRAME = /^\s+at .*[\w)]:\d+:\d+\)?$|^\s+at .*\(<anonymous>\)$/;
const CAUSES_MAX = 4;

/** @returns the parts of an error that may be logged */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  // The stack begins with the message, whose lines could look like stack frames.
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

/** Runs work for one request: every line logged in it carries the request's id. */
export const forRequest = withRequestId;

/** Counts, sizes and flags; no texts, which could be personal data. */
export type LogFacts = Record<string, number | boolean>;

export interface Log {
  info: (message: string, facts?: LogFacts) => void;
  warn: (message: string, facts?: LogFacts) => void;
  error: (message: string, error: unknown, facts?: LogFacts) => void;
}

/**
 * Creates the log of one function: one line of JSON for each message, on the streams that hosts
 * collect, in the format that all processes share. `message` is a constant of the code (`bill not
 * found`), so that it cannot contain data of a request.
 */
export function createLog(fn: string, now: () => Date = () => new Date()): Log {
  const line = (level: string, message: string, facts: object) =>
    JSON.stringify({
      level,
      time: now().toISOString(),
      process: 'functions',
      function: fn,
      requestId: currentRequestId(),
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
