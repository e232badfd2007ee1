import { waitingApprovals } from '@pune/staff/approvals';
import { auditChoices, listAudit, listPersons, listPosts, personFile } from '@pune/staff/directory';
import { openKeyRequests } from '@pune/open311/key-requests';
import { listKeys } from '@pune/open311/keys';
import { unconfirmedDisablings } from '@pune/staff/editor-accounts';
import { listRules, ruleBook } from '@pune/payments/rules/stored-rules';
import { dayInIndia } from '@pune/std/india-time';
import { html } from '@pune/ui/markup';
import { recordsOf } from './audit-records.ts';
import { auditPage } from './audit.views.ts';
import type { StaffFeature } from './feature.ts';
import { doneNotice } from './list.views.ts';
import { partnersPage } from './partners.views.ts';
import { cmsAlarm, personPage, personsPage } from './persons.views.ts';
import { postsPage } from './posts.views.ts';
import type { StaffDb } from './changes.ts';
import { ratesPage } from './rates.views.ts';
import { LINE } from './requests.schema.ts';

const PERSONS_ON_A_PAGE = 25;
const ENTRIES_ON_A_PAGE = 50;
const PAGE_MAX = 10_000;
const TEXT_CHARACTERS_MAX = 100;

/** The text of a query; a text that no filter can have is none. */
const textOf = (query: URLSearchParams, name: string): string => {
  const text = (query.get(name) ?? '').trim();
  return text.length <= TEXT_CHARACTERS_MAX && LINE.test(text) ? text : '';
};

/** Finds the names of persons by their ids. */
async function namesOf(db: StaffDb, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('staff_persons')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Routes of the lists of administration, and of the audit. */
export function addAdministrationRoutes(feature: StaffFeature): void {
  const { app, now, show, permitted, problem } = feature;

  app.get(
    '/staff/persons',
    permitted('staff.administer', async (signed) => {
      const query = new URL(signed.request.url).searchParams;
      const search = textOf(query, 'q');
      const asked = Number(query.get('page') ?? '1');
      const page = Number.isInteger(asked) && asked > 0 && asked < PAGE_MAX ? asked : 1;
      const { db } = signed.staff;
      const found = await listPersons(db, { search, page, limit: PERSONS_ON_A_PAGE }, now());
      const unconfirmed = await unconfirmedDisablings(db, now());
      const notice = html`${doneNotice(signed.request, signed.view)}${cmsAlarm(unconfirmed, signed.view)}`;
      const approvals = await waitingApprovals(db, signed.officer.person.id, now());
      const content = { ...found, approvals, search, page, notice };
      return show(signed, 'persons', personsPage(content, signed.view));
    }),
  );

  app.get(
    '/staff/persons/:id',
    permitted('staff.administer', async (signed, { req }) => {
      const file = await personFile(signed.staff.db, req.param('id') ?? '', now());
      if (!file) return problem(signed.request, signed.view, 'not_found');
      const notice = doneNotice(signed.request, signed.view);
      const { offersDirectory } = feature;
      const administrator = signed.officer.person.id;
      const content = personPage(file, signed.view, { notice, offersDirectory, administrator });
      return show(signed, 'persons', content);
    }),
  );

  app.get(
    '/staff/posts',
    permitted('staff.administer', async (signed) => {
      const posts = await listPosts(signed.staff.db, now());
      const notice = doneNotice(signed.request, signed.view);
      return show(signed, 'posts', postsPage(posts, await feature.places(), signed.view, notice));
    }),
  );

  app.get(
    '/staff/partners',
    permitted('partners.administer', async (signed) => {
      const [keys, requests] = await Promise.all([
        listKeys(signed.staff.db, now()),
        openKeyRequests(signed.staff.db),
      ]);
      const notice = doneNotice(signed.request, signed.view);
      return show(signed, 'partners', partnersPage({ keys, requests }, signed.view, notice));
    }),
  );

  app.get(
    '/staff/rates',
    permitted('rates.administer', async (signed) => {
      const { db } = signed.staff;
      const [book, rows] = await Promise.all([ruleBook(db as never), listRules(db)]);
      const persons = rows.flatMap(({ drafted_by, decided_by }) => [drafted_by, decided_by ?? []]);
      const names = await namesOf(db, [...new Set(persons.flat())]);
      const content = {
        book,
        rows,
        names,
        officer: signed.officer.person.id,
        today: dayInIndia(now()),
      };
      const notice = doneNotice(signed.request, signed.view);
      return show(signed, 'rates', ratesPage(content, signed.view, notice));
    }),
  );

  app.get(
    '/staff/audit',
    permitted('staff.read_audit', async (signed) => {
      const { db } = signed.staff;
      const query = new URL(signed.request.url).searchParams;
      const filters = {
        chain: textOf(query, 'chain'),
        person: textOf(query, 'person'),
        action: textOf(query, 'action'),
      };
      const found = await listAudit(db, {
        ...filters,
        chain: filters.chain || null,
        before: textOf(query, 'before') || null,
        limit: ENTRIES_ON_A_PAGE,
      });
      const choices = await auditChoices(db);
      const records = await recordsOf(db, found.rows, feature.cases);
      const content = { ...found, records, filters, choices };
      return show(signed, 'audit', auditPage(content, signed.view));
    }),
  );
}
