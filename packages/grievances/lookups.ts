import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import { toLatinDigits } from '@pune/std/digits';
import { appendAudit } from '@pune/staff/audit';
import type { Officer } from '@pune/staff/officer';
import { branchesOf } from './desk-list.ts';
import type { Db } from './grievances.tables.ts';
import type { PublicGrievance } from './grievances.schema.ts';
import { publicView } from './public-view.ts';
import { mobileIndexes } from './sealed-mobile.ts';
import { parseTrackingNumber } from './tracking-number.ts';

/** The permission by which an operator finds cases for a citizen who calls. */
const PERMISSION = 'grievances.file_on_behalf';
const FOUND_MAX = 20;
const MOBILE_DIGITS = 10;
/** An operator speaks with a citizen a minute; a program would try numbers. */
const LIMIT: Limit = {
  scope: 'grievances lookups',
  perWindow: 120,
  windowSeconds: 3_600,
};

/** The mobile number that a citizen says, with or without the code of the country. */
function parseMobile(typed: string): string | null {
  const digits = toLatinDigits(typed.normalize('NFKC')).replace(/[\s()+-]/g, '');
  const [, mobile] = /^(?:0|91)?([6-9]\d{9})$/.exec(digits) ?? [];
  return mobile?.length === MOBILE_DIGITS ? mobile : null;
}

export type LookedUp =
  /** The newest first, at most 20. */
  | { kind: 'Found'; grievances: readonly PublicGrievance[] }
  /** Neither a tracking number nor a whole mobile number. */
  | { kind: 'Unreadable' }
  | { kind: 'TooMany'; waitSeconds: number };

export interface LookupsOptions {
  db: Db;
  seal: Seal;
  now: () => Date;
}

/**
 * Creates the look-up for operators, who have no inbox. By a number they see what everybody sees; by
 * a whole mobile number, the same of the cases within their reach. Each case is noted in the audit.
 */
export function createLookups({ db, seal, now }: LookupsOptions) {
  async function rowsOf(typed: string, officer: Officer) {
    const parsed = parseTrackingNumber(typed);
    const query = db.selectFrom('grievances').selectAll();
    if (parsed.kind === 'Number') return query.where('number', '=', parsed.number).execute();
    const mobile = parseMobile(typed);
    if (mobile === null) return null;
    const branches = branchesOf(officer.reach(PERMISSION));
    return query
      .where('mobile_index', 'in', mobileIndexes(seal, mobile).whole)
      .where((eb) => eb.or(branches.map((branch) => branch(eb))))
      .orderBy('submitted_at', 'desc')
      .limit(FOUND_MAX)
      .execute();
  }

  return async function lookUp(typed: string, officer: Officer): Promise<LookedUp> {
    const { id: person } = officer.person;
    const waitSeconds = await secondsToWait(db, LIMIT, person, now());
    if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
    const rows = await rowsOf(typed, officer);
    if (rows === null) return { kind: 'Unreadable' };
    const [post] = officer.postsWith(PERMISSION);
    if (rows.length > 0)
      await db.transaction().execute(async (tx) => {
        for (const { id } of rows)
          await appendAudit(tx, {
            chain: 'grievances',
            at: now(),
            person,
            post: post?.id ?? null,
            behalf: post?.behalf ?? null,
            action: 'look_up',
            object: id,
          });
      });
    return { kind: 'Found', grievances: await Promise.all(rows.map((row) => publicView(db, row))) };
  };
}
