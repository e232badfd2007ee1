import { CONFINED, type Unit, type UnitsOptions } from './units.ts';

export interface ProberUnitOptions extends Pick<
  UnitsOptions,
  'root' | 'node' | 'user' | 'credentials' | 'encrypted'
> {
  /** The file of the prober's configuration, an absolute path. */
  configuration: string;
  /** Where it keeps results and pages. */
  folder: string;
  /** Where it serves the pages, as `ADDRESS:PORT`. */
  listen: string | undefined;
}

const programOf = (node: string) => `${node} --disable-warning=ExperimentalWarning`;

function serviceUnit(options: ProberUnitOptions): Unit {
  const { root, node, user, credentials, encrypted, configuration, folder, listen } = options;
  const watched = listen ? ` WATCHED_URL=http://${listen}/status.json` : '';
  const text = `# Made by \`npm run systemd-units\`.
[Unit]
Description=Prober: status page
After=network-online.target
Wants=network-online.target
StartLimitIntervalSec=0

[Service]
Type=exec
WorkingDirectory=${root}
ExecStart=/usr/bin/env SERVICE_NAME=prober${watched} ${programOf(node)} --import ${root}/tools/systemd/service.ts ${root}/tools/prober.ts --config ${configuration}
User=${user}
LoadCredential${encrypted ? 'Encrypted' : ''}=portals:${credentials}
ReadWritePaths=${folder}
${CONFINED}UMask=0022
Restart=always
RestartSec=5
WatchdogSec=90
NotifyAccess=all
TimeoutStopSec=30
MemoryMax=512M
MemorySwapMax=0
TasksMax=64

[Install]
WantedBy=multi-user.target
`;
  return { file: 'portals-prober.service', text };
}

/** Publishes the pages each minute where the prober does not: then they say that nothing is known. */
function pagesUnits(options: ProberUnitOptions): Unit[] {
  const { root, node, user, configuration, folder } = options;
  const service = `# Made by \`npm run systemd-units\`.
[Unit]
Description=Status page without its prober

[Service]
Type=oneshot
WorkingDirectory=${root}
ExecStart=${programOf(node)} ${root}/tools/prober.ts pages --config ${configuration}
User=${user}
ReadWritePaths=${folder}
${CONFINED}UMask=0022
MemoryMax=512M
`;
  const timer = `# Made by \`npm run systemd-units\`.
[Unit]
Description=Status page without its prober, each minute

[Timer]
OnCalendar=minutely
AccuracySec=5

[Install]
WantedBy=timers.target
`;
  return [
    { file: 'portals-prober-pages.service', text: service },
    { file: 'portals-prober-pages.timer', text: timer },
  ];
}

/**
 * Writes the units of the prober, which runs on another machine than the system. Where another web
 * server serves its pages, a timer sees to it that they do not grow old unnoticed.
 */
export const proberUnits = (options: ProberUnitOptions): Unit[] => [
  serviceUnit(options),
  ...(options.listen ? [] : pagesUnits(options)),
];
