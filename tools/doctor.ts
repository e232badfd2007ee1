// npm run doctor: says what this installation lacks for production, each with its remedy.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readSites } from '../packages/content/sites.ts';
import { isSandbox } from '../packages/std/sandbox.ts';
import {
  administratorFindings,
  contentDatabaseFindings,
  publisherFindings,
  servicesDatabaseFindings,
} from './doctor/system.ts';
import { asText, exitCodeOf, gap, ok, problem, type Finding } from './doctor/findings.ts';
import {
  alarmFindings,
  clockFindings,
  diskFindings,
  folderFindings,
  nodeFindings,
  restoreFindings,
  rightsFindings,
  secretFindings,
  tlsFindings,
} from './doctor/machine.ts';
import { secondCopyFindings } from './doctor/second-copy.ts';
import { environmentOf, root } from './env.ts';
import { settingsOr } from './start/checked-settings.ts';
import { preflight } from './start/preflight.ts';
import { keptServiceSecrets, SERVICE_SECRETS } from './start/service-secrets.ts';

const HELP = `npm run doctor — says what this installation lacks for production, each with its remedy.

Give it the environment that the server has. Nothing is changed.

  --json                  the findings as JSON, for scripts: [{ subject, level, message, remedy }]
  --certificates FOLDER   where nginx finds the certificates (default /etc/letsencrypt/live)

Exit code: 0 if nothing has to be corrected before production, 1 if something has, 2 for a wrong option.
`;

const SETTINGS = 'docs/guides/deploy.md has every variable';

/** Settings, as the start command judges them. */
function settingsFindings(options: Parameters<typeof preflight>[0]): Finding[] {
  const { env, sites } = options;
  const { problems, gaps } = preflight(options);
  const mode =
    env.NODE_ENV !== 'production'
      ? problem(
          'mode',
          'NODE_ENV is not production: sandboxes stand in for gateways',
          'Set NODE_ENV=production',
        )
      : isSandbox(env)
        ? problem(
            'mode',
            'DANGEROUSLY_SANDBOX=1 stands in for gateways',
            'Unset DANGEROUSLY_SANDBOX',
          )
        : ok('mode', 'Production, without sandboxes');
  return [
    mode,
    ...problems.map((words) => {
      const [message = words, ...rest] = words.split(': ');
      return problem('settings', message, rest.join(': ') || SETTINGS);
    }),
    ...gaps.map((words) => gap('settings', words, SETTINGS)),
    ...(problems.length === 0
      ? [ok('settings', `The settings of ${sites.length} portals fit`)]
      : []),
  ];
}

const folderOf = (url: string | undefined): string | null =>
  url ? url.replace(/^file:(?:\/\/)?/, '') : null;

async function examine(certificates: string | undefined): Promise<Finding[]> {
  const settings = settingsOr(process.env);
  const { dataDir } = settings;
  process.env.PUBLIC_PORT = String(settings.publicPort); // before the portals are read
  const { sites, problems } = await readSites(root);
  // Keys that the first start makes are random.
  const made = SERVICE_SECRETS.map((name) => [name, randomBytes(32).toString('base64url')]);
  const env: Record<string, string> = {
    ...Object.fromEntries(made),
    ...keptServiceSecrets(dataDir),
    ...environmentOf(settings),
  };
  const names = sites.map(({ url }) => new URL(url).hostname);
  const hasDesk = sites.some(({ capabilities }) => capabilities.includes('desk'));
  const judged = settingsFindings({ root, env, given: process.env, sites, withCms: true });
  const isTold = ({ level, message }: Finding) =>
    level === 'problem' &&
    judged.some((finding) => finding.message.startsWith(message.split(' ')[0]!));
  return [
    ...nodeFindings(),
    ...restoreFindings(dataDir),
    ...problems.map(({ message }) => problem('portals', message, 'Correct it, and run this again')),
    ...judged,
    ...(await contentDatabaseFindings(env)),
    ...(await servicesDatabaseFindings(env)),
    ...(await administratorFindings(env, hasDesk)),
    ...secretFindings(env, dataDir, { given: process.env }).filter((finding) => !isTold(finding)),
    ...rightsFindings(dataDir),
    ...folderFindings('data', dataDir, 'DATA_DIR'),
    ...folderFindings('files', folderOf(env.FILES_URL) ?? `${dataDir}/files`, 'FILES_URL'),
    ...folderFindings('lake', folderOf(env.LAKE_URL) ?? `${dataDir}/lake`, 'LAKE_URL'),
    ...(await secondCopyFindings(env, root)),
    ...diskFindings(dataDir),
    ...clockFindings(),
    ...tlsFindings(names, certificates ?? '/etc/letsencrypt/live', {
      isGiven: certificates !== undefined,
    }),
    ...publisherFindings(dataDir),
    ...alarmFindings(dataDir),
  ];
}

function optionsFrom(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        certificates: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return process.exit(2);
  }
}

const options = optionsFrom(process.argv.slice(2));
if (options.help) process.stdout.write(HELP);
else {
  const findings = await examine(options.certificates);
  process.stdout.write(options.json ? `${JSON.stringify(findings, null, 2)}\n` : asText(findings));
  process.exit(exitCodeOf(findings));
}
