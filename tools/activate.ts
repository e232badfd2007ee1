// npm run activate -- VERSION: makes another release the current one, newer or older, without a
// failed request.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './env.ts';
import { activate, CannotActivate } from './systemd/activation.ts';

const HELP = `npm run activate -- VERSION — makes a release the current one, newer or older, without a failed request.

Run it as root, from the folder of any release: /srv/portals/releases/VERSION.
docs/guides/upgrade.md explains it.

  --current LINK   the link to the current release (default: current, beside the folder of the releases)
`;

/** Runs systemctl, whose own words go to the terminal. */
async function systemctl(...args: string[]): Promise<void> {
  const child = spawn('systemctl', args, { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`systemctl ${args.join(' ')} ended with code ${code}`);
}

function optionsFrom(args: string[]) {
  try {
    return parseArgs({ args, options: { current: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(2);
  }
}

const { positionals, values } = optionsFrom(process.argv.slice(2));
const [version] = positionals;
if (!version || positionals.length > 1) {
  console.error(HELP);
  process.exit(2);
}
const current = path.resolve(values.current ?? path.join(root, '../../current'));
await activate({ version, current, systemctl, say: console.log }).catch((error: unknown) => {
  console.error(error instanceof CannotActivate ? error.message : error);
  process.exit(1);
});
