import { vi } from 'vitest';

/**
 * Test files of a worker share what they load from node_modules, such as Payload: it takes seconds
 * to load. Each file gets its own instances of the repository's modules and the environment in
 * which the worker started.
 */
const shared = globalThis as {
  startEnvironment?: NodeJS.ProcessEnv;
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
