// npm run systemd-units: writes the units by which systemd runs the system.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../packages/prober/configuration.ts';
import { readSites } from '../packages/content/sites.ts';
import { environmentOf, root, settingsFrom } from './env.ts';
import { originsOf } from './start/checked-settings.ts';
import { foldersOf, settingsIn } from './systemd/folders.ts';
import { proberUnits } from './systemd/prober-unit.ts';
import { systemdUnits, type Unit } from './systemd/units.ts';

const HELP = `npm run systemd-units -- --out FOLDER — writes the units by which systemd runs host, worker, publisher and CMS.

  --out FOLDER           where the units go: /etc/systemd/system
  --current LINK         the link to the current release; releases are folders beside it, in releases/
  --user NAME            the account that runs them (default portals)
  --environment FILE     the settings that are no secrets (default /etc/portals/portals.env)
  --credentials FOLDER   a file for each secret, named as its variable (default /etc/portals/credentials)
  --encrypted            these files were made by systemd-creds encrypt
  --worker-port PORT     a port for the worker, at 127.0.0.1 (default PORT + 1)
  --metrics-port PORT    ports for the metrics of host, worker (PORT + 1), CMS (PORT + 2) and
                         publisher (PORT + 3), at 127.0.0.1
  --replica              adds the replica, which brings releases from a bucket: PUBLISH_TARGET=s3
  --prober FILE          writes the units of the prober alone, with this configuration: for the
                         machine on other premises that watches the portals
`;

function optionsFrom(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        out: { type: 'string' },
        current: { type: 'string' },
        user: { type: 'string', default: 'portals' },
        environment: { type: 'string', default: '/etc/portals/portals.env' },
        credentials: { type: 'string', default: '/etc/portals/credentials' },
        encrypted: { type: 'boolean', default: false },
        'worker-port': { type: 'string' },
        'metrics-port': { type: 'string' },
        replica: { type: 'boolean', default: false },
        prober: { type: 'string' },
      },
    }).values;
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(2);
  }
}

const options = optionsFrom(process.argv.slice(2));
if (!options.out) {
  console.error(HELP);
  process.exit(2);
}
const folder = options.current ? path.resolve(options.current) : root;
const common = {
  root: folder,
  // The Node that a release brings changes with the release.
  node: process.execPath.startsWith(`${root}/`)
    ? path.join(folder, 'node_modules/node/bin/node')
    : process.execPath,
  user: options.user!,
  credentials: path.resolve(options.credentials!),
  encrypted: options.encrypted!,
};

async function unitsOfSystem(): Promise<Unit[]> {
  const settings = settingsFrom();
  process.env.PUBLIC_PORT = String(settings.publicPort); // before the portals are read
  const { sites } = await readSites(root);
  const environmentFile = path.resolve(options.environment!);
  return systemdUnits({
    ...common,
    ...foldersOf({ ...settingsIn(environmentFile), ...process.env }, settings.dataDir, root),
    ...(options.current && { releases: path.join(path.dirname(folder), 'releases') }),
    address: process.env.HOST || '::',
    dataDir: settings.dataDir,
    environmentFile,
    ports: {
      host: settings.port,
      worker: Number(options['worker-port'] ?? settings.port + 1),
      cms: settings.cmsPort,
      replica: options.replica!,
      ...(options['metrics-port'] && { metrics: Number(options['metrics-port']) }),
    },
    env: { ...originsOf(sites), ...environmentOf(settings, { NODE_ENV: 'production' }) },
  });
}

function unitsOfProber(file: string): Unit[] {
  const { folder, listen } = readConfiguration(file);
  return proberUnits({ ...common, configuration: path.resolve(file), folder, listen });
}

const units = options.prober ? unitsOfProber(options.prober) : await unitsOfSystem();
fs.mkdirSync(options.out, { recursive: true });
for (const { file, text } of units) fs.writeFileSync(path.join(options.out, file), text);
console.log(units.map(({ file }) => path.join(options.out!, file)).join('\n'));
