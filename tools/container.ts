// The entry of the image: becomes the process of a role, with the secrets of the container.
import path from 'node:path';
import { root } from './env.ts';
import { commandOf, USAGE } from './container/roles.ts';

const [role = '', ...args] = process.argv.slice(2);
const command = commandOf(role, args, process.env);
if (!command) {
  console.error(USAGE);
  process.exit(2);
}
process.chdir(path.join(root, command.cwd));
// Replaces this process: the signals of the container reach the role itself.
process.execve!(process.execPath, [process.execPath, ...command.args], {
  ...process.env,
  ...command.env,
} as NodeJS.ProcessEnv);
