import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CaseType } from '@pune/desk/case-type';
import { createKeptFiles } from '@pune/desk/kept-files';
import { memoryCases } from '@pune/desk/memory.testing';
import { officerWith } from '@pune/desk/officers.testing';
import { caseKey, type Presence } from '@pune/desk/presence';
import type { View, Views } from '@pune/desk/views';
import { createPortalPages } from '@pune/http/portal-pages';
import type { Officer } from '@pune/staff/officer';
import { parse, type HTMLElement } from 'node-html-parser';
import { startPortal } from '../testing/portal.ts';
import { createDeskHandler } from './desk.handler.ts';
import { offlineRoutes } from './offline.routes.ts';

const BASE = 'http://officers.localhost:8080';
const HTML = 'text/html,application/xhtml+xml';
const NOW = new Date('2026-11-28T06:00:00Z');

export const wardOfficer = officerWith({ person: '1', kind: 'ward_officer', office: 'WO-03' });
export const colleague = officerWith({ person: '2', kind: 'ward_officer', office: 'WO-03' });
export const neighbour = officerWith({ person: '3', kind: 'ward_officer', office: 'WO-01' });
export const moderator = officerWith({ person: '4', kind: 'moderator' });
export const reader = officerWith({ person: '5', kind: 'commissioner' });
export const head = officerWith({
  person: '6',
  kind: 'department_head',
  department: 'electricity',
});

/** Views in the place of a database; the table has tests of its own. */
function memoryViews(): Views {
  const stored: (View & { person: string })[] = [];
  return {
    of: async (person) => stored.filter((view) => view.person === person),
    keep: async (person, view) => {
      if (view.name.trim() === '') return 'BadName';
      stored.push({ ...view, id: `view-${stored.length}`, person });
      return 'Kept';
    },
    forget: async (person, id) => {
      const at = stored.findIndex((view) => view.id === id && view.person === person);
      if (at >= 0) stored.splice(at, 1);
    },
  };
}

/** Open cases in the place of a database, without an end. */
function memoryPresence(): Presence {
  const noted: (Parameters<Presence['note']>[0] & { key: string })[] = [];
  return {
    note: async (one, opened) => void noted.push({ ...one, key: caseKey(opened) }),
    others: async (person, cases) =>
      new Map(
        cases.map((one) => [
          caseKey(one),
          noted
            .filter((other) => other.key === caseKey(one) && other.person !== person)
            .map(({ designation }) => designation),
        ]),
      ),
  };
}

/** A second type of cases, for officers who supervise. */
const secondType = (type: CaseType): CaseType => ({
  ...type,
  name: 'inspections',
  title: (locale) => ({ en: 'Inspections', mr: 'तपासण्या', hi: 'निरीक्षण' })[locale],
  permission: 'grievances.supervise',
});

/** The desk over cases in memory, with a browser of one officer. */
export async function startDesk() {
  const portal = await startPortal();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-desk-'));
  let memory = memoryCases(() => NOW);
  let second = memoryCases(() => NOW);
  let officer: Officer | null = wardOfficer;
  let sessions = 1;
  let isUse: boolean | null = null;
  let handle: ReturnType<typeof createDeskHandler>;

  const send = (address: string, init: RequestInit = {}): Promise<Response> =>
    handle(
      new Request(`${BASE}${address}`, {
        ...init,
        headers: { accept: HTML, 'accept-language': 'en', ...init.headers },
      }),
      { ip: '203.0.113.7' } as never,
    );
  const desk = {
    /** The folder of kept files. */
    folder,
    /** Begins with no cases, and with a ward officer. */
    restart() {
      memory = memoryCases(() => NOW);
      second = memoryCases(() => NOW);
      officer = wardOfficer;
      const [views, presence] = [memoryViews(), memoryPresence()];
      handle = createDeskHandler(
        {
          types: [memory.type, secondType(second.type)],
          officer: async (_, counts) => {
            isUse = counts;
            return officer;
          },
          views: async () => views,
          presence: async () => presence,
          keptFiles: createKeptFiles(folder),
          pages: createPortalPages({ origin: portal.origin }),
          now: () => NOW,
        },
        [
          offlineRoutes({
            session: async () =>
              officer && {
                id: `session ${sessions}`,
                person: officer.person.id,
                endsAt: new Date(NOW.getTime() + 3_600_000).toISOString(),
              },
            secrets: () => ['k'.repeat(32)],
          }),
        ],
      );
    },
    /** True if the last request counted as use of the session. */
    lastUse: () => isUse,
    as: (other: Officer | null) => void (officer = other),
    create: (...given: Parameters<typeof memory.create>) => memory.create(...given),
    /** Adds a case of the second type, which supervisors alone may see. */
    createSecond: (...given: Parameters<typeof second.create>) => second.create(...given),
    /** The officer signs in again. */
    newSession: () => void (sessions += 1),
    openings: (id: string, person: string) => memory.openings(id, person),
    breakMap: () => memory.breakMap(),
    cases: () => memory.type.cases(),
    /** A case as its department sees it. */
    case: async (id: string) => (await (await memory.type.cases()).open(id, head))!,
    send,
    post: (address: string, body: FormData | URLSearchParams) =>
      send(address, { method: 'POST', body }),
    /** Opens a page that must be there. */
    async open(address: string): Promise<HTMLElement> {
      const answer = await send(address);
      if (answer.status !== 200) throw new Error(`${answer.status} at ${address}`);
      return parse(await answer.text());
    },
    /** An action of a colleague on the newest version of a case. */
    async actAsColleague(id: string, action: string, values: Record<string, string>) {
      const { version } = await desk.case(id);
      const given = { id, action, version, key: `colleague-${action}-1` };
      const files = { photos: [new Uint8Array([1])] };
      const cases = await desk.cases();
      return cases.act({ ...given, input: { values, files } }, colleague);
    },
    async close() {
      await portal.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  desk.restart();
  return desk;
}
export type TestDesk = Awaited<ReturnType<typeof startDesk>>;

type Values = Record<string, string | readonly (string | File)[]>;

/** The fields of the page's form, as a browser would send them with these values. */
export function filled(page: HTMLElement, values: Values = {}, button?: string): FormData {
  const form = page.querySelectorAll('form').find((one) => one.querySelector('[name=_key]'))!;
  const data = new FormData();
  for (const control of form.querySelectorAll('input, textarea, select')) {
    const [name, type] = [control.getAttribute('name')!, control.getAttribute('type')];
    if (type === 'file' || name in values) continue;
    const chosen = control.querySelector('option[selected]')?.getAttribute('value');
    const value = control.rawTagName === 'textarea' ? control.text.trim() : chosen;
    data.append(name, value ?? control.getAttribute('value') ?? '');
  }
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) data.append(name, one as string);
  const pressed = button && form.querySelector(button);
  if (pressed) data.append(pressed.getAttribute('name')!, pressed.getAttribute('value')!);
  return data;
}

export const urlEncoded = (data: FormData): URLSearchParams =>
  new URLSearchParams([...data].map(([name, value]): [string, string] => [name, String(value)]));

export const photo = (name = 'a.jpg'): File => new File([new Uint8Array([1, 2, 3])], name);

/** The content of a page. */
export const main = async (answer: Response): Promise<HTMLElement> =>
  parse(await answer.text()).querySelector('main')!;
