import { handOver } from './bootstrap.mjs';

const HELP = `npm start — installs what is missing, prepares the databases, seeds, builds and serves the portals and the CMS.

Run again at any time: what is done already is skipped, nothing is lost. Ctrl-C stops everything.

  npm start -- --help      this text
  npm start -- --no-cms    the portals and functions only (with what was published before)

Environment:
  PORT=8080                port of the portals and functions
  CMS_PORT=3000            port of the CMS
  DATA_DIR=.data           databases, uploads, releases, logs
  CONTENT_DATABASE_URL     the CMS's database   (default: a SQLite file in DATA_DIR)
  SERVICES_DATABASE_URL    the citizens' database (default: a SQLite file in DATA_DIR)
`;

const args = process.argv.slice(2);
const unknown = args.find((arg) => !['--help', '-h', '--no-cms'].includes(arg));
if (args.includes('--help') || args.includes('-h')) console.log(HELP);
else if (unknown) {
  console.error(`There is no option ${unknown}.\n\n${HELP}`);
  process.exitCode = 2;
} else await handOver('tools/start.ts', args);
