import { DESK_REGISTER } from '@pune/desk/register';
import { t } from '@pune/i18n/server';
import { STAFF_NOT_PERSONAL, STAFF_REGISTER } from '@pune/staff/register';
import { CONSENT_NOTICE_VERSION } from './consent-notice.ts';
import { NOT_PERSONAL, REGISTER, type RegisterEntry } from './register.ts';

const YEAR_DAYS = 365;
const say = t('en') as unknown as (key: string, values?: Record<string, string | number>) => string;

/** Formats the retention period of an entry, as on the public page. */
function keptOf({ days, from }: RegisterEntry): string {
  if (days === null) return say(`citizens:from_${from}`);
  const [unit, count] = days % YEAR_DAYS === 0 ? ['year', days / YEAR_DAYS] : ['day', days];
  const time =
    count === 1
      ? say(`citizens:duration_one_${unit}`)
      : say(`citizens:duration_${unit}s`, { count });
  return say(`citizens:from_${from}`, { time });
}

/**
 * Renders the register as a page of the documentation; a test compares `docs/privacy.md` with it.
 */
export function registerDocument(): string {
  const rows = REGISTER.map(
    (entry) =>
      `| ${[say(`citizens:held_${entry.id}`), say(`citizens:why_${entry.id}`), say(`citizens:basis_${entry.basis}`), keptOf(entry), say(`citizens:erasure_${entry.erasure}`), entry.tables.map((table) => `\`${table}\``).join(', ')].join(' | ')} |`,
  );
  return `# Personal data that the system holds

Drawn from \`packages/citizens/register.ts\` by \`node packages/citizens/draw-register.ts\`. The same table is the public page
\`/<language>/account/register/\` in three languages, the list on the page that erases an account, and the periods by which schedules
delete without being asked: \`notify-drain\`, \`payments-sweep\` and \`grievances-sweep\` every minute,
\`benefits-sweep\` and \`staff-sweep\` every hour. A test holds it to every table of the services database. The notice above every consent is that of ${CONSENT_NOTICE_VERSION}.

| what | why | on what ground | how long | when the account is erased | tables |
|---|---|---|---|---|---|
${rows.join('\n')}

Grievances, payments and benefits are records of their own, with or without an account: they carry no reference to one. What an
account follows, or filed while signed in, is an entry of its own that goes with the account. Texts of
grievances lie in plain words, so that a desk for officers can search them. The public is shown a text or a photo with the reporter's consent alone, after an officer
looked at it; of the place it sees a cell of about 110 m. Photos lie in files beside the database and go with their grievance.

Aadhaar numbers are held nowhere. One that is typed into a form is masked to its last four digits before anything is kept, digested or
shown, in any script and with any separators, and the person is told; of beneficiaries there is a keyed reference.

| holds nothing about people | what it holds |
|---|---|
${Object.entries({ ...NOT_PERSONAL, ...STAFF_NOT_PERSONAL })
  .map(([table, what]) => `| \`${table}\` | ${what} |`)
  .join('\n')}

Accounts of editors (with the secret of an authenticator, encrypted), and the record of what they did and from which network (/24 or /48), lie in the content database, and no citizen
does. On a person's own device, and nowhere else, lie the draft of a
grievance that they are writing with its photo and grievances that wait for a network (until they are sent, for 30 days at most), the
link to the receipt of one that was sent in the background (until they remove it, for 30 days at most) and what they chose to be shown
first. The photo of a form that was refused without JavaScript lies encrypted on the server for an hour, under a key that the form alone
has.

## Data of officers

Officers' accounts lie in the services database. The city holds these data to do its duties; officers read their own posts and sessions
on the desk.

| what | why | how long | tables |
|---|---|---|---|
${[...STAFF_REGISTER, ...DESK_REGISTER]
  .map(
    ({ held, why, kept, tables }) =>
      `| ${[held, why, kept, tables.map((table) => `\`${table}\``).join(', ')].join(' | ')} |`,
  )
  .join('\n')}

## How the law's duties are met

| duty | where |
|---|---|
| itemised notice in the person's language before consent (Digital Personal Data Protection Act 2023, section 5; Rules 2025, rule 3) | beside the sign-in form and above the choices; each consent keeps the notice's version, the language and the time |
| consent for each purpose, withdrawn as easily as given (section 6) | one box a topic and channel on the page where all are withdrawn by one press; what is on its way is asked again when it goes out |
| access, correction, erasure (sections 11 and 12) | my page: everything to read, a file in JSON, erasure at once |
| erasure when the purpose is over; logs kept a year (section 8(7); rule 8) | the periods above |
| safeguards (section 8(5); rule 6) | addresses and mobile numbers sealed by AES-256-GCM and found by keyed indexes, codes and session tokens kept as digests, nothing personal in logs and addresses; databases, logs and citizens' files readable by the account that runs the system alone |
| children (section 9; rule 10) | an account is for adults; nothing is followed, profiled or advertised to anybody |
| complaints (section 13) | the Grievance Officer whom the portal's privacy policy names, then the Data Protection Board of India |
| breach (section 8(6); rule 7) | an operator's duty: people and the Board without delay, details to the Board within 72 hours. \`citizens_events\` and \`notify_events\` say what happened to whom without saying who they are; \`notify\` reaches those concerned |
| emergencies (section 7(g) and (h)) | a text message in danger to life goes out whatever was chosen, and \`notify_events\` says over whose choice |
`;
}
