import { LOCALES, type Locale } from '../../packages/i18n/i18n.ts';

/** Something that must exist where a sentence says so. */
export type Target =
  /** A page of the portal that says it, in its language: `/payments/`. */
  | { page: string }
  /** An endpoint of the mounted functions: `POST /api/grievances`. */
  | { operation: RegExp }
  /** A topic about which some code sends messages. */
  | { sender: string }
  /** An e-mail address on the page itself: letters are answered by people. */
  | { mailto: true }
  /** A query for which the portal's search finds such an address among the first. */
  | { search: { query: string; finds: RegExp } };

/** A sentence about what the portals can do, by what it looks like in each language. */
export interface Claim {
  /** Names the claim in reports. */
  name: string;
  in: Readonly<Record<Locale, RegExp>>;
  /** It is true where all of these exist. */
  needs?: readonly Target[];
  /** It says that something is missing: it is true until this exists. */
  until?: Target;
  /**
   * Nothing needs to say it: the row stands guard. Otherwise each language must say it somewhere
   * while it is true.
   */
  guard?: true;
}

/** The texts that a reader meets at one address. */
export interface Statement {
  page: string;
  portal: string;
  locale: Locale;
  /** Words without markup. */
  text: string;
  hasMailto: boolean;
}

/** The pages, operations and senders that exist. */
export interface Facts {
  hasPage: (portal: string, path: string) => boolean;
  operations: readonly string[];
  senders: readonly string[];
  /** Addresses that the portal's search finds first. */
  found: (portal: string, query: string) => readonly string[];
  /** `2026-11-27` */
  today: string;
}

export interface Finding {
  page: string;
  message: string;
}

/** Words of a page as its reader meets them: no markup, one space between words. */
export function wordsOf(html: string): string {
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
  target: Target,
  { portal, locale, hasMailto }: Pick<Statement, 'portal' | 'locale' | 'hasMailto'>,
  facts: Facts,
): boolean {
  if ('page' in target) return facts.hasPage(portal, `/${locale}${target.page}`);
  if ('operation' in target)
    return facts.operations.some((operation) => target.operation.test(operation));
  if ('sender' in target) return facts.senders.includes(target.sender);
  if ('mailto' in target) return hasMailto;
  return facts
    .found(portal, target.search.query)
    .some((address) => target.search.finds.test(address));
}

/** The reasons why a claim is not true at this address, in words; empty if it is true. */
function missing({ needs = [], until }: Claim, at: Statement, facts: Facts): string[] {
  return [
    ...needs
      .filter((target) => !exists(target, at, facts))
      .map(
        (target) =>
          `there is no ${JSON.stringify(target, (_, value) => (value instanceof RegExp ? String(value) : value))}`,
      ),
    ...(until && exists(until, at, facts)
      ? [
          `it is there by now: ${JSON.stringify(until, (_, value) => (value instanceof RegExp ? String(value) : value))}`,
        ]
      : []),
  ];
}

/**
 * Compares what pages say with what there is.
 * @returns sentences whose subject does not exist (or exists, where a sentence denies it), and
 *   claims that no page makes in a language
 */
export function judge(
  claims: readonly Claim[],
  statements: readonly Statement[],
  facts: Facts,
): Finding[] {
  const findings: Finding[] = [];
  for (const claim of claims) {
    const said = new Set<Locale>();
    for (const statement of statements) {
      const words = claim.in[statement.locale].exec(statement.text)?.[0];
      if (!words) continue;
      said.add(statement.locale);
      for (const reason of missing(claim, statement, facts))
        findings.push({
          page: statement.page,
          message: `${statement.locale}: “${words.slice(0, 120)}” (${claim.name}), but ${reason}`,
        });
    }
    if (claim.guard) continue;
    const could = statements.filter((statement) => missing(claim, statement, facts).length === 0);
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

/** `2026-11-22` of `22 November 2026`, `२२ नोव्हेंबर २०२६`; null for anything else. */
export function dayIn(text: string, locale: Locale): string | null {
  const [, day, name, year] =
    /^(\d{1,2}) (\S+) (\d{4})$/.exec(
      text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966)),
    ) ?? [];
  const month =
    MONTHS.findIndex(
      (date) => new Intl.DateTimeFormat(TAGS[locale], { month: 'long' }).format(date) === name,
    ) + 1;
  return day && month > 0
    ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    : null;
}

/**
 * A last day, as pages announce it: the day in the first or in the second group, in the third what
 * says that it has passed.
 */
export type LastDays = Readonly<Record<Locale, RegExp>>;

/** Last days that are over and are announced as if they were to come. */
export function staleDays(
  lastDays: LastDays,
  statements: readonly Statement[],
  { today }: Pick<Facts, 'today'>,
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
 * Consents that a page asks for: `payments` of `name="messages" value="payments.sms"`; those
 * already given are only shown.
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
