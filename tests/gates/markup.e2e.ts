import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { markupChecker, markupFindings } from '../../tools/check-site/markup.ts';
import { extractOf, nuMessages } from '../../tools/check-site/nu.ts';
import { functionPages, type FunctionPage } from '../support/function-pages.ts';
import { grouped } from '../support/findings.ts';
import { browsedPages, nameOf, type Page } from '../support/pages.ts';
import { system } from '../support/visit.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-markup-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));

// Each portal in one language, in turn; with `--all` in each.
const answers: FunctionPage[] = [];
for (const [turn, site] of system.sites.entries())
  for (const locale of system.all ? site.locales : [site.locales[turn % site.locales.length]!])
    answers.push(...(await functionPages(site, locale)));
const answerFiles = answers.map((answer, i) => {
  const file = path.join(folder, `${i}.html`);
  fs.writeFileSync(file, answer.html);
  return { file, name: `${answer.name}, ${answer.locale}, ${new URL(answer.site.url).hostname}` };
});

const names = (files: readonly { file: string; name: string }[]) =>
  new Map(files.map(({ file, name }) => [file, name]));

/** In a file, `'self'` has no origin; the gate in a browser checks the policy instead. */
const SELF_OF_A_FILE = '.*violates Content Security Policy.*';
// functions fill shells: their answers are checked instead
const finished = (page: Page): boolean => !page.path.endsWith('/_shell/');

describe('markup', () => {
  it.skipIf(!system.java)(
    'has no findings of the Nu HTML checker, on the largest page of each template and language',
    { timeout: 600_000 },
    () => {
      const byFile = names([
        ...browsedPages()
          .filter(finished)
          .map((page) => ({ file: fs.realpathSync(page.file), name: nameOf(page) })),
        ...answerFiles,
      ]);
      const messages = nuMessages(system.java!, [...byFile.keys()], SELF_OF_A_FILE);
      expect(byFile.size).toBeGreaterThan(50);
      expect(
        grouped(
          messages.map((found) => ({
            page: byFile.get(new URL(found.url).pathname) ?? found.url,
            message: `${found.message} ${extractOf(found)}`,
          })),
        ),
      ).toEqual([]);
    },
  );

  it(
    'has no findings of html-validate, on the largest page of each template and language',
    { timeout: 600_000 },
    async () => {
      const checker = markupChecker();
      const findings: { page: string; message: string }[] = [];
      for (const { file, name } of [
        ...browsedPages()
          .filter(finished)
          .map((page) => ({ file: page.file, name: nameOf(page) })),
        ...answerFiles,
      ]) {
        const html = fs.readFileSync(file, 'utf8');
        for (const { rule, message, element } of await markupFindings(checker, html, file))
          findings.push({ page: name, message: `${rule}: ${message} (${element})` });
      }
      expect(grouped(findings)).toEqual([]);
    },
  );
});
