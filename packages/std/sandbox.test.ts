import { expect, it } from 'vitest';
import { isSandbox } from './sandbox.ts';

it.each([
  [{}, true],
  [{ NODE_ENV: 'development' }, true],
  [{ NODE_ENV: 'production' }, false],
  [{ NODE_ENV: 'production', DANGEROUSLY_SANDBOX: '' }, false],
  [{ NODE_ENV: 'production', DANGEROUSLY_SANDBOX: '0' }, false],
  [{ NODE_ENV: 'production', DANGEROUSLY_SANDBOX: 'yes' }, false],
  [{ NODE_ENV: 'production', DANGEROUSLY_SANDBOX: '1' }, true],
  [{ NODE_ENV: 'development', DANGEROUSLY_SANDBOX: '0' }, false],
])('sandboxes under %o: %s', (env, may) => expect(isSandbox(env)).toBe(may));
