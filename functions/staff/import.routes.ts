import { LOCALES } from '@pune/i18n';
import { readFields, utf8, type UploadedFile } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import type { StaffTransaction } from '@pune/staff/changes';
import { importStaff, type Imported } from '@pune/staff/import-staff';
import { officerOf } from '@pune/staff/officers';
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
  // A browser sends an empty file for a field in which none was chosen.
  return file && file.bytes.length > 0 ? (utf8(file.bytes) ?? UNREADABLE) : null;
}

function stateOf(
  result: Exclude<Imported, { kind: 'NotPermitted' }>,
  texts: { posts: string; persons: string },
): ImportState {
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
      if (texts.posts === '' && texts.persons === '') {
        const signed = { ...given, view: viewOf(request, read.value) };
        return show(signed, 'persons', importPage({ isMissing: true }, signed.view), 422);
      }
      const at = now();
      const authorOf = async (transaction: StaffTransaction) => {
        const present = await officerOf(transaction, officer.person.id, at);
        const post = present?.postsWith('staff.administer')[0]?.id;
        return post ? { person: officer.person.id, post } : ('not_permitted' as const);
      };
      const isDryRun = save === undefined;
      const result = await importStaff(staff.db, { ...texts, isDryRun }, { at, authorOf });
      if (result.kind === 'NotPermitted')
        return problem(request, viewOf(request, read.value), 'not_permitted');
      const signed = { ...given, view: viewOf(request, read.value) };
      const status = result.kind === 'Refused' ? 422 : 200;
      const content = importPage(stateOf(result, texts), signed.view);
      return show(signed, 'persons', content, status);
    }),
  );
}
