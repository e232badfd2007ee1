import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { CONTRACT_ENTRIES, CONTRACT_PAGES } from './search-engine.contract.ts';

/** Creates a snapshot in its own file, with the pages of the contract. */
export function contractSnapshot(pages = CONTRACT_PAGES): {
  file: string;
  snapshot: Snapshot;
  close: () => void;
} {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pune-search-')), 'content.db');
  const snapshot = openSnapshot(file);
  snapshot.describe('north', CONTRACT_ENTRIES);
  for (const page of pages) snapshot.apply(page.collection, page.id, page.locale, page);
  return {
    file,
    snapshot,
    close: () => {
      snapshot.close();
      fs.rmSync(path.dirname(file), { recursive: true, force: true });
    },
  };
}
