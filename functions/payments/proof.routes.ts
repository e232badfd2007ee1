import { PROOF_API } from '@pune/payments/addresses.constants';
import type { DayProof } from '@pune/payments/finance/day-proof';
import { jsonAnswer } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { wantsHtml } from '@pune/http/requests';
import { csvLine } from '@pune/std/csv';
import { isCalendarDay } from '@pune/std/india-time';
import { shellOf, type RouteContext } from './payments-feature.ts';
import { proofPage } from './proof.views.ts';
import { chainQuerySchema, proofQuerySchema } from './requests.schema.ts';

const DAYS_A_PAGE = 14;
/** Ten years of days: what is in transit follows from all of them. */
const DAYS_MAX = 3_700;
const REVISIONS_A_PAGE = 500;

/** The proofs change at most once in a minute, and are the same for everybody. */
const PUBLIC = { 'cache-control': 'public, max-age=60', 'referrer-policy': 'same-origin' };

const csvAnswer = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      ...PUBLIC,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });

const DAY_COLUMNS = [
  'day',
  'receipts',
  'receipts_paise',
  'bank_covered',
  'bank_lines',
  'bank_paise',
  'difference_class',
  'gateway',
  'of_day',
  'count',
  'paise',
];

/** The rows of a day: one for each difference, or one without. */
function dayRows({ day, receipts, bank, differences }: DayProof): string {
  const own = [day, receipts.count, receipts.paise, bank.isCovered, bank.count, bank.paise];
  const rows = differences.map((one) =>
    csvLine([...own, one.class, one.gateway, one.of, one.count, one.paise]),
  );
  return rows.length > 0 ? rows.join('') : csvLine([...own, null, null, null, null, null]);
}

/** Adds the public proof that receipts are what the bank booked, and the listed differences. */
export function addProofRoutes({ app, problem, page, view: viewOf, opened }: RouteContext): void {
  const proofs = async () => (await opened()).payments.finance.proofs;

  app.get(PROOF_API, async ({ req }) => {
    const view = viewOf(req.raw);
    const query = readQuery(req.raw, proofQuerySchema);
    if (query.kind === 'Invalid')
      return problem(req.raw, view, 'malformed', { refusals: query.refusals });
    const open = await proofs();
    const rows = await open.newest(query.value.before ?? null, DAYS_A_PAGE + 1);
    const shown = rows.slice(0, DAYS_A_PAGE);
    const before = rows.length > DAYS_A_PAGE ? shown.at(-1)!.proof.day : null;
    if (!wantsHtml(req.raw)) return jsonAnswer({ rows: shown, before }, 200, PUBLIC);
    const all = (await open.newest(null, DAYS_MAX)).map(({ proof }) => proof);
    const content = proofPage({ rows: shown, all, before }, view);
    return page(req.raw, view, { ...content, shell: shellOf(view.locale) }, 200, {
      'referrer-policy': 'same-origin',
    });
  });

  app.get(`${PROOF_API}/chain`, async ({ req }) => {
    const query = readQuery(req.raw, chainQuerySchema);
    if (query.kind === 'Invalid')
      return problem(req.raw, viewOf(req.raw), 'malformed', { refusals: query.refusals });
    const rows = await (await proofs()).chain(query.value.after, REVISIONS_A_PAGE + 1);
    const shown = rows.slice(0, REVISIONS_A_PAGE);
    return jsonAnswer({ rows: shown, hasMore: rows.length > shown.length }, 200, PUBLIC);
  });

  app.get(`${PROOF_API}/days.csv`, async () => {
    const rows = await (await proofs()).newest(null, DAYS_MAX);
    const text = csvLine(DAY_COLUMNS) + rows.map(({ proof }) => dayRows(proof)).join('');
    return csvAnswer(text, 'days.csv');
  });

  for (const name of ['receipts', 'lines'] as const)
    app.get(`${PROOF_API}/:day/${name}.csv`, async ({ req }) => {
      const day = req.param('day')!;
      // A day that is not over is not proven: its list would still grow.
      const [row] = isCalendarDay(day)
        ? (await (await proofs()).newest(null, DAYS_MAX)).filter(({ proof }) => proof.day === day)
        : [];
      if (!row) return problem(req.raw, viewOf(req.raw), 'not_found');
      const open = await proofs();
      const text = await (name === 'receipts' ? open.receiptsCsv(day) : open.linesCsv(day));
      return csvAnswer(text, `${name}-${day}.csv`);
    });
}
