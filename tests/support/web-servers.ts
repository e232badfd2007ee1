import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nginxConfiguration } from '../../packages/host/web-servers/nginx.ts';
import { caddyConfiguration } from '../../packages/host/web-servers/caddy.ts';
import { webServerRules } from '../../packages/host/web-servers/rules.ts';
import { statusOf } from '../../tools/start/until-answers.ts';
import { findCaddy, findNginx } from '../../tools/test/prerequisites.ts';
import { installedRules } from '../../tools/web-server.ts';
import { freePort } from './ports.ts';
import { system } from './visit.ts';

export interface RunningServer {
  port: number;
  stop: () => Promise<void>;
}

/** The command that runs a server in a folder with its generated configuration. */
type Prepare = (folder: string, rules: Rules) => { command: string; args: string[] };
type Rules = Awaited<ReturnType<typeof webServerRules>>;

const nginx: Prepare = (folder, rules) => {
  const found = findNginx()!;
  const configuration = nginxConfiguration(rules, { http2Directive: false, http3: false });
  fs.writeFileSync(
    path.join(folder, 'portals.conf'),
    configuration.replaceAll('/var/log/nginx/', `${folder}/`),
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

const caddy: Prepare = (folder, rules) => {
  const file = path.join(folder, 'Caddyfile');
  fs.writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${caddyConfiguration(rules)}`);
  return { command: findCaddy()!, args: ['run', '--adapter', 'caddyfile', '--config', file] };
};

export const WEB_SERVERS = {
  nginx: { isThere: () => findNginx() !== null, prepare: nginx },
  caddy: { isThere: () => findCaddy() !== null, prepare: caddy },
};

/**
 * Runs a web server in front of a host, with the configuration that `npm run web-server` prints.
 *
 * @param hostPort the port of the host
 *
 * @throws with the output of the server if it does not start
 */
export async function runWebServer(
  name: keyof typeof WEB_SERVERS,
  hostPort = system.port,
): Promise<RunningServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `pune-${name}-`));
  const port = await freePort();
  const rules = await webServerRules({
    ...(await installedRules({ RELEASES: path.join(system.dataDir, 'releases') })),
    portals: system.sites,
    hosts: [`127.0.0.1:${hostPort}`],
    cms: null,
    certificates: null,
    listen: `127.0.0.1:${port}`,
  });
  const { command, args } = WEB_SERVERS[name].prepare(folder, rules);
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
    fs.rmSync(folder, { recursive: true, force: true });
  };
  for (let left = 100; (await statusOf(port, 'localhost', '/livez')) === 0; left -= 1) {
    if (left > 0 && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    await stop();
    throw new Error(`${name} did not start:\n${Buffer.concat(output).toString()}`);
  }
  return { port, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
