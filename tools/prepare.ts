// node tools/prepare.ts: migrates the databases, and compiles the portals and the CMS, for processes
// that a service manager runs. The start command does the same by itself.
import path from 'node:path';
import { isSandbox } from '../packages/std/sandbox.ts';
import { root } from './env.ts';
import { buildCms, buildRenderers, prepareContent, prepareStaff } from './start/builds.ts';
import { CannotStart } from './start/checks.ts';
import { checkedSettings } from './start/checked-settings.ts';
import { listOf } from './start/preflight.ts';
import { CommandFailed, createProcesses } from './start/processes.ts';

async function prepare(): Promise<void> {
  const { settings, env, gaps } = await checkedSettings({ withCms: true });
  const { dataDir, publicPort } = settings;
  if (gaps.length > 0) console.log(listOf('Not set up:', gaps));
  const processes = createProcesses({
    root,
    logs: path.join(dataDir, 'logs'),
    env,
    say: console.log,
    onLine: console.log,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, async () => {
      await processes.stopAll();
      process.exit(1);
    });
  await Promise.all([
    buildRenderers(processes, {
      publicPort,
      dataDir,
      renderersDir: path.resolve(root, env.RENDERERS || path.join(dataDir, 'renderers')),
    }),
    prepareContent(processes, {
      dataDir,
      isOwnDatabase: !process.env.CONTENT_DATABASE_URL,
      isSandbox: isSandbox(process.env),
    }),
  ]);
  await prepareStaff(processes);
  await buildCms(processes);
}

await prepare().catch((error: unknown) => {
  const isExpected = error instanceof CannotStart || error instanceof CommandFailed;
  console.error(isExpected ? error.message : error);
  process.exit(1);
});
