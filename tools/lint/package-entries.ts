import path from 'node:path';
import { unitOf } from './dependencies.ts';
import { isCode, lineAt, type Files, type Problem } from './files.ts';
import { importsOf } from './imports.ts';

/** Folders with a package.json of their own; `tools`, `tests` and the root belong to no package. */
const isPackage = (unit: string, files: Files): boolean => files.has(`${unit}/package.json`);

/** Entries that export every file of a package. */
function openEntries(file: string, text: string): Problem[] {
  const { exports = {} } = JSON.parse(text) as { exports?: Record<string, string> };
  return Object.keys(exports)
    .filter((entry) => entry === './*' || exports[entry] === './*')
    .map((entry) => ({
      place: file,
      message: `exports "${entry}": name each entry that other packages import`,
    }));
}

/** A package is imported by its name and an entry of its `exports`, never by a path into it. */
export function checkPackageEntries(files: Files): Problem[] {
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    if (path.posix.basename(file) === 'package.json') problems.push(...openEntries(file, text));
    const unit = unitOf(file);
    if (!isCode(file) || !isPackage(unit, files)) continue;
    for (const { specifier, index } of importsOf(text)) {
      if (!specifier.startsWith('.')) continue;
      const target = unitOf(path.posix.join(path.posix.dirname(file), specifier));
      if (target !== unit && isPackage(target, files))
        problems.push({
          place: `${file}:${lineAt(text, index)}`,
          message: `imports ${specifier}: import ${target} by its name, from an entry of its exports`,
        });
    }
  }
  return problems;
}
