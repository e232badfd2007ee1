import { root } from './env.ts';
import { checkClasses } from './lint/classes.ts';
import { checkCodeMap } from './lint/code-map.ts';
import { checkDecisions } from './lint/decisions.ts';
import { checkDependencies } from './lint/dependencies.ts';
import { checkDocuments } from './lint/documents.ts';
import { checkDrivers } from './lint/drivers.ts';
import { checkFeatureFolders } from './lint/feature-folders.ts';
import { readFiles, type Files, type Problem } from './lint/files.ts';
import { checkMessages, loadMessages } from './lint/messages.ts';
import { checkPackageEntries } from './lint/package-entries.ts';
import { checkPlaces } from './lint/places.ts';
import { PROGRAMS } from './lint/programs.ts';
import { checkSiteIds } from './lint/site-ids.ts';

/** The project's own rules. Each returns the problems in the repository's files. */
export const lints: Record<string, (files: Files) => Problem[] | Promise<Problem[]>> = {
  'dependency rules': checkDependencies,
  'packages are imported by their entries': checkPackageEntries,
  'portals are named in sites/ only': checkSiteIds,
  'a feature is one folder of the template': checkFeatureFolders,
  'drivers run their contract suite': checkDrivers,
  'interface messages in every language': async (files) =>
    checkMessages(files, await loadMessages(files, root)),
  'class names have rules where they are shown': checkClasses,
  'no place of one machine': checkPlaces,
  'the code map shows the dependency rules': checkCodeMap,
  'documents name what exists': checkDocuments,
  'decisions and their index agree': checkDecisions,
};

/** Runs the programs and all rules, and prints the problems. */
export async function lint(): Promise<{ passed: number; failed: number }> {
  const files = readFiles(root);
  let failed = 0;
  for (const [name, holds] of Object.entries(PROGRAMS)) {
    if (holds()) continue;
    failed += 1;
    console.log(`✗ ${name}`);
  }
  for (const [name, check] of Object.entries(lints)) {
    const problems = await check(files);
    if (problems.length === 0) continue;
    failed += 1;
    console.log(`✗ ${name}`);
    for (const { place, message } of problems) console.log(`    ${place} ${message}`);
  }
  return { passed: Object.keys(PROGRAMS).length + Object.keys(lints).length - failed, failed };
}

if (import.meta.main) {
  const { passed, failed } = await lint();
  console.log(`${passed} rules kept, ${failed} broken`);
  process.exitCode = failed > 0 ? 1 : 0;
}
