import { LOCALES } from '@pune/i18n';
import { readFields, utf8, type UploadedFile } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { importStaff, type Imported } from '@pune/staff/import-staff';
import { z } from 'zod';
import type { StaffFeature } from './feature.ts';
import { importPage, type ImportState } from './import.views.ts';

const BYTES_MAX = 5_000_000;
const FILES = ['posts', 'persons'];
/** A file in another encoding than UTF-8, as text that is no CSV. */
const UNREADABLE = '"';

/** The texts of the checked files come back as fields, to be saved. */
export const importSchema = z.strictObject({
  postsText: z.string().default(''),
  personsText: z.string().default(''),
  save: z.literal('1').optional(),
  language: z.enum(LOCALES).optional(),
});
const FIELDS = ['postsText', 'personsText', 'save', 'language'];

function textOf(files: readonly UploadedFile[], name: string): string | null {
  const file = files.find(({ field }) => field === name);
  return file ? (utf8(file.bytes) ?? UNREADABLE) : null;
}

function stateOf(result: Imported, texts: { posts: string; persons: string }): ImportState {
  switch (result.kind) {
    case 'Refused':
      return { problems: result.problems };
    case 'Checked':
      return { checked: { counts: result.counts, ...texts } };
    case 'Imported':
      return { imported: result.counts };
  }
}

/** Routes of the import of posts and persons from CSV files: a dry run, then the import. */
export function addImportRoutes(feature: StaffFeature): void {
  const { app, now, show, permitted, problem, view: viewOf } = feature;

  app.get(
    '/staff/import',
    permitted('staff.administer', (signed) => show(signed, 'persons', importPage({}, signed.view))),
  );

  app.post(
    '/staff/import',
    permitted('staff.administer', async (given) => {
      const { request, staff, officer } = given;
      const read = await readFields(request, {
        schema: importSchema,
        fields: FIELDS,
        types: ['multipart', 'form'],
        files: { fields: FILES, bytesMax: BYTES_MAX },
      });
      if (read.kind === 'Invalid')
        return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
      if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
      const { save, postsText, personsText } = read.value;
      const texts = {
        posts: textOf(read.files, 'posts') ?? postsText,
        persons: textOf(read.files, 'persons') ?? personsText,
      };
      const by = { person: officer.person.id, post: officer.postsWith('staff.administer')[0]!.id };
      const result = await importStaff(
        staff.db,
        { ...texts, isDryRun: save === undefined },
        { at: now(), by },
      );
      const signed = { ...given, view: viewOf(request, read.value) };
      const status = result.kind === 'Refused' ? 422 : 200;
      const content = importPage(stateOf(result, texts), signed.view);
      return show(signed, 'persons', content, status);
    }),
  );
}
