// npm run sbom: writes the bill of materials of what runs in production (CycloneDX, JSON).
import { spawnSync } from 'node:child_process';
import { PNPM } from './bootstrap.mjs';
import { root } from './env.ts';

const HELP = `npm run --silent sbom [-- --all] > FILE — the packages of the installation with licences and digests, as CycloneDX.

  --all   those of development and tests too
`;

const args = process.argv.slice(2);
const isUsage = args.some((argument) => argument !== '--all');
if (isUsage) console.error(HELP);
const { status } = isUsage
  ? { status: 2 }
  : spawnSync(
      'npx',
      [
        '--yes',
        PNPM,
        'sbom',
        '--sbom-format',
        'cyclonedx',
        '--sbom-type',
        'application',
        ...(args.includes('--all') ? [] : ['--prod']),
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
    );
process.exitCode = status ?? 1;
