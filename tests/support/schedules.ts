import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../tools/env.ts';
import { system } from './visit.ts';

const RUN_MS_MAX = 60_000;

/**
 * Runs a scheduled function now, in a process of its own. A second server of the services runs its
 * schedules beside the first one in the same way, so a test need not wait for the minute of the
 * system.
 *
 * @throws if the function fails; the message contains its output
 */
export async function runSchedule(name: string): Promise<void> {
  const { dataDir, port, cmsPort } = system;
  await promisify(execFile)(
    process.execPath,
    [path.join(root, 'tests/support/schedule.process.ts'), name],
    {
      cwd: root,
      timeout: RUN_MS_MAX,
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        PORT: String(port),
        CMS_PORT: String(cmsPort),
        NODE_ENV: 'production',
        DANGEROUSLY_SANDBOX: '1',
        QUIET_HOURS: 'none',
        VITEST: '',
      },
    },
  );
}
