import { describe, expect, it } from 'vitest';
import { namedFields } from '@pune/content-models/example-data';
import { models, type Collection } from '@pune/content-models/models';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { LOCALES } from '@pune/i18n';
import { createEditor } from './editor.ts';
import { seededRandom } from './random.ts';

const EDITS = 30_000;
const documents = await sampleDocuments();
const editor = createEditor(documents, ['city', 'pmc', 'smart-city']);
const random = seededRandom(20261202);
const edits = Array.from({ length: EDITS }, (_, n) => editor.edit(random, n + 1));
const done = new Set(
  edits.flatMap(({ kind, fields }) => [kind, ...fields.map((field) => `${kind}.${field}`)]),
);

const everything = editor.everything();

/**
 * A portal has one document of these collections; its slug is the portal's id and never changes.
 */
const ONE_PER_PORTAL = ['settings', 'navigation'];

/** No editor writes the history of public changes. */
const EDITED = (Object.keys(models) as Collection[]).filter((name) => name !== 'changes');

describe.each(EDITED)('the random editor, on %s', (collection) => {
  it('edits every field, creates, deletes, and saves without a change', () => {
    const fields = [...namedFields(models[collection].collection.fields).keys()].filter(
      (name) => name !== 'slug' || !ONE_PER_PORTAL.includes(collection),
    );
    const wanted = [
      `create ${collection}`,
      `delete ${collection}`,
      ...fields.map((name) => `edit ${collection}.${name}`),
    ];
    expect(wanted.filter((edit) => !done.has(edit))).toEqual([]);
  });

  it('leaves some documents live in every language', () => {
    // Of a collection with a document a portal, all may be deleted at the end.
    const changes = ONE_PER_PORTAL.includes(collection)
      ? edits.slice(-EDITS / 2).map(({ change }) => change)
      : everything;
    const versions = changes
      .filter((change) => change.collection === collection)
      .map((change) => change.versions);
    for (const locale of LOCALES)
      expect(versions.filter((version) => version[locale]).length, locale).toBeGreaterThan(0);
  });
});

it('replaces files', () => expect(done).toContain('replace file'));
