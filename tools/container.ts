// The entry of the image: becomes the process of a role, with the secrets of the container.
import path from 'node:path';
import { readSites } from '../packages/content/sites.ts';
import { ownImage, untilPrepared } from './container/prepared.ts';
import { commandOf, USAGE } from './container/roles.ts';
import { root } from './env.ts';
import { originsOf } from './start/checked-settings.ts';

const [role = '', ...args] = process.argv.slice(2);
const command = commandOf(role, args, process.env);
if (!command) {
  console.error(USAGE);
  process.exit(2);
}
if (command.needsPreparation) {
  // The first process of a container has no default for signals.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  await untilPrepared(process.env.DATA_DIR ?? '.data', ownImage());
}
// Links in messages lead to these portals, unless the operator names others.
const origins = originsOf((await readSites(root)).sites);
process.chdir(path.join(root, command.cwd));
// Replaces this process: the signals of the container reach the role itself.
process.execve!(process.execPath, [process.execPath, ...command.args], {
  ...origins,
  ...process.env,
  ...command.env,
} as NodeJS.ProcessEnv);
