import path from 'node:path';
import { rolesOf, type Role, type RolePorts } from './roles.ts';

export interface UnitsOptions {
  /** The folder of the programs, an absolute path: a checkout, or a link to the current release. */
  root: string;
  /** The folder with a folder for each release, if `root` is a link to one of them. */
  releases?: string;
  /** The address that the host listens at; `::` is every one. */
  address: string;
  dataDir: string;
  /** Further folders that the settings name, to which all processes write. */
  folders?: readonly string[];
  /** The folder of the second copy: a process keeps there what the others do not write themselves. */
  secondCopy?: string | null;
  /** The Node that runs the processes. */
  node: string;
  /** The account that runs them. */
  user: string;
  /** The file with the settings that are no secrets: `NAME=value` lines. */
  environmentFile: string;
  /** The folder with a file for each secret, named as its variable. */
  credentials: string;
  /** True if these files were made by `systemd-creds encrypt`. */
  encrypted: boolean;
  ports: RolePorts;
  /** The settings that follow from the folders and ports. */
  env: Readonly<Record<string, string>>;
}

export interface Unit {
  file: string;
  text: string;
}

/** Until its watchdog ends it, a process may fail to answer for this long. */
const WATCHDOG_SECONDS = 60;

interface UnitRole extends Role {
  /**
   * True if it answers visitors from the socket that systemd holds. A request to it may reach another
   * version, so that its watchdog asks no address.
   */
  answersVisitors?: boolean;
  /** True if it runs for the moment of a hand-over alone. */
  isTemporary?: boolean;
}

/** The host, and the next one beside it. Their first processes watch the others. */
const hostsOf = (host: Role): UnitRole[] => [
  { ...host, answersVisitors: true },
  {
    ...host,
    name: 'host-next',
    description: 'Host of the next version, while the host restarts',
    // The host that it replaces has the port of metrics.
    env: { ...host.env, METRICS_PORT: '0' },
    answersVisitors: true,
    isTemporary: true,
  },
];

/**
 * Rights that no process of the system needs. JavaScript is compiled in memory: no
 * `MemoryDenyWriteExecute`. `AF_NETLINK` lists the machine's addresses, which the CMS asks for when it
 * starts.
 */
export const CONFINED = `NoNewPrivileges=yes
CapabilityBoundingSet=
ProtectSystem=strict
ProtectHome=read-only
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectHostname=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectProc=invisible
RestrictAddressFamilies=AF_INET AF_INET6 AF_NETLINK AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
`;

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%')}"`;
const environmentLines = (env: Readonly<Record<string, string>>): string =>
  Object.entries(env)
    .map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}\n`)
    .join('');

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const commonLines = (options: UnitsOptions, writable: readonly string[]): string => {
  const { user, node, env, environmentFile, credentials, encrypted, folders = [] } = options;
  // Compilers start processes of `node`: an older one on the machine would end them at once.
  const PATH = `Environment="PATH=${path.dirname(node)}:${SYSTEM_PATH}"\n`;
  return `User=${user}
${PATH}${environmentLines({ ...env, NODE_ENV: 'production' })}EnvironmentFile=${environmentFile}
LoadCredential${encrypted ? 'Encrypted' : ''}=portals:${credentials}
${writable.map((folder) => `ReadWritePaths=${folder}\n`).join('')}${folders.map((folder) => `ReadWritePaths=-${folder}\n`).join('')}${CONFINED}`;
};

function unitOf(role: UnitRole, options: UnitsOptions): Unit {
  const { root, node, dataDir } = options;
  const {
    name,
    description,
    args,
    cwd = '',
    writable = [],
    env = {},
    memoryMax,
    watched,
    after = [],
    answersVisitors,
    isTemporary,
  } = role;
  const service = `${root}/tools/systemd/service.ts`;
  // Given to the process itself: the file with the settings would override `Environment=`.
  const variables = Object.entries({
    ...env,
    SERVICE_NAME: name,
    ...(watched && !answersVisitors && { WATCHED_URL: watched }),
  })
    .map(([variable, value]) => `${variable}=${value}`)
    .join(' ');
  const needs = [
    ...after.map((other) => `portals-${other}.service`),
    ...(answersVisitors ? [SOCKET] : []),
  ].join(' ');
  const text = `# Made by \`npm run systemd-units\`.
[Unit]
Description=${description}
After=network-online.target${needs && ` ${needs}`}
Wants=network-online.target
${needs && `Requires=${needs}\n`}PartOf=portals.target
# It is started again for ever; a crash loop raises an alarm instead.
StartLimitIntervalSec=0

