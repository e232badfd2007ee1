import { createSeal } from '@pune/database/seal';
import type { TestDatabase } from '@pune/database/testing';
import { LOCALES, type Locale } from '@pune/i18n';
import { migrateFeature } from '@pune/database';
import { paymentMigrations } from '@pune/payments/migrations';
import { migrateOpen311 } from '@pune/open311/migrations';
import { createInvitations } from '@pune/staff/invitations';
import type { IdentityProvider } from '@pune/staff/identity-provider';
import { createIdentitySignIn } from '@pune/staff/identity-sign-in';
import type { GroupDuties } from '@pune/staff/identities';
import { createKeptOfficers } from '@pune/staff/kept-officers';
import type { Staff } from '@pune/staff/open-staff';
import { createSessions } from '@pune/staff/sessions';
import { createSignIn } from '@pune/staff/sign-in';
import { createTestStaff } from '@pune/staff/testing';
import { totpCode } from '@pune/std/totp';
import { parse } from 'node-html-parser';
import type { PortalPages } from '@pune/http/portal-pages';
import { createStaffHandler } from './staff.handler.ts';
import type { SystemPlaces } from './system-state.ts';

export const BASE = 'http://desk.localhost:8080';
export const PASSWORD = 'river lamp copper monsoon';
const HTML = 'text/html';
const STEP_MS = 30_000;

const pages: PortalPages = async (_, path) => {
  const locale = LOCALES.find((name): name is Locale => path.startsWith(`/${name}/`));
  return locale && path.endsWith('_shell/')
    ? `<html lang="${locale}"><title><!--shell:title--></title><!--shell:menu--><main><!--shell:main--></main></html>`
    : null;
};

/** The function `staff` on a test database, with browsers and officers who can sign in. */
export async function createTestDesk(
  opened: TestDatabase<any>,
  start: Date,
  directory?: { provider: IdentityProvider; groups?: GroupDuties },
  system?: SystemPlaces,
) {
  let clock = start;
  let senders = 0;
  const now = () => clock;
  const db = opened.db as Staff['db'];
  const seal = createSeal('a secret of this test', 'staff');
  const invitations = createInvitations({ db, seal, now, issuer: 'Pune' });
  /** The messages that changes queue. */
  const queued: { template: string; language: string; address: string; values: object }[] = [];
  const staff: Staff = {
    db,
    sessions: createSessions({ db, now }),
    keptOfficers: createKeptOfficers({ db }),
    signIn: createSignIn({ db, seal, now }),
    invitations,
    identities: directory
      ? createIdentitySignIn({ db, seal, now, invitations, groups: null, ...directory })
      : null,
    editorAccounts: null,
    mail: null,
    queue: async (_, message) => {
      queued.push(message);
      return { kind: 'Queued', id: message.dedupeKey };
    },
    close: async () => {},
  };
  const people = await createTestStaff(db);
  await migrateOpen311(db);
  await migrateFeature(db, 'payments', paymentMigrations);
  const handle = createStaffHandler({
    open: async () => staff,
    pages,
    now,
    offersDirectory: directory !== undefined,
    system,
    cases: async (chain, ids) =>
      new Map(
        ids.map((id) => [id, { number: 'PN-1', href: `http://city.example/${chain}/${id}` }]),
      ),
    places: async () => ({
      departments: ['water'],
      names: new Map([['water', { en: 'Water Supply', mr: 'पाणीपुरवठा', hi: 'जल आपूर्ति' }]]),
      offices: [{ code: 'WO-05', name: { en: 'Kothrud', mr: 'कोथरूड', hi: 'कोथरूड' } }],
    }),
  });
  const secrets = new Map<string, string>();

  /** A browser, which keeps its cookies and follows nothing by itself. */
  function browser({ accept = HTML } = {}) {
    const cookies = new Map<string, string>();
    senders += 1;
    const ip = `203.0.113.${senders}`;
    async function send(path: string, init: RequestInit = {}) {
      const headers = new Headers({
        accept,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.method === 'POST' && { 'sec-fetch-site': 'same-origin', origin: BASE }),
        ...(init.headers as Record<string, string>),
      });
      const answer = await handle(new Request(`${BASE}${path}`, { ...init, headers }), { ip });
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        if (/Max-Age=0/.test(line)) cookies.delete(name!);
        else cookies.set(name!, value!);
      }
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        location: answer.headers.get('location'),
        text,
        page: parse(text),
      };
    }
    const post = (path: string, values: Record<string, string> | [string, string][] = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(values).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    return { cookies, get: (path: string) => send(path), post };
  }
  type Browser = ReturnType<typeof browser>;

  return {
    staff,
    people,
    routes: handle.routes,
    browser,
    /** A post of a program, as a form. */
    machine: (path: string, body: string) =>
      handle(
        new Request(`${BASE}${path}`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
        { ip: '203.0.113.99' },
      ),
    later: (ms: number) => void (clock = new Date(clock.getTime() + ms)),
    /** The next code of an officer's app: each time step is accepted once. */
    queued,
    codeOf(email: string): string {
      clock = new Date(clock.getTime() + STEP_MS);
      return totpCode(secrets.get(email)!, clock);
    },
    /** Invites a person by the rules, and remembers the key of the app. @returns the link's path */
    async invite(person: string): Promise<string> {
      const invited = await db
        .transaction()
        .execute((transaction) =>
          staff.invitations.invite(transaction, person, { at: clock, by: null }),
        );
      if (invited.kind !== 'Invited') throw new Error(invited.reason);
      const found = (await staff.invitations.find(invited.token))!;
      secrets.set(found.person.email, found.totp.secret);
      return `/staff/invitations/${invited.token}`;
    },
    /** Sets up the account of a person, without pages. */
    async enrol(person: string, email: string): Promise<void> {
      const link = await this.invite(person);
      const result = await staff.invitations.accept(link.split('/').at(-1)!, {
        password: PASSWORD,
        code: this.codeOf(email),
      });
      if (result.kind !== 'Enrolled') throw new Error(result.kind);
    },
    /** Signs a browser in through the page. */
    async signIn(tab: Browser, email: string, more: Record<string, string> = {}) {
      return tab.post('/staff/sign-in', {
        email,
        password: PASSWORD,
        code: this.codeOf(email),
        ...more,
      });
    },
    /** Remembers the key that the page of an invitation shows. */
    remember: (email: string, secret: string) => void secrets.set(email, secret),
  };
}
export type TestDesk = Awaited<ReturnType<typeof createTestDesk>>;
