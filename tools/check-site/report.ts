import { escapeMarkup } from '../../packages/std/markup.ts';
import type { Checked } from './check-site.ts';
import { CHECKS, type Check, type Finding } from './finding.ts';

/** One fault with the pages on which it is: a fault of a template is on many. */
export interface Fault extends Omit<Finding, 'page' | 'element'> {
  /** Where it is: each page with its element. */
  places: { page: string; element: string | null }[];
}

/** Puts findings of the same rule and message together, those on most pages first. */
export function faultsOf(findings: readonly Finding[]): Fault[] {
  const faults = new Map<string, Fault>();
  for (const { page, element, ...same } of findings) {
    const key = `${same.check} ${same.rule} ${same.message}`;
    const fault = faults.get(key) ?? { ...same, places: [] };
    fault.places.push({ page, element });
    faults.set(key, fault);
  }
  return [...faults.values()].toSorted((a, b) => b.places.length - a.places.length);
}

const byCheck = (faults: readonly Fault[]): [Check, Fault[]][] =>
  (Object.keys(CHECKS) as Check[]).flatMap((check) => {
    const some = faults.filter((fault) => fault.check === check);
    return some.length > 0 ? [[check, some] as [Check, Fault[]]] : [];
  });

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? '' : 's'}`;
const pagesOf = ({ places }: Fault): string[] => [...new Set(places.map(({ page }) => page))];
const pathOf = (page: string): string => {
  const { pathname, search } = new URL(page);
  return pathname + search;
};

/** What a report says before its findings, a sentence each. */
function summary({ start, pages, findings, excluded, left, leftOut, links }: Checked): string[] {
  return [
    `${start.host}: ${count(pages.length, 'page')} of ${links} that were asked, ${count(findings.length, 'finding')}.`,
    ...(left.length > 0 ? [`Not asked, because of the limits: ${left.length}.`] : []),
    ...(excluded.length > 0 ? [`Excluded by robots.txt: ${excluded.length}.`] : []),
    ...leftOut.map((reason) => `Left out: ${reason}.`),
  ];
}

const PLACES_MAX = 2;

/** The report for a terminal. */
export function terminalReport(checked: Checked): string {
  const lines: string[] = [];
  for (const [check, faults] of byCheck(faultsOf(checked.findings))) {
    lines.push('', `${CHECKS[check]}: ${count(faults.length, 'fault')}`);
    for (const fault of faults) {
      const pages = pagesOf(fault).map(pathOf);
      const more = pages.length > PLACES_MAX ? ` and ${pages.length - PLACES_MAX} more` : '';
      lines.push(`  ${fault.rule}: ${fault.message}`);
      lines.push(`    on ${pages.slice(0, PLACES_MAX).join(', ')}${more}`);
      const [{ element }] = fault.places as [Fault['places'][number]];
      if (element) lines.push(`    at ${element}`);
      lines.push(`    → ${fault.remedy}`);
    }
  }
  return [...lines, '', ...summary(checked), ''].map(printable).join('\n');
}

/** A line without the characters by which a page could steer the terminal. */
const printable = (line: string): string =>
  // oxlint-disable-next-line no-control-regex
  line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');

/** A text inside a line of Markdown: what would be markup is shown as it is. */
const quoted = (text: string): string =>
  text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');

/** A text as code in a line of Markdown. */
const code = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const line = text.replace(/\s+/g, ' ');
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
};

/** The report as Markdown, with every place of every fault. */
export function markdownReport(checked: Checked, at: Date): string {
  const lines = [`# Check of ${checked.start.href}`, '', `${at.toISOString()}`, ''];
  for (const line of summary(checked)) lines.push(`- ${quoted(line)}`);
  for (const [check, faults] of byCheck(faultsOf(checked.findings))) {
    lines.push('', `## ${CHECKS[check]}`);
    for (const { rule, message, remedy, places } of faults) {
      lines.push(
        '',
        `### ${quoted(rule)}: ${quoted(message)}`,
        '',
        `Remedy: ${quoted(remedy)}`,
        '',
      );
      for (const { page, element } of places)
        lines.push(`- <${page}>${element ? `: ${code(element)}` : ''}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const STYLE =
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}code{background:#8882;padding:.1em .3em}summary{cursor:pointer;padding:.4rem 0}html{color-scheme:light dark}';

const remedyMarkup = (remedy: string): string =>
  /^https?:\/\/\S+$/.test(remedy)
    ? `<a href="${escapeMarkup(remedy)}">${escapeMarkup(remedy)}</a>`
    : escapeMarkup(remedy);

/** Only addresses of the web are links: a page could name others. */
const placeMarkup = ({ page, element }: Fault['places'][number]): string =>
  `<li><a href="${escapeMarkup(page)}">${escapeMarkup(pathOf(page))}</a>${element ? ` <code>${escapeMarkup(element)}</code>` : ''}</li>`;

/** The report as a page of HTML, with every place of every fault. */
export function htmlReport(checked: Checked, at: Date): string {
  const parts = byCheck(faultsOf(checked.findings)).map(
    ([check, faults]) =>
      `<h2>${escapeMarkup(CHECKS[check])}</h2>\n${faults
        .map(
          (fault) =>
            `<details><summary><strong>${escapeMarkup(fault.rule)}</strong>: ${escapeMarkup(fault.message)} (${count(pagesOf(fault).length, 'page')})</summary><p>Remedy: ${remedyMarkup(fault.remedy)}</p><ul>${fault.places.map(placeMarkup).join('')}</ul></details>`,
        )
        .join('\n')}`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check of ${escapeMarkup(checked.start.host)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Check of ${escapeMarkup(checked.start.href)}</h1>
<p>${at.toISOString()}</p>
<ul>${summary(checked)
    .map((line) => `<li>${escapeMarkup(line)}</li>`)
    .join('')}</ul>
${parts.join('\n') || '<p>No findings.</p>'}
</body>
</html>
`;
}
