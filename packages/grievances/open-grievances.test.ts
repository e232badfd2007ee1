import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { filingUnder } from './configuration.testing.ts';
import { grievanceSchema } from './grievances.schema.ts';
import { openGrievances } from './open-grievances.ts';
import type { PhotoDecoders } from './photo.ts';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
const decoders: PhotoDecoders = {
  decode: async () => ({
    kind: 'Photo',
    jpeg: Buffer.from(JPEG),
    facts: { takenAt: null, place: null },
  }),
  close: async () => {},
};
const filing = (description: string) =>
  grievanceSchema.parse({ category: 'pothole', area: 'WO-03', description });

const folders: string[] = [];
afterEach(() =>
  folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })),
);
const openedWith = async (env: Record<string, string>) =>
  filingUnder(await openGrievances(decoders, env));
function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-open-'));
  folders.push(folder);
  return folder;
}

test('where no folder for photos can be made, everything without a photo works', async () => {
  const folder = newFolder();
  fs.writeFileSync(path.join(folder, 'a-file'), '');
  // No account, not even root, can make a folder below a file.
  const grievances = await openedWith({
    SERVICES_DATABASE_URL: `file:${folder}/services.db`,
    FILES_URL: `file:${folder}/a-file/files`,
  });
  const result = await grievances.file(filing('A deep hole in the road.'), null, 'a');
  if (result.kind !== 'Filed') throw new Error(result.kind);
  expect(await grievances.find(result.filed.number)).toMatchObject({ status: 'submitted' });
  expect(await grievances.findForReporter(result.filed.secret)).toMatchObject({
    description: 'A deep hole in the road.',
    hasPhoto: false,
  });
  expect([await grievances.photo(result.filed.secret), await grievances.sweep()]).toEqual([
    null,
    0,
  ]);
  await expect(
    grievances.file(filing('A deep hole, with a photo.'), JPEG, 'a'),
  ).rejects.toMatchObject({ code: 'ENOTDIR' });
  await grievances.close();
});

test('the folder for photos is made for its owner alone when the first photo comes', async () => {
  const folder = newFolder();
  const files = path.join(folder, 'files');
  const grievances = await openedWith({
    SERVICES_DATABASE_URL: `file:${folder}/services.db`,
    FILES_URL: files,
  });
  await grievances.file(filing('A deep hole in the road.'), null, 'a');
  expect(fs.existsSync(files)).toBe(false);
  const result = await grievances.file(filing('A deep hole, with a photo.'), JPEG, 'a');
  if (result.kind !== 'Filed') throw new Error(result.kind);
  expect((fs.statSync(files).mode & 0o777).toString(8)).toBe('700');
  expect(Buffer.from((await grievances.photo(result.filed.secret))!)).toEqual(Buffer.from(JPEG));
  await grievances.close();
});
