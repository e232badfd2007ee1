import fs from 'node:fs';
import path from 'node:path';
import type { Page as Tab } from 'playwright-core';
import { root } from '../../tools/env.ts';

/** The engine itself, in the page: the checker around it would fetch its rules and a browser. */
const ENGINE = fs.readFileSync(
  path.join(root, 'node_modules/accessibility-checker-engine/ace.js'),
  'utf8',
);

interface Result {
  ruleId: string;
  /** The policy and the result: `VIOLATION`, `FAIL`. */
  value: readonly [string, string];
  message: string;
  path: { dom: string };
}

/** Findings that are none, each with the reason. Axe and the Nu checker agree with each of them. */
const EXEMPT: readonly { rule: string; where?: RegExp; because: string }[] = [
  {
    rule: 'aria_content_in_landmark',
    where: /^\/html\[1\]\/body\[1\]\/a\[1\]$/,
    because: 'the link to the content comes before all landmarks: it is there to skip them',
  },
  {
    rule: 'input_label_exists',
    where: /\/output\[1\]$/,
    because: 'an output is a live region (HTML-AAM), which needs no label to be read',
  },
  {
    rule: 'input_label_exists',
    where: /^\/html\[1\]\/body\[1\]\/header\[1\]\/nav\[1\].*\/details\[1\]\/form\[1\]\/input\[2\]$/,
    because: 'the menu is closed: the label is hidden together with its input',
  },
  {
    rule: 'form_label_unique',
    where: /\/label\[1\]$/,
    because: 'the second label of a file input is its button, in the language of the page',
  },
  {
    rule: 'aria_role_valid',
    where: /\/form\[1\]\/input\[2\]$/,
    because: 'a search field with suggestions is a combobox (ARIA Authoring Practices)',
  },
  {
    rule: 'element_tabbable_role_valid',
    because: 'a region that scrolls has to be reached by the keyboard (WCAG 2.1.1)',
  },
  {
    rule: 'aria_form_label_unique',
    because: 'a form without a name is no landmark (HTML-AAM)',
  },
  {
    rule: 'aria_landmark_name_unique',
    where: /\/form\[\d+\]$/,
    because: 'a form without a name is no landmark (HTML-AAM)',
  },
  {
    rule: 'input_autocomplete_valid',
    because: '`username` is for addresses too (HTML, autofill, control group "Username")',
  },
];
const isExempt = ({ ruleId, path: { dom } }: Result): boolean =>
  EXEMPT.some(({ rule, where }) => rule === ruleId && (!where || where.test(dom)));

/** Returns the violations that the engine of IBM Equal Access finds on the page of a tab. */
export async function equalAccess(tab: Tab): Promise<string[]> {
  await tab.evaluate(`${ENGINE}; globalThis.equalAccess = ace;`);
  const results = await tab.evaluate(async () => {
    const { equalAccess: ace } = globalThis as unknown as {
      equalAccess: {
        Checker: new () => {
          check(document: Document, rules: string[]): Promise<{ results: Result[] }>;
        };
      };
    };
    const { results: found } = await new ace.Checker().check(document, ['IBM_Accessibility']);
    // The nodes themselves do not leave the page.
    return found.map(({ ruleId, value, message, path: { dom } }) => ({
      ruleId,
      value,
      message,
      path: { dom },
    }));
  });
  return results
    .filter(
      (result) =>
        result.value[0] === 'VIOLATION' && result.value[1] === 'FAIL' && !isExempt(result),
    )
    .map(({ ruleId, message, path: { dom } }) => `${ruleId}: ${message} (${dom})`);
}
