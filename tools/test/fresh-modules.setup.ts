import crypto from 'node:crypto';
import { vi } from 'vitest';

/**
 * Test files of a worker share what they load from node_modules, such as Payload: it takes seconds
 * to load. Each file gets its own instances of the repository's modules, and the environment and the
 * globals of the language and of Node with which the worker started.
 */
const shared = globalThis as {
  startEnvironment?: NodeJS.ProcessEnv;
  /** The globals by name. */
  startGlobals?: Map<string, PropertyDescriptor>;
  /** Node's derivation of passwords. */
  startPbkdf2?: typeof crypto.pbkdf2;
  /** Payload's instances by key. */
  _payload?: Map<string, unknown>;
};
shared.startEnvironment ??= { ...process.env };
for (const name of Object.keys(process.env))
  if (!(name in shared.startEnvironment)) delete process.env[name];
Object.assign(process.env, shared.startEnvironment);
shared._payload?.clear();
vi.resetModules();
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
// `restoreAllMocks` restores also spies that ended themselves, to what they found: the fast
// derivation of a test file before.
shared.startPbkdf2 ??= crypto.pbkdf2;
crypto.pbkdf2 = shared.startPbkdf2;

/** Globals that Vitest sets for each file, and those of a played browser, are theirs. */
const names = 'window' in globalThis ? [] : Object.getOwnPropertyNames(globalThis);
shared.startGlobals ??= new Map(
  names
    .filter((name) => !name.startsWith('__'))
    .map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)!]),
);
for (const [name, start] of shared.startGlobals) {
  const now = Object.getOwnPropertyDescriptor(globalThis, name);
  if (now?.value !== start.value || now?.get !== start.get)
    Object.defineProperty(globalThis, name, start);
}

// Payload's databases that push a schema load drizzle-kit, which adds `random` to all arrays; where
// `for … in` finds a name on arrays, PDF.js reads no file.
const ofArrays = Object.getPrototypeOf([]) as object;
for (const name of Object.keys(ofArrays))
  Object.defineProperty(ofArrays, name, { enumerable: false });
