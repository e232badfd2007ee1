import { CMS_AWAY } from './cms-away.ts';
import { FILE, FOLDER, PLAIN_ENCODINGS, type ServedSite, type WebServerRules } from './rules.ts';

/** A word of a Caddyfile in which nothing is replaced but placeholders. */
const word = (text: string) => `\`${text}\``;
const indented = (text: string, by = '\t') => text.replace(/^(?=.)/gm, by);
/** A text of the language of Caddy's expressions. */
const celText = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

const either = (patterns: readonly string[]) => patterns.map((one) => `(?:${one})`).join('|');

/** Variables of a request: the file, its type, and the precompressed file that is asked for. */
function mapLines({ types, locales }: WebServerRules): string {
  const byType = new Map<string, string[]>();
  for (const [extension, type] of types) byType.set(type, [...(byType.get(type) ?? []), extension]);
  const typeLines = [...byType].map(
    ([type, extensions]) => `\t${word(`~(?i)\\.(?:${extensions.join('|')})$`)} ${word(type)}\n`,
  );
  return `map {http.request.uri.path} {portals_index} {
	~/$ index.html
	default ""
}
map {http.request.header.Accept-Encoding} {portals_twin} {
	${word('~(?i)(?:^|[ ,])br(?:$|[ ,])')} .br
	${word('~(?i)(?:^|[ ,])gzip(?:$|[ ,])')} .gz
	default ""
}
map {http.request.uri.path} {portals_rest} {
	${word(`~^/(?:${locales.join('|')})(/.*)$`)} \${1}
	default /.none
}
map {http.request.uri.path} {portals_type} {
	~/$ ${word(types.get('html')!)}
${typeLines.join('')}	default application/octet-stream
}
`;
}

/** Requests that only the host may answer: a choice of language, conditions, odd encodings. */
function plainLines({ locales }: WebServerRules, forwarded: readonly string[]): string {
  const matches = (variable: string, pattern: string) =>
    `{http.request.${variable}}.matches(${celText(pattern)})`;
  const chosen = locales.map((locale) => {
    const others = locales.filter((other) => other !== locale);
    const referers = others.map(
      (other) => `\t\theader Referer ${word(`*/${other}{portals_rest}*`)}\n`,
    );
    return `not {\n\t\tpath /${locale}/*\n${referers.join('')}\t}\n`;
  });
  const odd = "[^!#$%&'()*+,\\-./0-9:;=?@A-Z\\[\\]_a-z~]|/\\.|%2[eE]";
  return `method GET HEAD
expression ${word(`${matches('uri', `^(?:${FOLDER}|${FILE})(?:\\?.*)?$`)} && ${matches('header.Accept-Encoding', PLAIN_ENCODINGS)}`)}
not path_regexp ${word(either(forwarded))}
not header_regexp Referer ${word(odd)}
not header If-Match *
not header If-Unmodified-Since *
not header Range *
${chosen.join('')}`;
}

/** The headers of a file; of two rules that match, the later one holds. */
function headerLines({ headers }: WebServerRules): string {
  const lines = headers.map(({ name, pattern, value }, index) => {
    if (/^\^(?:\(\?:\/\(\?:\.\*\)\)\?\/\?\$|\/)$/.test(pattern))
      return `header ${name} ${word(value)}\n`;
    return `@ruled_${index} path_regexp ${word(pattern)}\nheader @ruled_${index} ${name} ${word(value)}\n`;
  });
  return `${lines.join('')}header Content-Type {portals_type}
header X-Request-Id {http.request.uuid}
# A file bears the digest of its text as its time, so that its tag changes with its text.
header -Last-Modified
request_header -If-Modified-Since
`;
}

/** Caddy adds a `Vary` itself where it finds a precompressed file: ours replaces it at the end. */
const TEXT_LINES = `header {
	Vary Accept-Encoding
	-Accept-Ranges
	defer
}
`;

