import { toLatinDigits } from '../../packages/std/digits.ts';
import { LOCALES, type Locale } from '../../packages/i18n/i18n.ts';

/** The thing that must exist for a claim to be true. */
export type Evidence =
  /** A page of the same portal in the same language: `/payments/`. */
  | { page: string }
  /** An endpoint of the mounted functions: `POST /api/grievances`. */
  | { operation: RegExp }
  /** A topic about which some code sends messages. */
  | { sender: string }
  /** An e-mail address on the same page, where people answer. */
  | { mailto: true }
  /** A query for which the portal's search returns such an address among the first results. */
  | { search: { query: string; finds: RegExp } };

/** A claim about what the portals can do, with a pattern for each language. */
export interface Claim {
  /** The name of the claim in reports. */
  name: string;
  in: Readonly<Record<Locale, RegExp>>;
  /** The claim is true if all of these exist. */
  needs?: readonly Evidence[];
  /** The claim says that something is missing: it is true until this exists. */
  until?: Evidence;
  /**
   * True if no page needs to make the claim. Otherwise a page in each language must make it while
   * it is true.
   */
  guard?: true;
}

/** The texts of one page. */
export interface Statement {
  page: string;
  portal: string;
  locale: Locale;
  /** The text without markup. */
  text: string;
  hasMailto: boolean;
}

/** The pages, operations and senders that exist. */
export interface Inventory {
  hasPage: (portal: string, path: string) => boolean;
  operations: readonly string[];
  senders: readonly string[];
  /** The addresses that the portal's search returns first. */
  found: (portal: string, query: string) => readonly string[];
  /** The current day: `2026-11-27`. */
  today: string;
}

export interface Finding {
  page: string;
  message: string;
}

/**
 * @returns the visible text of an HTML page: without markup, scripts, styles and drawings, with
 *   single spaces and decoded entities
 */
export function visibleText(html: string): string {
  return html
    .replace(/<(script|style|template|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

function exists(
  evidence: Evidence,
  { portal, locale, hasMailto }: Pick<Statement, 'portal' | 'locale' | 'hasMailto'>,
  inventory: Inventory,
): boolean {
  if ('page' in evidence) return inventory.hasPage(portal, `/${locale}${evidence.page}`);
  if ('operation' in evidence)
    return inventory.operations.some((operation) => evidence.operation.test(operation));
  if ('sender' in evidence) return inventory.senders.includes(evidence.sender);
  if ('mailto' in evidence) return hasMailto;
  return inventory
    .found(portal, evidence.search.query)
    .some((address) => evidence.search.finds.test(address));
}

/** The reasons why a claim is not true for this page; empty if it is true. */
function missing({ needs = [], until }: Claim, at: Statement, inventory: Inventory): string[] {
  return [
    ...needs
      .filter((evidence) => !exists(evidence, at, inventory))
      .map(
        (evidence) =>
          `there is no ${JSON.stringify(evidence, (_, value) => (value instanceof RegExp ? String(value) : value))}`,
      ),
    ...(until && exists(until, at, inventory)
      ? [
          `it is there by now: ${JSON.stringify(until, (_, value) => (value instanceof RegExp ? String(value) : value))}`,
        ]
      : []),
  ];
}

/**
 * Compares the claims of pages with the inventory.
 *
 * @returns sentences whose subject does not exist (or exists, if the sentence denies it), and true
 *   claims that no page of a language makes
 */
export function judge(
  claims: readonly Claim[],
  statements: readonly Statement[],
  inventory: Inventory,
): Finding[] {
  const findings: Finding[] = [];
  for (const claim of claims) {
    const said = new Set<Locale>();
    for (const statement of statements) {
      const words = claim.in[statement.locale].exec(statement.text)?.[0];
      if (!words) continue;
      said.add(statement.locale);
      for (const reason of missing(claim, statement, inventory))
        findings.push({
          page: statement.page,
          message: `${statement.locale}: “${words.slice(0, 120)}” (${claim.name}), but ${reason}`,
        });
    }
    if (claim.guard) continue;
    const could = statements.filter(
      (statement) => missing(claim, statement, inventory).length === 0,
    );
    for (const locale of LOCALES)
      if (!said.has(locale) && could.some((statement) => statement.locale === locale))
        findings.push({
          page: 'tools/truth/truth.table.ts',
          message: `${claim.name}: no page says it in ${locale}. Correct the row, or delete it`,
        });
  }
  return findings;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
const TAGS: Record<Locale, string> = { en: 'en-IN', mr: 'mr-IN', hi: 'hi-IN' };

/**
 * Parses a date: `2026-11-22` for `22 November 2026` or `२२ नोव्हेंबर २०२६`; null for anything
 * else.
 */
export function dayIn(text: string, locale: Locale): string | null {
  const [, day, name, year] = /^(\d{1,2}) (\S+) (\d{4})$/.exec(toLatinDigits(text)) ?? [];
  const month =
    MONTHS.findIndex(
      (date) => new Intl.DateTimeFormat(TAGS[locale], { month: 'long' }).format(date) === name,
    ) + 1;
  return day && month > 0
    ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    : null;
}

/**
 * Patterns of announced last days: the first or second group is the day, the third the words that
 * say that it has passed.
 */
export type LastDays = Readonly<Record<Locale, RegExp>>;

/** Finds last days in the past that are announced as if they were to come. */
export function staleDays(
  lastDays: LastDays,
  statements: readonly Statement[],
  { today }: Pick<Inventory, 'today'>,
): Finding[] {
  return statements.flatMap(({ page, locale, text }) =>
    [...text.matchAll(lastDays[locale])].flatMap(([words, named, said, passed]) => {
      const date = dayIn((named ?? said)!, locale);
      return date && date < today && !passed
        ? [{ page, message: `${locale}: “${words.trim()}” is over and nothing says so` }]
        : [];
    }),
  );
}

/**
 * The topics whose consent a page asks for: `payments` for `name="messages" value="payments.sms"`.
 * Consents that were given already are only shown.
 */
export function consentsAsked(html: string): string[] {
  const boxes = html.match(/<input[^>]*name="messages"[^>]*>/g) ?? [];
  return [
    ...new Set(
      boxes
        .filter((box) => !/\schecked/.test(box))
        .flatMap((box) => /value="(\w+)\.\w+"/.exec(box)?.[1] ?? []),
    ),
  ];
}
