import type { Files, Problem } from './files.ts';

/** Folders that contain the drivers of a port. */
const DRIVER =
  /^packages\/[^/]+\/(?:targets|engines|dialects|drivers|gateways|notifiers)\/([^/]+)\.ts$/;

/**
 * Checks that every driver runs the contract suite of its port: in `<driver>.test.ts` beside it, or
 * in a test of its package that imports it.
 */
export function checkDrivers(files: Files): Problem[] {
  const tests = [...files].filter(([file]) => file.endsWith('.test.ts'));
  const problems: Problem[] = [];
  for (const file of files.keys()) {
    const name = DRIVER.exec(file)?.[1];
    if (!name || name.includes('.')) continue;
    const home = file.split('/').slice(0, 2).join('/');
    const beside = files.has(file.replace(/\.ts$/, '.test.ts'));
    const suite = tests.some(
      ([test, text]) =>
        test.startsWith(`${home}/`) && text.includes(`/${file.split('/').at(-2)}/${name}.ts'`),
    );
    if (!beside && !suite)
      problems.push({
        place: file,
        message: `is a driver without a test: run its port's contract suite in ${name}.test.ts beside it`,
      });
  }
  return problems;
}
