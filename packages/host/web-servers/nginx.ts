import { CMS_AWAY } from './cms-away.ts';
import { FILE, FOLDER, PLAIN_ENCODINGS, type ServedSite, type WebServerRules } from './rules.ts';

/** The abilities of an nginx, which differ between its versions and builds. */
export interface NginxAbilities {
  /** `http2 on`, from version 1.25.1 on, instead of a word of `listen`. */
  http2Directive: boolean;
  /** Built with `--with-http_v3_module`. */
  http3: boolean;
}

/** Reads the output of `nginx -V`. */
export function nginxAbilities(output: string): NginxAbilities {
  const [major = 0, minor = 0, patch = 0] = (/nginx\/(\d+)\.(\d+)\.(\d+)/.exec(output) ?? [])
    .slice(1)
    .map(Number);
  return {
    http2Directive: major * 1e6 + minor * 1e3 + patch >= 1_025_001,
    http3: output.includes('--with-http_v3_module'),
  };
}

/** A value between quotes, in which nginx finds no variable. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const indented = (text: string, by = '  ') => text.replace(/^(?=.)/gm, by);
const variableOf = (header: string) => `$portals_${header.toLowerCase().replaceAll('-', '_')}`;
const namesOf = ({ headers }: WebServerRules) => [...new Set(headers.map(({ name }) => name))];

function map(source: string, variable: string, entries: readonly (readonly string[])[]): string {
  const lines = entries.map(([pattern, value]) => `  ${pattern} ${value};\n`).join('');
  return `map ${source} ${variable} {\n${lines}}\n`;
}

/** Of two matching expressions nginx takes the first one. */
const headerMaps = (rules: WebServerRules): string =>
  namesOf(rules)
    .map((header) =>
      map('$portals_path', variableOf(header), [
        ...rules.headers
          .filter(({ name }) => name === header)
          .reverse()
          .map(({ pattern, value }) => [quoted(`~${pattern}`), quoted(value)]),
        ['default', '""'],
      ]),
    )
    .join('');

/** Requests that only the host may answer, for another reason than their path. */
function requestMaps({ locales }: WebServerRules): string {
  const language = `(?:${locales.join('|')})`;
  return [
    map('$request_method', '$portals_method', [
      ['GET', '""'],
      ['HEAD', '""'],
      ['default', '1'],
    ]),
    map('$http_accept_encoding', '$portals_encodings', [
      [quoted(`~${PLAIN_ENCODINGS}`), '""'],
      ['default', '1'],
    ]),
    '# A visit from the same page in another language: the host remembers the choice.\n',
    map('"$portals_path $http_referer"', '$portals_chosen', [
      [
        quoted(
          `~^/(?<portals_own>${language})(?<portals_rest>/\\S*) \\S*/(?!\\k<portals_own>/)${language}\\k<portals_rest>(?:[?#]|$)`,
        ),
        '1',
      ],
      [quoted("~ (?:.*[^!#$%&'()*+,\\-./0-9:;=?@A-Z[\\]_a-z~]|.*/\\.|.*%2[eE])"), '1'],
      ['default', '""'],
    ]),
    map(
      '"$portals_method$portals_encodings$portals_chosen$http_if_match$http_if_unmodified_since"',
      '$portals_forwarded',
      [
        ['""', '""'],
        ['default', '1'],
      ],
    ),
  ].join('');
}

/** The file of a request below the release; an address that names no file, to be forwarded. */
const fileMaps = (): string =>
  [
    map('"$portals_forwarded $request_uri"', '$portals_file', [
      [quoted(`~^ (?<portals_folder>${FOLDER})(?:\\?|$)`), '"${portals_folder}index.html"'],
      [quoted(`~^ (?<portals_name>${FILE})(?:\\?|$)`), '$portals_name'],
      ['default', '/.forwarded'],
    ]),
    '# The precompressed file that the request asks for.\n',
    map('$http_accept_encoding', '$portals_twin', [
      ['"~*(?:^|[ ,])br(?:$|[ ,])"', '.br'],
      ['"~*(?:^|[ ,])gzip(?:$|[ ,])"', '.gz'],
      ['default', '""'],
    ]),
  ].join('');

/** A trace begins here: its id is nginx's id of the request, its span the first half of that. */
const spanMap = (): string =>
  map('$request_id', '$portals_span', [['"~^(?<portals_half>.{16})"', '$portals_half']]);

const pathMap = (): string =>
  map('$request_uri', '$portals_path', [['"~^(?<portals_raw>[^?]*)"', '$portals_raw']]);

function typeLines({ types }: WebServerRules): string {
  const byType = new Map<string, string[]>();
  for (const [extension, type] of types) byType.set(type, [...(byType.get(type) ?? []), extension]);
  return [...byType]
    .map(([type, extensions]) => `${quoted(type)} ${extensions.join(' ')};\n`)
    .join('');
}

