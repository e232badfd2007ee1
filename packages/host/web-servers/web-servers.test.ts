import { describe, expect, test } from 'vitest';
import type { MountedFunction } from '../functions.ts';
import type { Portal } from '../portals.ts';
import { caddyConfiguration } from './caddy.ts';
import { nginxAbilities, nginxConfiguration } from './nginx.ts';
import { webServerRules, type WebServerOptions } from './rules.ts';

const fn = (name: string, path: string, capability: string | null = null): MountedFunction => ({
  name,
  capability,
  config: { path: [path], preferStatic: false },
  load: async () => () => new Response(),
});
const portal = (id: string, capabilities: string[]): Portal => ({
  id,
  name: {},
  url: `https://${id}.example.org`,
  locales: ['en', 'mr', 'hi'],
  capabilities,
});
const OPTIONS: WebServerOptions = {
  portals: [portal('north', ['search']), portal('inside', ['desk'])],
  functions: [fn('search', '/api/search'), fn('desk', '/desk/*', 'desk')],
  netlify: {
    headers: [
      { for: '/*', values: { 'Strict-Transport-Security': 'max-age=1' } },
      { for: '/_astro/*', values: { 'Cache-Control': 'immutable' } },
    ],
    redirects: [
      { from: '/forced/*', to: '/en/', status: 301, force: true, query: {}, conditions: {} },
      { from: '/en/*', to: '/en/404.html', status: 404, force: false, query: {}, conditions: {} },
    ],
  },
  releases: '/data/releases',
  hosts: ['127.0.0.1:8080'],
  cms: { name: 'cms.example.org', address: '127.0.0.1:3000' },
  bodyBytesMax: 1024,
  functionTimeoutMs: 30_000,
  certificates: '/tls',
  listen: '',
};
const rules = await webServerRules(OPTIONS);
const valueOf = (header: string, path: string) =>
  rules.headers.findLast(
    ({ name, pattern }) =>
      name === header && new RegExp(pattern.replace('(?i:pdf)', '[pP][dD][fF]')).test(path),
  )?.value;

describe('the rules', () => {
  test('forward functions, forced redirects, frames and twins, and all of an officers’ portal', () => {
    const [north, inside] = rules.sites;
    const isForwarded = (path: string) =>
      north!.forwarded.some((pattern) => new RegExp(pattern).test(path));
    for (const path of [
      '/api/search',
      '/api/search/',
      '/forced/x',
      '/en/embed/grievances/',
      '/en/index.html.br',
      '/livez',
    ])
      expect(isForwarded(path), path).toBe(true);
    for (const path of ['/en/', '/desk/', '/api/searching', '/en/embedded/', '/media/a.pdf'])
      expect(isForwarded(path), path).toBe(false);
    expect([north!.folder, inside!.folder]).toEqual(['/data/releases/north/current', null]);
  });

  test('give each file the headers of the host: the later of two rules holds', () => {
    expect(valueOf('Cache-Control', '/_astro/a.css')).toBe('immutable');
    expect(valueOf('Cache-Control', '/en/')).toBe('public, max-age=0, must-revalidate');
    expect(valueOf('Content-Security-Policy', '/en/')).toContain("script-src 'self';");
    expect(valueOf('Content-Security-Policy', '/en/search/')).toContain('wasm-unsafe-eval');
    expect(valueOf('Content-Security-Policy', '/media/a.html')).toMatch(/; sandbox$/);
    expect(valueOf('Content-Security-Policy', '/media/a.PDF')).not.toContain('sandbox');
  });
});

describe('nginx', () => {
  const plain = { http2Directive: false, http3: false };

  test('its version decides how HTTP/2 is written, and its build whether HTTP/3 is', () => {
    expect(nginxAbilities('nginx version: nginx/1.22.1\n')).toEqual(plain);
    expect(nginxAbilities('nginx version: nginx/1.25.1\n').http2Directive).toBe(true);
    const newer = nginxAbilities(
      'nginx version: nginx/1.29.0\nconfigure arguments: --with-http_v3_module',
    );
    expect(newer).toEqual({ http2Directive: true, http3: true });
    const text = nginxConfiguration(rules, newer);
    expect(text).toContain('http2 on;');
    expect(text).toContain('listen 443 quic;');
    expect(text.match(/reuseport/g)).toHaveLength(2);
    expect(nginxConfiguration(rules, plain)).not.toMatch(/quic|http2 on|Alt-Svc/);
  });

  test('TLS, the CMS and the redirect to it are part of it; no file is remembered', () => {
    const text = nginxConfiguration(rules, plain);
    for (const line of [
      'ssl_certificate /tls/north.example.org/fullchain.pem;',
      'server_name north.example.org inside.example.org cms.example.org;',
      'proxy_set_header X-Forwarded-Host cms.example.org;',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      'open_file_cache off;',
      'ssl_reject_handshake on;',
      'client_max_body_size 2048;',
    ])
      expect(text).toContain(line);
    expect(text).not.toContain('undefined');
  });
});

test('Caddy gets its certificates itself, and several hosts', () => {
  const text = caddyConfiguration({ ...rules, hosts: ['10.0.0.1:8080', '10.0.0.2:8080'] });
  expect(text).toContain('reverse_proxy 10.0.0.1:8080 10.0.0.2:8080 {');
  expect(text).toContain('\nnorth.example.org {\n');
  expect(text).toContain('root /data/releases/north/current');
  expect(text).not.toContain('/data/releases/inside');
  expect(text).not.toContain('undefined');
});
