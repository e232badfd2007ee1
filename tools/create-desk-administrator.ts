import { parseArgs } from 'node:util';
import { readSites } from '../packages/content/sites.ts';
import { addAdministrator } from '../packages/staff/first-administrator.ts';
import { INVITATION_DAYS } from '../packages/staff/invitations.ts';
import { openStaff } from '../packages/staff/open-staff.ts';
import { root } from './env.ts';
import { servicesEnvironment } from './services-environment.ts';

const USAGE = `npm run admin:create -- --desk --email E-MAIL --name NAME — makes an administrator of officers' accounts.

It prints a link, once. Through it the person sets a password and connects an authenticator app.`;

const REASONS: Partial<Record<string, string>> = {
  email_taken: 'There is an account with this address already.',
  email_invalid: 'This is no e-mail address.',
  name_missing: 'The account needs the name of a person.',
};

function fail(message: string, code: number): never {
  console.error(`\n${message}\n`);
  process.exit(code);
}

function optionsFrom(args: string[]): { email?: string; name?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { desk: { type: 'boolean' }, email: text, name: text } })
      .values;
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${USAGE}`, 2);
  }
}

const { email, name } = optionsFrom(process.argv.slice(2));
if (!email || !name) fail(`Name the account: --email E-MAIL --name NAME\n\n${USAGE}`, 2);
const env = servicesEnvironment();
process.env.PUBLIC_PORT = env.PUBLIC_PORT; // before the portals' configurations are read
const { sites } = await readSites(root);
const desk = sites.find(({ capabilities }) => capabilities.includes('desk'));
if (!desk) fail('No portal has the capability "desk": add it to its site.config.ts.', 1);
const staff = await openStaff({ env });
const author = { at: new Date(), by: null, keys: staff.auditKeys };
const result = await addAdministrator(staff.db, staff.invitations, { email, name }, author);
await staff.close();
if (result.kind === 'Refused') fail(REASONS[result.reason] ?? result.reason, 1);
console.log(
  `\nMade the account of ${email.trim().toLowerCase()}. This link works once, within ${INVITATION_DAYS} days, and is shown this once:\n\n${new URL(`/staff/invitations/${result.token}`, desk.url)}\n`,
);
