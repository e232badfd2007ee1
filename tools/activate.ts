// npm run activate -- VERSION: makes another release the current one, newer or older, without a
// failed request.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { askBudget } from '../packages/prober/error-budget.ts';
import { root } from './env.ts';
import { activate, CannotActivate } from './systemd/activation.ts';
import type { Override } from './systemd/release-permission.ts';

const HELP = `npm run activate -- VERSION — makes a release the current one, newer or older, without a failed request.

Run it as root, from the folder of any release: /srv/portals/releases/VERSION.
docs/guides/upgrade.md explains it.

  --current LINK   the link to the current release (default: current, beside the folder of the releases)
  --status URL     the status page, whose error budget decides (default: STATUS_PAGE)
  --override REASON --by NAME
                   brings out a correction although the error budget is spent; activations.jsonl,
                   beside the link, keeps both
`;

/** Runs systemctl, whose own words go to the terminal. */
async function systemctl(...args: string[]): Promise<void> {
  const child = spawn('systemctl', args, { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`systemctl ${args.join(' ')} ended with code ${code}`);
}

function optionsFrom(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        current: { type: 'string' },
        status: { type: 'string', default: process.env.STATUS_PAGE },
        override: { type: 'string' },
        by: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(2);
  }
}

/** @throws CannotActivate if the reason or the name is missing */
function overrideFrom(reason: string | undefined, by: string | undefined): Override | null {
  if (reason === undefined && by === undefined) return null;
  if (!reason?.trim() || !by?.trim())
    throw new CannotActivate('An override needs both: --override REASON --by NAME');
  return { by: by.trim(), reason: reason.trim() };
}

const { positionals, values } = optionsFrom(process.argv.slice(2));
const [version] = positionals;
if (!version || positionals.length > 1) {
  console.error(HELP);
  process.exit(2);
}
const { status } = values;
try {
  await activate({
    version,
    current: path.resolve(values.current ?? path.join(root, '../../current')),
    askBudget: status
      ? () => askBudget(status, { fetch, now: () => new Date(), wait: (ms) => wait(ms) })
      : null,
    override: overrideFrom(values.override, values.by),
    account: process.env.SUDO_USER ?? os.userInfo().username,
    systemctl,
    say: console.log,
  });
} catch (error) {
  console.error(error instanceof CannotActivate ? error.message : error);
  process.exitCode = 1;
}