/** Browsers learn of HTTP/3 by a header. */
const http3Line = ({ certificates }: WebServerRules, { http3 }: NginxAbilities): string =>
  http3 && certificates !== null ? `add_header Alt-Svc 'h3=":443"; ma=86400' always;\n` : '';

const headerLines = (rules: WebServerRules, vary: boolean): string =>
  [
    ...namesOf(rules).map((name) => `add_header ${name} ${variableOf(name)};\n`),
    ...(vary ? ['add_header Vary Accept-Encoding;\n'] : []),
    'add_header X-Request-Id $request_id;\n',
    '# A file bears the digest of its text as its time, so that its tag changes with its text.\n',
    'add_header Last-Modified "";\n',
  ].join('');

const proxyLines = (
  host: string,
  upstream = 'portals_host',
): string => `proxy_pass http://${upstream};
proxy_set_header Host ${host};
proxy_set_header X-Forwarded-For $remote_addr;
proxy_set_header X-Forwarded-Proto $scheme;
proxy_set_header X-Forwarded-Host "";
proxy_set_header Forwarded "";
proxy_set_header traceparent "00-$request_id-$portals_span-01";
proxy_set_header Connection "";
proxy_http_version 1.1;
proxy_request_buffering off;
`;

/** The locations of a portal whose files are on this disk. */
function fileLocations(
  rules: WebServerRules,
  abilities: NginxAbilities,
  { folder, forwarded }: ServedSite,
): string {
  const http3 = http3Line(rules, abilities);
  const text = rules.compressed.join('|');
  return `root ${quoted(folder!)};
${forwarded.map((pattern) => `location ~ ${quoted(pattern)} {\n  try_files /.forwarded @host;\n}\n`).join('')}# Texts: a precompressed file answers. Without one, the host compresses the text.
location ~* ${quoted(`(?:/|\\.(?:${text}))$`)} {
  error_page 403 404 405 412 416 418 = @host;
  if (!-f "$document_root$portals_file$portals_twin") {
    return 418;
  }
  try_files $portals_file @host;
  gzip_static on;
  brotli_static on;
  max_ranges 0;
${indented(http3 + headerLines(rules, true))}}
location / {
  error_page 403 404 405 412 416 418 = @host;
  try_files $portals_file @host;
  max_ranges 1;
${indented(http3 + headerLines(rules, false))}}
`;
}

function listenLines(
  { certificates, listen }: WebServerRules,
  { http2Directive, http3 }: NginxAbilities,
  name: string,
): string {
  if (certificates === null) return `listen ${listen};\n`;
  const word = http2Directive ? '' : ' http2';
  return [
    ...PORTS.map((port) => `listen ${port} ssl${word};\n`),
    ...(http3 ? PORTS.map((port) => `listen ${port} quic;\n`) : []),
    ...(http2Directive ? ['http2 on;\n'] : []),
    `ssl_certificate ${certificates}/${name}/fullchain.pem;\n`,
    `ssl_certificate_key ${certificates}/${name}/privkey.pem;\n`,
    TLS_LINES,
  ].join('');
}

const PORTS = ['443', '[::]:443'];
const TLS_LINES = `ssl_protocols TLSv1.2 TLSv1.3;
ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
ssl_prefer_server_ciphers off;
ssl_session_cache shared:portals:10m;
ssl_session_timeout 1d;
ssl_session_tickets off;
`;

/** Settings of every server. Other sites of the same nginx keep their own settings. */
const commonLines = ({ functionTimeoutMs }: WebServerRules): string => `server_tokens off;
# Without addresses of visitors, and without query strings, which hold the words of searches.
access_log /var/log/nginx/portals.log portals;
# Errors at a lower level quote addresses whole.
error_log /var/log/nginx/portals.error.log crit;
proxy_read_timeout ${Math.ceil(functionTimeoutMs / 1000) + 10}s;
proxy_connect_timeout 5s;
gzip off;
`;

/** Files are never remembered: an edit is live at once. */
const fileLines = (rules: WebServerRules): string => `open_file_cache off;
etag on;
if_modified_since off;
gzip_vary off;
gzip_proxied any;
gzip_http_version 1.0;
types_hash_max_size 4096;
default_type application/octet-stream;
types {
${indented(typeLines(rules))}}
`;

