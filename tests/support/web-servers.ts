import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  nginxAbilities,
  nginxConfiguration,
  type NginxAbilities,
} from '../../packages/host/web-servers/nginx.ts';
import { caddyConfiguration } from '../../packages/host/web-servers/caddy.ts';
import { webServerRules } from '../../packages/host/web-servers/rules.ts';
import { statusOf } from '../../tools/start/until-answers.ts';
import { findCaddy, findNginx } from '../../tools/test/prerequisites.ts';
import { installedRules } from '../../tools/web-server.ts';
import type { Authority } from './authority.ts';
import { freePort } from './ports.ts';
import { system } from './visit.ts';

export interface RunningServer {
  port: number;
  /** With TLS, the port that redirects to it. */
  plainPort: number | null;
  stop: () => Promise<void>;
}

/** TLS with the certificates of a test's authority, at ports that need no privileges. */
interface Tls {
  authority: Authority;
  port: number;
  plainPort: number;
}

/** The command that runs a server in a folder with its generated configuration. */
type Prepare = (
  folder: string,
  rules: Rules,
  tls: Tls | null,
) => { command: string; args: string[] };
type Rules = Awaited<ReturnType<typeof webServerRules>>;

/** The abilities of this machine's nginx. */
export function installedNginx(): NginxAbilities {
  const { stderr } = spawnSync(findNginx()!.nginx, ['-V'], { encoding: 'utf8' });
  return nginxAbilities(stderr);
}

/** The addresses of a configuration at the ports of a test. */
const atPorts = (configuration: string, { port, plainPort }: Tls): string =>
  configuration
    .replace(/^ *listen \[::\]:.*\n/gm, '')
    .replace(/^( *listen) 443\b/gm, `$1 127.0.0.1:${port}`)
    .replace(/^( *listen) 80\b/gm, `$1 127.0.0.1:${plainPort}`);

const nginx: Prepare = (folder, rules, tls) => {
  const found = findNginx()!;
  const configuration = nginxConfiguration(
    rules,
    tls ? installedNginx() : { http2Directive: false, http3: false },
  );
  if (tls)
    for (const { name } of rules.sites)
      tls.authority.certify(name, path.join(rules.certificates!, name));
  fs.writeFileSync(
    path.join(folder, 'portals.conf'),
    (tls ? atPorts(configuration, tls) : configuration).replaceAll('/var/log/nginx/', `${folder}/`),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  fs.writeFileSync(
    path.join(folder, 'nginx.conf'),
    `load_module ${found.brotli};
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;\n' : ''}events {}
http {
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};\n`).join('')}  include ${folder}/portals.conf;
}
`,
  );
  return { command: found.nginx, args: ['-p', folder, '-c', path.join(folder, 'nginx.conf')] };
};

/** Caddy issues its certificates itself, from an authority of its own instead of by ACME. */
const caddyTls = ({ authority, port, plainPort }: Tls): string => `
	http_port ${plainPort}
	https_port ${port}
	local_certs
	skip_install_trust
	pki {
		ca local {
			root {
				cert ${authority.certificate}
				key ${authority.key}
			}
		}
	}`;

const caddy: Prepare = (folder, rules, tls) => {
  const file = path.join(folder, 'Caddyfile');
  const options = tls ? caddyTls(tls) : '\n\tauto_https off';
  fs.writeFileSync(file, `{\n\tadmin off${options}\n}\n${caddyConfiguration(rules)}`);
  return { command: findCaddy()!, args: ['run', '--adapter', 'caddyfile', '--config', file] };
};

export const WEB_SERVERS = {
  nginx: { isThere: () => findNginx() !== null, prepare: nginx },
  caddy: { isThere: () => findCaddy() !== null, prepare: caddy },
};

/** A CMS that is away: nothing listens there. */
export const ABSENT_CMS = { name: 'cms.localhost', address: '127.0.0.1:1' };

/**
 * Runs a web server in front of a host, with the configuration that `npm run web-server` prints.
 *
 * @param hostPort the port of the host
 * @param authority the authority of its certificates; none: it speaks no TLS
 *
 * @throws with the output of the server if it does not start
 */
export async function runWebServer(
  name: keyof typeof WEB_SERVERS,
  hostPort = system.port,
  authority: Authority | null = null,
): Promise<RunningServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `pune-${name}-`));
  const port = await freePort();
  const tls = authority && { authority, port, plainPort: await freePort() };
  const rules = await webServerRules({
    ...(await installedRules({ RELEASES: path.join(system.dataDir, 'releases') })),
    portals: system.sites,
    hosts: [`127.0.0.1:${hostPort}`],
    cms: tls ? null : ABSENT_CMS,
    certificates: tls && path.join(folder, 'certificates'),
    listen: `127.0.0.1:${port}`,
  });
  const { command, args } = WEB_SERVERS[name].prepare(folder, rules, tls);
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk));
  const stop = async (): Promise<void> => {
    await ended(child);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  const plainPort = tls && tls.plainPort;
  for (
    let left = 400;
    (await statusOf(plainPort ?? port, 'localhost', '/livez')) === 0;
    left -= 1
  ) {
    if (left > 0 && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    await stop();
    throw new Error(`${name} did not start:\n${Buffer.concat(output).toString()}`);
  }
  return { port, plainPort, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
