import { LOCALES } from '@pune/i18n';
import { readFields, readQuery, utf8 } from '@pune/http/bodies';
import { PRIVATE } from '@pune/http/answers';
import type { FeatureContext } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import { CHANNEL_NAMES } from '@pune/payments/channels';
import { BILL_HEADS } from '@pune/payments/constants';
import { dayBookCsv, daysOf, type DayBookRow } from '@pune/payments/finance/day-book';
import { blankToUndefined } from '@pune/std/blank';
import { tallyXml } from '@pune/payments/finance/tally';
import { WARD_OF_MONEY } from '@pune/payments/finance/desk';
import { actorFor, officerOf } from '@pune/staff/officers';
import type { Permission } from '@pune/staff/permissions';
import { addDays, dayInIndia } from '@pune/std/india-time';
import { z } from 'zod';
import type { Desk } from '../desk/feature.ts';
import type { Visit } from '../desk/visit.ts';
import type { FinanceRoutes } from './finance-feature.ts';
import { dayBookPage, type DayBookPage } from './day-book.views.ts';
import { financePage, settlementsPage, type FinancePage } from './finance.views.ts';
import { addRecordRoutes } from './records.routes.ts';

const BYTES_MAX = 5_500_000;
const ROWS = 20;
const ROWS_A_PAGE = 50;
/** The bytes of a file that is no text in UTF-8, as text that is refused. */
const UNREADABLE = '\u0000';

const statementSchema = z.strictObject({
  bank: z.string().max(40).default(''),
  language: z.enum(LOCALES).optional(),
});
/** A check reads and compares, and books nothing. */
const settlementFileSchema = z.strictObject({
  act: z.enum(['check', 'import']).default('check'),
  language: z.enum(LOCALES).optional(),
});
/** An empty choice is none. */
const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess(blankToUndefined, schema.optional());
const daysSchema = z.object({
  from: chosen(z.iso.date()),
  to: chosen(z.iso.date()),
  gateway: chosen(z.string().regex(/^[a-z]{2,30}$/)),
  channel: chosen(z.enum(CHANNEL_NAMES)),
  head: chosen(z.enum(BILL_HEADS)),
  lang: z.string().optional(),
});
const beforeSchema = z.object({ before: z.iso.date().optional() });

