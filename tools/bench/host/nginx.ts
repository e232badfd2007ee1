import fs from 'node:fs';
import path from 'node:path';
import { mimeTypeOf } from '../../../packages/host/static-files.ts';
import type { Peer } from './servers.ts';

/** The folders in which Debian and other distributions install loadable modules. */
const MODULE = 'ngx_http_brotli_static_module.so';
const MODULE_FOLDERS = [
  '/usr/lib/nginx/modules',
  '/usr/lib64/nginx/modules',
  '/usr/share/nginx/modules',
];
const EXTENSIONS = [
  'html',
  'css',
  'js',
  'json',
  'xml',
  'svg',
  'txt',
  'png',
  'jpg',
  'webp',
  'avif',
  'pdf',
  'woff2',
  'ics',
  'webmanifest',
  'geojson',
];

const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/**
 * nginx with the files of a release: precompressed files, the 404 page of each language, and the
 * host as upstream for functions and for `/`, which depends on the reader's languages. Its ETag
 * consists of the file's time in seconds and its length: two versions within a second and of equal
 * length share one. `open_file_cache` is off, because nginx would otherwise continue to serve a
 * replaced release.
 */
export const nginx: Peer = {
  name: 'nginx',
  version: ['nginx', '-v'],
  prepare({ release, folder, headers, hostPort }, port) {
    const brotli = MODULE_FOLDERS.map((one) => path.join(one, MODULE)).find((file) =>
      fs.existsSync(file),
    );
    if (!brotli)
      throw new Error(
        `nginx has no module for precompressed brotli (${MODULE}; in Debian: libnginx-mod-http-brotli-static)`,
      );
    const own = path.join(folder, 'nginx');
    fs.mkdirSync(own, { recursive: true });
    const places = [...headers].map(
      ([locale, values]) => `    location /${locale}/ {
      error_page 404 /${locale}/404.html;
${[...values].map(([name, value]) => `      add_header ${name} ${quoted(value)} always;`).join('\n')}
      add_header X-Request-Id $request_id always;
    }`,
    );
    const types = EXTENSIONS.map(
      (extension) => `    ${quoted(mimeTypeOf(`x.${extension}`))} ${extension};`,
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `  ${name}_temp_path ${quoted(path.join(own, name))};`,
    );
    const file = path.join(own, 'nginx.conf');
    fs.writeFileSync(
      file,
      `load_module ${quoted(brotli)};
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${quoted(path.join(own, 'pid'))};
error_log stderr warn;
events { worker_connections 1024; }
http {
${temporary.join('\n')}
  types {
${types.join('\n')}
  }
  default_type application/octet-stream;
  log_format lines escape=json '{"time":"$time_iso8601","requestId":"$request_id","method":"$request_method","route":"$uri","status":$status,"ms":$request_time}';
  access_log ${quoted(path.join(own, 'access.log'))} lines buffer=32k flush=1s;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache off;
  server_tokens off;
  absolute_redirect off;
  gzip_static on;
  gzip_vary on;
  brotli_static on;
  server {
    listen 127.0.0.1:${port};
    server_name ${new URL(`http://${release.host}`).hostname};
    root ${quoted(release.folder)};
    index index.html;
${places.join('\n')}
    location = / { proxy_pass http://127.0.0.1:${hostPort}; proxy_set_header Host $http_host; }
    location /api/ { proxy_pass http://127.0.0.1:${hostPort}; proxy_set_header Host $http_host; }
  }
}
`,
    );
    return { command: ['nginx', '-e', 'stderr', '-c', file, '-p', own] };
  },
};
