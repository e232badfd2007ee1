import { lineAt, type Files, type Problem } from './files.ts';

// Composed of parts, so that the rule does not match this file.
const RULES: { pattern: RegExp; message: string }[] = [
  {
    pattern: new RegExp(
      ['(?<![\\w.~])/(?:wo', 'rk|ro', 'ot|home/\\w+|Users/\\w+)/[\\w.-]'].join(''),
      'g',
    ),
    message:
      "names a folder of one machine: derive it from the file's own place or from an environment variable",
  },
  {
    pattern: new RegExp(['(?<![\\w.~$}])/t', 'mp/\\w'].join(''), 'g'),
    message: 'names a shared temporary folder: use os.tmpdir() with mkdtemp',
  },
  {
    pattern: new RegExp(
      [
        'https?://[^\\s"\'`)]*(?:regis',
        'try\\.|arti',
        'factory|verda',
        'ccio|/nexus/)[^\\s"\'`)]*',
      ].join(''),
      'gi',
    ),
    message:
      "names a package registry: each machine has its own, set in the reader's npm configuration",
  },
];

/** Checks that committed files contain no paths or names of a particular machine. */
export function checkPlaces(files: Files): Problem[] {
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    for (const { pattern, message } of RULES) {
      for (const match of text.matchAll(pattern))
        problems.push({
          place: `${file}:${lineAt(text, match.index)}`,
          message: `${match[0].trim()} ${message}`,
        });
    }
  }
  return problems;
}