/** Adds the pages of money for finance officers: statements, settlements, day book and exports. */
export const financeRoutes =
  (given: FinanceRoutes) =>
  (desk: Desk): void => {
    const { payments, now = () => new Date() } = given;
    const { app, signedIn, answer, problem } = desk;
    const finance = async () => (await payments()).finance;

    const permitted = (
      permission: Permission,
      work: (visit: Visit, context: FeatureContext) => Promise<Response>,
    ) =>
      signedIn(async (visit, context) =>
        actorFor(visit.officer, permission, WARD_OF_MONEY)
          ? work(visit, context)
          : problem(visit.request, visit.view, 'not_permitted'),
      );

    /** Reads in a transaction that the officer may import still. */
    const importerOf = (person: string) => async (tx: unknown) => {
      const present = await officerOf(tx as never, person, now());
      return (present && actorFor(present, 'finance.import', WARD_OF_MONEY)) ?? 'NotPermitted';
    };

    async function shown(
      visit: Visit,
      more: Partial<FinancePage> = {},
      status = 200,
    ): Promise<Response> {
      const opened = await finance();
      const content: FinancePage = {
        mayImport: actorFor(visit.officer, 'finance.import', WARD_OF_MONEY) !== null,
        takesSettlements: opened.takesSettlements,
        statements: await opened.statements(ROWS),
        runs: await opened.runs(ROWS),
        imports: await opened.imports(ROWS),
        ...more,
      };
      return answer(visit, financePage(content, visit.view), status, 'finance');
    }

    app.get(
      '/desk/finance',
      permitted('finance.read', (visit) => shown(visit)),
    );

    app.post(
      '/desk/finance/statements',
      permitted('finance.import', async (visit) => {
        const { request, officer } = visit;
        const read = await readFields(request, {
          schema: statementSchema,
          fields: ['bank', 'language'],
          types: ['multipart'],
          files: { fields: ['statement'], bytesMax: BYTES_MAX },
        });
        if (read.kind === 'Invalid')
          return problem(request, visit.view, 'invalid', { refusals: read.refusals });
        if (read.kind !== 'Read') return problem(request, visit.view, PROBLEM_OF[read.kind]);
        const own = { ...visit, view: desk.viewOf(request, { language: read.value.language }) };
        const [file] = read.files;
        if (!file) return shown(own, { isMissing: true }, 422);
        const opened = await finance();
        const outcome = await opened.importStatements(utf8(file.bytes) ?? UNREADABLE, {
          bank: read.value.bank,
          importer: importerOf(officer.person.id),
        });
        if (outcome.kind === 'NotPermitted') return problem(request, own.view, 'not_permitted');
        if (outcome.kind === 'Refused') return shown(own, { problems: outcome.problems }, 422);
        return shown(own, { imported: outcome.statements });
      }),
    );

    app.post(
      '/desk/finance/settlement-files',
      permitted('finance.import', async (visit) => {
        const { request, officer } = visit;
        const read = await readFields(request, {
          schema: settlementFileSchema,
          fields: ['act', 'language'],
          types: ['multipart'],
          files: { fields: ['settlement'], bytesMax: BYTES_MAX },
        });
        if (read.kind === 'Invalid')
          return problem(request, visit.view, 'invalid', { refusals: read.refusals });
        if (read.kind !== 'Read') return problem(request, visit.view, PROBLEM_OF[read.kind]);
        const own = { ...visit, view: desk.viewOf(request, { language: read.value.language }) };
        const [file] = read.files;
        if (!file) return shown(own, { settlement: 'missing' }, 422);
        const settlement = await (
          await finance()
        ).importSettlement(utf8(file.bytes) ?? UNREADABLE, {
          isTrial: read.value.act === 'check',
          importer: importerOf(officer.person.id),
        });
        if (settlement.kind === 'NotPermitted') return problem(request, own.view, 'not_permitted');
        return shown(own, { settlement }, settlement.kind === 'Imported' ? 200 : 422);
      }),
    );

    app.get(
      '/desk/finance/settlements',
      permitted('finance.read', async (visit) => {
        const query = readQuery(visit.request, beforeSchema);
        const before = query.kind === 'Read' ? (query.value.before ?? null) : null;
        const rows = await (await finance()).settlements(before, ROWS_A_PAGE);
        const next = rows.length === ROWS_A_PAGE ? rows.at(-1)!.day : null;
        return answer(visit, settlementsPage({ rows, before: next }, visit.view), 200, 'finance');
      }),
    );

    /** The choice that was asked for; the last week unless the address says otherwise. */
    async function bookOf(request: Request): Promise<DayBookPage> {
      const query = readQuery(request, daysSchema);
      const { lang: _, ...asked } = query.kind === 'Read' ? query.value : { lang: undefined };
      const to = asked.to ?? dayInIndia(now());
      const choice = { ...asked, to, from: asked.from ?? addDays(to, -6) };
      const opened = await finance();
      const isPeriod = query.kind === 'Read' && daysOf(choice) !== null;
      return {
        choice,
        rows: isPeriod ? await opened.dayBook(choice) : null,
        gateways: await opened.gatewaysOfBook(),
      };
    }
    /** A file of the same rows as the page, so that both agree to the paisa. */
    const file = (
      { request, view }: Visit,
      { rows }: DayBookPage,
      write: (rows: readonly DayBookRow[]) => string,
      type: string,
      name: string,
    ): Response | Promise<Response> =>
      rows === null
        ? problem(request, view, 'invalid', { refusals: [] })
        : new Response(write(rows), {
            headers: {
              ...PRIVATE,
              'content-type': `${type}; charset=utf-8`,
              'content-disposition': `attachment; filename="${name}"`,
            },
          });

    app.get(
      '/desk/finance/day-book',
      permitted('finance.read', async (visit) => {
        const book = await bookOf(visit.request);
        return answer(
          visit,
          dayBookPage(book, visit.view),
          book.rows === null ? 422 : 200,
          'finance',
        );
      }),
    );
    app.get(
      '/desk/finance/day-book.csv',
      permitted('finance.read', async (visit) =>
        file(visit, await bookOf(visit.request), dayBookCsv, 'text/csv', 'day-book.csv'),
      ),
    );
    app.get(
      '/desk/finance/tally.xml',
      permitted('finance.read', async (visit) =>
        file(visit, await bookOf(visit.request), tallyXml, 'application/xml', 'tally.xml'),
      ),
    );
    addRecordRoutes(given, permitted, desk);
  };
