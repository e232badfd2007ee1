import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './env.ts';

const FOLDER = 'docs/security';
const documents = fs.readdirSync(path.join(root, FOLDER)).filter((name) => name.endsWith('.md'));
/** A file or folder of the repository, as a document names its evidence. */
const NAMED = /`((?:cms|docs|functions|packages|tests|tools)\/[\w./-]+)`/g;

describe.each(documents)('the assessment %s', (name) => {
  const text = fs.readFileSync(path.join(root, FOLDER, name), 'utf8');
  const named = [...new Set([...text.matchAll(NAMED)].map(([, file]) => file!))];

  it('names evidence that exists', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
  });

  it('is linked from the index of documents', () => {
    expect(fs.readFileSync(path.join(root, 'README.md'), 'utf8')).toContain(`${FOLDER}/${name}`);
  });
});
