// npm run web-server -- nginx|caddy: prints the configuration of the web server in front.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseHostEnv } from '../packages/host/env.ts';
import { findFunctions } from '../packages/host/functions.ts';
import { parseNetlifyToml } from '../packages/host/netlify/netlify-toml.ts';
import { caddyConfiguration } from '../packages/host/web-servers/caddy.ts';
import { nginxAbilities, nginxConfiguration } from '../packages/host/web-servers/nginx.ts';
import {
  webServerRules,
  type WebServerOptions,
  type WebServerRules,
} from '../packages/host/web-servers/rules.ts';
import { readSites } from '../packages/content/sites.ts';
import { environmentOf, root, settingsFrom } from './env.ts';

const HELP = `npm run web-server -- nginx|caddy — prints the configuration of the web server in front of the portals.

  --certificates FOLDER   TLS: FOLDER/<name>/fullchain.pem and privkey.pem (nginx; default /etc/letsencrypt/live)
  --plain ADDRESS         no TLS: listens at ADDRESS, such as 127.0.0.1:8081
  --host ADDRESS          a host to forward to; several may be given (default 127.0.0.1:PORT)
  --cms ADDRESS           the CMS to forward to (default 127.0.0.1:CMS_PORT; its public name is that of CMS_URL)
`;

const WRITERS: Record<string, (rules: WebServerRules) => string> = {
  nginx: (rules) => {
    const { stderr = '' } = spawnSync('nginx', ['-V'], { encoding: 'utf8' });
    return nginxConfiguration(rules, nginxAbilities(stderr ?? ''));
  },
  caddy: caddyConfiguration,
};

/** The options that follow from this installation alone. */
export async function installedRules(
  env: Record<string, string | undefined> = process.env,
): Promise<Omit<WebServerOptions, 'hosts' | 'cms' | 'certificates' | 'listen'>> {
  const { sites } = await readSites(root);
  const { RELEASES, BODY_BYTES_MAX, FUNCTION_TIMEOUT_MS } = parseHostEnv(env);
  return {
    portals: sites,
    functions: findFunctions(path.join(root, 'functions')),
    netlify: parseNetlifyToml(fs.readFileSync(path.join(root, 'netlify.toml'), 'utf8')),
    releases: path.resolve(root, RELEASES!),
    bodyBytesMax: BODY_BYTES_MAX,
    functionTimeoutMs: FUNCTION_TIMEOUT_MS,
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      certificates: { type: 'string', default: '/etc/letsencrypt/live' },
      plain: { type: 'string' },
      host: { type: 'string', multiple: true },
      cms: { type: 'string' },
    },
  });
  const write = WRITERS[positionals[0] ?? ''];
  if (!write) {
    console.error(HELP);
    process.exitCode = 2;
    return;
  }
  const settings = settingsFrom();
  const env = environmentOf(settings);
  const name = new URL(env.CMS_URL!).hostname;
  const hasCms = values.plain === undefined && process.env.CMS_URL;
  const rules = await webServerRules({
    ...(await installedRules(env)),
    hosts: values.host ?? [`127.0.0.1:${settings.port}`],
    cms: hasCms ? { name, address: values.cms ?? `127.0.0.1:${settings.cmsPort}` } : null,
    certificates: values.plain === undefined ? values.certificates : null,
    listen: values.plain ?? '',
  });
  process.stdout.write(write(rules));
}

if (import.meta.main) await main();
