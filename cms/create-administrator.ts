// npm run admin:create: creates an administrator of the CMS, also the first one of a new
// installation.
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { randomPassword } from '@pune/std/passwords';
import { createAdministrator } from './accounts.ts';
import { environmentFrom } from './environment.ts';
import { prepareCms } from './preparation.ts';

const USAGE = `npm run admin:create — makes an account of an administrator of the CMS.

  npm run admin:create                                          asks for everything; an empty password has one made
  npm run admin:create -- --email E-MAIL --name NAME            without a terminal: makes a password and shows it once
  npm run admin:create -- --email E-MAIL --name NAME --password-stdin < FILE
                                                                takes the password from the first line of a file

It works on the database that CONTENT_DATABASE_URL and DATA_DIR name: give it the environment that the server has.`;

interface Wanted {
  email: string;
  name: string;
  /** If empty, a password is generated. */
  password: string;
}

/** Asks on the terminal for values that the command line lacks. A typed password is not shown. */
async function ask({ email, name }: { email?: string; name?: string }): Promise<Wanted> {
  let hidden = false;
  const output = new Writable({
    write: (chunk, _, done) => (hidden || process.stdout.write(chunk), done()),
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  const answers = {
    email: email ?? (await terminal.question('E-mail: ')),
    name: name ?? (await terminal.question('Name: ')),
  };
  process.stdout.write('Password (nothing is shown; empty: one is made): ');
  hidden = true;
  const password = await terminal.question('');
  terminal.close();
  process.stdout.write('\n');
  return { ...answers, password };
}

function fail(message: string, code: number): never {
  console.error(`\n${message}\n`);
  process.exit(code);
}

function optionsFrom(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        'password-stdin': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${USAGE}`, 2);
  }
}

const options = optionsFrom(process.argv.slice(2));
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const { email, name } = options;
const isPiped = options['password-stdin'] || !process.stdin.isTTY;
if (isPiped && (!email || !name))
  fail(`Name the account: --email E-MAIL --name NAME\n\n${USAGE}`, 2);
const piped = options['password-stdin'] ? (await text(process.stdin)).split(/\r?\n/)[0]! : '';
const wanted: Wanted = isPiped
  ? { email: email!, name: name!, password: piped }
  : await ask(options);
if (options['password-stdin'] && !piped)
  fail('The first line of the input is empty: put the password there.', 2);
const password = wanted.password || randomPassword();
// Payload's log messages would hide the password.
process.env.CMS_LOG_LEVEL ??= 'error';
const cms = await prepareCms().catch((error: unknown) =>
  fail(`The content database cannot be used: ${(error as Error).message}`, 1),
);
cms.logger.level = 'silent';
const result = await createAdministrator(cms, { ...wanted, password });
if (result.kind === 'Refused') fail(result.reason, 1);
console.log(
  `\nMade the administrator's account of ${wanted.email.trim().toLowerCase()}. Sign in at ${environmentFrom().cmsUrl}/admin`,
);
if (!wanted.password)
  console.log(`Its password, which is shown this once and kept nowhere: ${password}`);
process.exit(0);
