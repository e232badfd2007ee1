import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/env.ts';
import { functionPages, type FunctionPage } from '../support/answers.ts';
import { grouped } from '../support/findings.ts';
import { allPages, nameOf, sampledPages, type Page } from '../support/pages.ts';
import { system } from '../support/visit.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-markup-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const answers: FunctionPage[] = [];
for (const site of system.sites)
  for (const locale of site.locales) answers.push(...(await functionPages(site, locale)));
const answerFiles = answers.map((answer, i) => {
  const file = path.join(folder, `${i}.html`);
  fs.writeFileSync(file, answer.html);
  return { file, name: `${answer.name}, ${answer.locale}, ${new URL(answer.site.url).hostname}` };
});

const names = (files: readonly { file: string; name: string }[]) =>
  new Map(files.map(({ file, name }) => [file, name]));

/**
 * Checked as a file, a page's `'self'` is no origin; the browser's gate sees what the policy really
 * blocks.
 */
const SELF_OF_A_FILE = '.*violates Content Security Policy.*';
// functions fill it: their answers are checked
const finished = (page: Page): boolean => !page.path.endsWith('/_shell/');

describe('markup', () => {
  it.skipIf(!system.java)(
    'has no findings of the Nu HTML checker, on any page',
    { timeout: 600_000 },
    () => {
      const byFile = names([
        ...allPages()
          .filter(finished)
          .map((page) => ({ file: fs.realpathSync(page.file), name: nameOf(page) })),
        ...answerFiles,
      ]);
      const jar = path.join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
      const { stderr } = spawnSync(
        system.java!,
        [
          '-Xss2m',
          '-jar',
          jar,
          '--format',
          'json',
          '--filterpattern',
          SELF_OF_A_FILE,
          ...byFile.keys(),
        ],
        { encoding: 'utf8', maxBuffer: 512 * 1024 ** 2 },
      );
      const { messages } = JSON.parse(stderr) as {
        messages: { url: string; type: string; message: string; extract?: string }[];
      };
      expect(byFile.size).toBeGreaterThan(50);
      expect(
        grouped(
          messages.map(({ url, message, extract }) => ({
            page: byFile.get(new URL(url).pathname) ?? url,
            message: `${message} ${(extract ?? '').replace(/\s+/g, ' ').slice(0, 120)}`,
          })),
        ),
      ).toEqual([]);
    },
  );

  it('has no findings of html-validate', { timeout: 600_000 }, async () => {
    const checker = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
      rules: {
        // Written by compilers, not by hand.
        'attr-quotes': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        // Files of our own origin are as trustworthy as the page that links them.
        'require-sri': ['error', { target: 'crossorigin' }],
        // A non-breaking hyphen is no hyphen when a number is copied: the styles keep numbers on
        // one line.
        'tel-non-breaking': 'off',
        // The title of a refused form says first that it was refused.
        'long-title': ['error', { maxlength: 100 }],
        'no-inline-style': 'error',
        // The page of a payment that is asked about loads again by itself, where no script runs.
        'meta-refresh': 'off',
        // Boxes of one group share their name, as buttons of one group do.
        'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      },
      // The island's wrapper, which Astro's own script upgrades.
      elements: [
        'html5',
        {
          'astro-island': { flow: true, phrasing: true, permittedContent: ['@flow'] },
          'astro-slot': { flow: true, phrasing: true, permittedContent: ['@flow'] },
        },
      ],
    });
    const findings: { page: string; message: string }[] = [];
    for (const { file, name } of [
      ...sampledPages()
        .filter(finished)
        .map((page) => ({ file: page.file, name: nameOf(page) })),
      ...answerFiles,
    ]) {
      const { results } = await checker.validateString(fs.readFileSync(file, 'utf8'), file);
      for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages))
        findings.push({ page: name, message: `${ruleId}: ${message} (${selector})` });
    }
    expect(grouped(findings)).toEqual([]);
  });
});
