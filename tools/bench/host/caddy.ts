import fs from 'node:fs';
import path from 'node:path';
import type { Peer } from './servers.ts';

const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/**
 * Caddy with the files of a release: precompressed files, the 404 page of each language, and the
 * host as upstream for functions and `/`. Its ETag consists of the file's time in seconds and its
 * length, like that of nginx; since 2.9, `etag_file_extensions` reads ETags from files.
 */
export const caddy: Peer = {
  name: 'Caddy',
  version: ['caddy', 'version'],
  prepare({ release, folder, headers, hostPort }, port) {
    const own = path.join(folder, 'caddy');
    fs.mkdirSync(own, { recursive: true });
    const groups = [...headers].map(
      ([locale, values]) => `(${locale}) {
  header {
${[...values].map(([name, value]) => `    ${name} ${quoted(value)}`).join('\n')}
    X-Request-Id {http.request.uuid}
    Vary Accept-Encoding
    -Server
  }
  file_server {
    precompressed br gzip
  }
}`,
    );
    const places = [...headers.keys()].map(
      (locale) => `  handle /${locale}/* {
    import ${locale}
  }`,
    );
    const missing = [...headers.keys()].map(
      (locale) => `    handle /${locale}/* {
      rewrite * /${locale}/404.html
      import ${locale}
    }`,
    );
    const file = path.join(own, 'Caddyfile');
    fs.writeFileSync(
      file,
      `{
  admin off
  auto_https off
}
${groups.join('\n')}
http://:${port} {
  bind 127.0.0.1
  root * ${quoted(release.folder)}
  log {
    output file ${quoted(path.join(own, 'access.log'))}
    format json
  }
  @host path / /api/*
  handle @host {
    reverse_proxy 127.0.0.1:${hostPort}
  }
${places.join('\n')}
  handle {
    file_server
  }
  handle_errors {
${missing.join('\n')}
  }
}
`,
    );
    return {
      command: ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'],
      env: { GOMAXPROCS: '1', XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
    };
  },
};
