import fs from 'node:fs';
import path from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Machine } from './debian-machine.ts';

export interface Visited {
  status: number;
  /** The address to which the answer leads; empty if to none. */
  location: string;
  html: string;
  page: HTMLElement;
}

const [BODY, ANSWER, COOKIES] = ['root/visit.body', 'root/visit.answer', 'root/visit.cookies'];

/**
 * A browser without JavaScript on the machine, as far as curl is one: it keeps cookies, sends forms
 * with their hidden fields, and follows redirects when it is told to.
 */
export function createVisitor(machine: () => Machine) {
  async function visit(address: string, body?: URLSearchParams): Promise<Visited> {
    const { folder, run } = machine();
    if (body) fs.writeFileSync(path.join(folder, BODY), body.toString());
    const { origin } = new URL(address);
    const sent = body ? `--data @/${BODY} --header 'Origin: ${origin}'` : '';
    const { status, output } = await run(
      `curl --silent --show-error --max-time 60 --cookie /${COOKIES} --cookie-jar /${COOKIES} --header 'Accept: text/html' ${sent} --output /${ANSWER} --write-out '%{http_code} %{redirect_url}\\n' '${address}'`,
    );
    const [, code, location] = /^(\d{3}) (.*)$/m.exec(output) ?? [];
    if (status !== 0 || !code) throw new Error(`${address} did not answer:\n${output}`);
    const html = fs.readFileSync(path.join(folder, ANSWER), 'utf8');
    return { status: Number(code), location: location ?? '', html, page: parse(html) };
  }

  /** Fills in the form that has a field, and sends it. */
  async function send(
    { page }: Visited,
    address: string,
    field: string,
    typed: Record<string, string>,
  ): Promise<Visited> {
    const form = page
      .querySelectorAll('form')
      .find((one) => one.querySelector(`[name="${field}"]`) !== null);
    if (!form) throw new Error(`${address} has no form with ${field}:\n${page.text.trim()}`);
    const hidden = form
      .querySelectorAll('input[type=hidden]')
      .map((one) => [one.getAttribute('name')!, one.getAttribute('value') ?? ''] as const);
    const fields = new URLSearchParams({ ...Object.fromEntries(hidden), ...typed });
    const action = new URL(form.getAttribute('action') || address, address);
    if (form.getAttribute('method')?.toLowerCase() === 'post') return visit(action.href, fields);
    action.search = fields.toString();
    return visit(action.href);
  }
  return { visit, send };
}