function siteServer(rules: WebServerRules, abilities: NginxAbilities, site: ServedSite): string {
  const files =
    site.folder === null
      ? 'location / {\n  try_files /.forwarded @host;\n}\n'
      : fileLines(rules) + fileLocations(rules, abilities, site);
  const body = `${listenLines(rules, abilities, site.name)}server_name ${site.name};
${commonLines(rules)}# The host answers what is larger than it takes, in the visitor's language.
client_max_body_size ${2 * rules.bodyBytesMax};
# A request that was forwarded for its status may find the host away.
recursive_error_pages on;
error_page 502 504 = @away;
${files}location @host {
  # The host logs these requests, without the secrets that an address may hold.
  access_log off;
${indented(http3Line(rules, abilities) + proxyLines(site.host))}}
location @away {
  access_log off;
  default_type "text/html; charset=utf-8";
  add_header Content-Security-Policy ${quoted(rules.away.policy)} always;
  add_header Strict-Transport-Security ${quoted(hstsOf(rules))} always;
  add_header X-Content-Type-Options nosniff always;
  add_header Cache-Control no-store always;
  add_header Retry-After 30 always;
  return 503 ${quoted(rules.away.page.trim())};
}
`;
  return `server {\n${indented(body)}}\n`;
}

const hstsOf = ({ headers }: WebServerRules): string =>
  headers.findLast(({ name }) => name.toLowerCase() === 'strict-transport-security')?.value ?? '';

/** A host name that is no portal's: no certificate fits it; without TLS the host answers. */
function otherServer({ certificates, listen }: WebServerRules, { http3 }: NginxAbilities): string {
  const quic = http3 ? PORTS.map((port) => `  listen ${port} quic reuseport;\n`).join('') : '';
  return certificates === null
    ? `server {\n  listen ${listen} default_server;\n  location / {\n${indented(proxyLines('$http_host'), '    ')}  }\n}\n`
    : `server {\n${PORTS.map((port) => `  listen ${port} ssl default_server;\n`).join('')}${quic}  ssl_reject_handshake on;\n}\n`;
}

function redirectServer({ certificates, sites, cms }: WebServerRules): string {
  if (certificates === null) return '';
  const names = [...sites.map(({ name }) => name), ...(cms ? [cms.name] : [])];
  return `server {
  listen 80;
  listen [::]:80;
  server_name ${names.join(' ')};
  location /.well-known/acme-challenge/ {
    root /var/www/html;
  }
  location / {
    return 301 https://$host$request_uri;
  }
}
`;
}

function cmsServer(rules: WebServerRules, abilities: NginxAbilities): string {
  const { cms } = rules;
  if (!cms) return '';
  const body = `${listenLines(rules, abilities, cms.name)}server_name ${cms.name};
${commonLines(rules)}# For staff alone: let in the networks of the offices, and nobody else.
# allow 10.0.0.0/8;
# deny all;
client_max_body_size 50m;
# While the CMS starts again, the form of an editor keeps its words and sends them again.
error_page 502 504 = @away;
location / {
${indented(proxyLines(cms.name, cms.address).replace('X-Forwarded-Host ""', `X-Forwarded-Host ${cms.name}`))}}
location @away {
  default_type "text/html; charset=utf-8";
  add_header Content-Security-Policy ${quoted(CMS_AWAY.policy)} always;
  add_header Strict-Transport-Security ${quoted(hstsOf(rules))} always;
  add_header X-Content-Type-Options nosniff always;
  add_header Cache-Control no-store always;
  add_header Retry-After ${CMS_AWAY.seconds} always;
  return 503 ${quoted(CMS_AWAY.page)};
}
`;
  return `server {\n${indented(body)}}\n`;
}

function upstreamLines(hosts: readonly string[]): string {
  // Of a single host nginx must not conclude that it is away.
  const options = hosts.length === 1 ? ' max_fails=0' : '';
  return `upstream portals_host {
${hosts.map((host) => `  server ${host}${options};\n`).join('')}  keepalive 64;
}
`;
}

/**
 * Writes the configuration of nginx, to be included in its `http`. It needs the modules
 * `gzip_static` and `brotli_static`.
 */
export function nginxConfiguration(rules: WebServerRules, abilities: NginxAbilities): string {
  const servers = rules.sites.map((site) => siteServer(rules, abilities, site));
  return [
    '# Made by `npm run web-server -- nginx` from the portals, the functions and netlify.toml.\n',
    "# Make it again when one of these changes; editors' changes need nothing.\n",
    upstreamLines(rules.hosts),
    `log_format portals escape=json '{"time":"$time_iso8601","requestId":"$request_id","site":"$server_name","method":"$request_method","path":"$uri","status":$status,"seconds":$request_time}';\n`,
    spanMap(),
    pathMap(),
    requestMaps(rules),
    fileMaps(),
    headerMaps(rules),
    otherServer(rules, abilities),
    redirectServer(rules),
    ...servers,
    cmsServer(rules, abilities),
  ].join('');
}
