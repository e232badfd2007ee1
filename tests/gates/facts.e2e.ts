import fs from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { factFindings } from '../../tools/check-site/page-facts.ts';
import { grouped } from '../support/findings.ts';
import { nameOf, pagesOf } from '../support/pages.ts';
import { citizensPortals } from '../support/visit.ts';

/** Frames, shells and error pages have no foot of their own. */
const WITHOUT_FOOT = /(\/embed\/.*|_shell\/|4\d\d\.html)$/;

it('every page names its owner, its dates and the Web Information Manager; home pages link the policies', () => {
  const pages = citizensPortals.flatMap(pagesOf).filter(({ path }) => !WITHOUT_FOOT.test(path));
  const findings = pages.flatMap((page) =>
    factFindings(parse(fs.readFileSync(page.file, 'utf8')), /^\/..\/$/.test(page.path)).map(
      ({ rule, message }) => ({ page: nameOf(page), message: `${rule}: ${message}` }),
    ),
  );
  expect(pages.length).toBeGreaterThan(200);
  expect(grouped(findings)).toEqual([]);
});