[Service]
${answersVisitors ? `Type=notify\nSockets=${SOCKET}` : 'Type=exec'}
WorkingDirectory=${root}${cwd && `/${cwd}`}
ExecStart=/usr/bin/env ${variables} ${[node, '--disable-warning=ExperimentalWarning', '--import', service, ...args].join(' ')}
# Waits longer after each end in a row, and raises the alarm.
ExecStopPost=${node} --disable-warning=ExperimentalWarning ${root}/tools/systemd/ended.ts ${name}
${commonLines(options, [dataDir, ...writable.map((below) => `${root}/${below}`)])}UMask=${role.writesPublicFiles ? '0022' : '0077'}
Restart=always
RestartSec=100ms
WatchdogSec=${WATCHDOG_SECONDS}
NotifyAccess=all
TimeoutStopSec=90
KillMode=mixed
MemoryMax=${memoryMax}
MemorySwapMax=0
TasksMax=512
LimitNOFILE=65536
${isTemporary ? '' : '\n[Install]\nWantedBy=portals.target\n'}`;
  return { file: `portals-${name}.service`, text };
}

const SOCKET = 'portals-host.socket';

/** The socket outlives the host: while the host restarts, connections wait in it, or a next one answers. */
const socketUnit = ({ address, ports }: UnitsOptions): Unit => ({
  file: SOCKET,
  text: `# Made by \`npm run systemd-units\`.
[Unit]
Description=Socket of the host
PartOf=portals.target

[Socket]
ListenStream=${address === '::' ? '' : `${address.includes(':') ? `[${address}]` : address}:`}${ports.host}
Backlog=4096

[Install]
WantedBy=portals.target
`,
});

/** Builds and migrates in a folder of programs. */
const preparation = (options: UnitsOptions, root: string): string => {
  const node = nodeIn(options, root);
  return `WorkingDirectory=${root}
ExecStart=${node} --disable-warning=ExperimentalWarning --import ${root}/tools/systemd/service.ts ${root}/tools/prepare.ts
${commonLines({ ...options, node }, [options.dataDir, root])}UMask=0022
TimeoutStartSec=30min
MemoryMax=6G
`;
};

/** The Node of a release, where the release brings it. */
const nodeIn = ({ node, root }: UnitsOptions, folder: string): string =>
  node.startsWith(`${root}/`) ? `${folder}${node.slice(root.length)}` : node;

/** Prepares before the publisher and the CMS start; pages are served meanwhile. */
const prepareUnit = (options: UnitsOptions): Unit => ({
  file: 'portals-prepare.service',
  text: `# Made by \`npm run systemd-units\`.
[Unit]
Description=Preparation: renderers, tables, the compiled CMS
After=network-online.target
Wants=network-online.target
PartOf=portals.target

[Service]
Type=oneshot
RemainAfterExit=yes
${preparation(options, options.root)}Restart=on-failure
RestartSec=30

[Install]
WantedBy=portals.target
`,
});

/** Copies what the other processes do not write twice themselves. */
const secondCopyUnit = (options: UnitsOptions): Unit => ({
  file: 'portals-second-copy.service',
  text: `# Made by \`npm run systemd-units\`.
[Unit]
Description=Second copy: PostgreSQL, content, files of editors
After=network-online.target
Wants=network-online.target
PartOf=portals.target
StartLimitIntervalSec=0

[Service]
Type=exec
WorkingDirectory=${options.root}
ExecStart=/usr/bin/env SERVICE_NAME=second-copy ${options.node} --disable-warning=ExperimentalWarning --import ${options.root}/tools/systemd/service.ts ${options.root}/tools/second-copy.ts
ExecStopPost=${options.node} --disable-warning=ExperimentalWarning ${options.root}/tools/systemd/ended.ts second-copy
${commonLines(options, [options.dataDir])}UMask=0077
Restart=always
RestartSec=1
WatchdogSec=${WATCHDOG_SECONDS}
NotifyAccess=all
TimeoutStopSec=30
KillMode=mixed
MemoryMax=1G

[Install]
WantedBy=portals.target
`,
});

/** Prepares a release beside the one that runs. */
const prepareReleaseUnit = (options: UnitsOptions, releases: string): Unit => ({
  file: 'portals-prepare@.service',
  text: `# Made by \`npm run systemd-units\`.
[Unit]
Description=Preparation of release %i
After=network-online.target
Wants=network-online.target

[Service]
Type=oneshot
${preparation(options, `${releases}/%i`)}`,
});

const target = (names: readonly string[]): Unit => ({
  file: 'portals.target',
  text: `# Made by \`npm run systemd-units\`.
[Unit]
Description=Portals, functions, publisher and CMS
Wants=${names.join(' ')}

[Install]
WantedBy=multi-user.target
`,
});

/** Writes the units of all processes. */
export function systemdUnits(options: UnitsOptions): Unit[] {
  const roles = rolesOf(options.ports).flatMap((role) =>
    role.name === 'host' ? hostsOf(role) : [role as UnitRole],
  );
  const units = [
    prepareUnit(options),
    socketUnit(options),
    ...(options.secondCopy ? [secondCopyUnit(options)] : []),
    ...roles.map((role) => unitOf(role, options)),
  ];
  const temporary = roles.filter(({ isTemporary }) => isTemporary);
  const wanted = units
    .map(({ file }) => file)
    .filter((file) => !temporary.some(({ name }) => file === `portals-${name}.service`));
  return [
    ...units,
    ...(options.releases ? [prepareReleaseUnit(options, options.releases)] : []),
    target(wanted),
  ];
}