function fileHandlers(rules: WebServerRules, { folder, forwarded }: ServedSite): string {
  const text = `(?i)(?:/|\\.(?:${rules.compressed.join('|')}))$`;
  const matcher = (name: string, lines: string, twin: string) => `@${name} {
${indented(plainLines(rules, forwarded) + lines)}	file {
		root ${folder}
		try_files {path}{portals_index}${twin}
	}
}
`;
  const server = (more: string, lines: string) => `	route {
${indented(headerLines(rules) + lines, '\t\t')}		file_server {
			root ${folder}
			disable_canonical_uris
${more}		}
	}
`;
  return `# Texts: a precompressed file answers. Without one, the host compresses the text.
${matcher('texts', `path_regexp ${word(text)}\n`, '{portals_twin}')}handle @texts {
${server('\t\t\tprecompressed br gzip\n', TEXT_LINES)}}
${matcher('files', `not path_regexp ${word(text)}\n`, '')}handle @files {
${server('', '')}}
`;
}

const awayLines = ({ away, headers }: WebServerRules): string => `handle_errors {
	header Content-Type "text/html; charset=utf-8"
	header Content-Security-Policy ${word(away.policy)}
	header Strict-Transport-Security ${word(headers.findLast(({ name }) => name === 'Strict-Transport-Security')?.value ?? '')}
	header X-Content-Type-Options nosniff
	header Cache-Control no-store
	header Retry-After 30
	respond ${word(away.page.trim())} 503
}
`;

function siteBlock(rules: WebServerRules, site: ServedSite): string {
  const body = `${boundTo(rules)}header -Server
${site.folder === null ? '' : mapLines(rules) + fileHandlers(rules, site)}handle {
	import portals_host
}
${awayLines(rules)}`;
  return `${blockAddress(rules, site.name)} {\n${indented(body)}}\n`;
}

const blockAddress = (rules: WebServerRules, name: string): string =>
  rules.certificates === null ? `http://${name}:${portOf(rules)}` : name;
const portOf = ({ listen }: WebServerRules) => listen.slice(listen.lastIndexOf(':') + 1);
const boundTo = ({ certificates, listen }: WebServerRules) =>
  certificates === null ? `bind ${listen.slice(0, listen.lastIndexOf(':'))}\n` : '';

/** The CMS reads `X-Forwarded-Host`, which Caddy writes itself. */
const cmsBlock = (rules: WebServerRules): string => {
  const { cms } = rules;
  return cms
    ? `${blockAddress(rules, cms.name)} {
${indented(boundTo(rules))}	# For staff alone: let in the networks of the offices, and nobody else.
	# @strangers not remote_ip 10.0.0.0/8
	# abort @strangers
	header -Server
	# A connection that is refused waits while the CMS starts again.
	reverse_proxy ${cms.address} {
		lb_try_duration ${CMS_AWAY.seconds}s
		lb_try_interval 250ms
	}
	handle_errors {
		header Content-Type "text/html; charset=utf-8"
		header Content-Security-Policy ${word(CMS_AWAY.policy)}
		header X-Content-Type-Options nosniff
		header Cache-Control no-store
		header Retry-After ${CMS_AWAY.seconds}
		respond ${word(CMS_AWAY.page)} 503
	}
}
`
    : '';
};

/** Writes a Caddyfile. With TLS, Caddy gets the certificates itself. */
export function caddyConfiguration(rules: WebServerRules): string {
  const { hosts, certificates, functionTimeoutMs } = rules;
  const seconds = Math.ceil(functionTimeoutMs / 1000) + 10;
  const other =
    certificates === null
      ? `http://:${portOf(rules)} {\n${indented(`${boundTo(rules)}header -Server\nimport portals_host\n`)}}\n`
      : '';
  return `# Made by \`npm run web-server -- caddy\` from the portals, the functions and netlify.toml.
# Make it again when one of these changes; editors' changes need nothing.
(portals_host) {
	reverse_proxy ${hosts.join(' ')} {
		header_up -X-Forwarded-Host
		header_up -Forwarded
		# A trace begins here: its id is Caddy's id of the request, its span the first half of that.
		header_up Traceparent {http.request.uuid}
		header_up Traceparent ^(.{8})-(.{4})-(.{4})-(.{4})-(.{12})$ 00-$1$2$3$4$5-$1$2$3-01
		transport http {
			compression off
			dial_timeout 5s
			response_header_timeout ${seconds}s
		}
	}
}
${other}${rules.sites.map((site) => siteBlock(rules, site)).join('')}${cmsBlock(rules)}`;
}
