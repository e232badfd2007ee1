import { expect, test } from 'vitest';
import { metersBetween } from './distance.ts';
import { evidenceProblem, type Evidence } from './evidence.ts';
import { prepareFiles } from './evidence-files.ts';
import { FAKE_DECODERS, FAKE_PDF, fakePhoto } from './grievances.testing.ts';
import { decodersWithRoom } from './photo.ts';

const now = new Date('2026-12-10T10:00:00Z');
const place = { latitude: 18.5195, longitude: 73.8554 };
const work = { since: '2026-12-01T10:00:00.000Z', place, isInCity: () => true };
const photo = (more: object = {}): Evidence => ({
  kind: 'photo',
  takenAt: '2026-12-09T10:00:00.000Z',
  place,
  ...more,
});

test.each<[string, readonly Evidence[], string | null]>([
  ['nothing', [], 'evidence_missing'],
  ['a photo of the place, taken during the work', [photo()], null],
  ['a document', [{ kind: 'document' }], null],
  ['a photo without a time', [photo({ takenAt: null })], 'photo_without_time'],
  ['a photo without a place', [photo({ place: null })], 'photo_without_place'],
  [
    'a photo from before the report',
    [photo({ takenAt: '2026-11-30T10:00:00.000Z' })],
    'photo_too_old',
  ],
  ['a photo from tomorrow', [photo({ takenAt: '2026-12-11T10:00:00.000Z' })], 'photo_in_future'],
  [
    'a photo of another street',
    [photo({ place: { latitude: 18.53, longitude: 73.8554 } })],
    'photo_far_away',
  ],
  [
    'a good photo with one of another street',
    [photo(), photo({ place: { latitude: 18.53, longitude: 73.8554 } })],
    'photo_far_away',
  ],
  ['six photos', Array.from({ length: 6 }, () => photo()), 'evidence_many'],
])('%s is evidence, or says what it lacks', (_, files, problem) => {
  expect(evidenceProblem(files, work, now)).toBe(problem);
});

test('a photo of the second in which the report was filed is not older than the report', () => {
  const filed = { ...work, since: '2026-12-01T10:00:00.600Z' };
  const taken = (takenAt: string) => evidenceProblem([photo({ takenAt })], filed, now);
  expect(taken('2026-12-01T10:00:00.000Z')).toBeNull();
  expect(taken('2026-12-01T09:59:59.000Z')).toBe('photo_too_old');
});

test('where the place of the report is not known, any place in the city counts', () => {
  const far = photo({ place: { latitude: 18.6, longitude: 73.8554 } });
  const unknown = (isInCity: boolean) => ({ ...work, place: null, isInCity: () => isInCity });
  expect(evidenceProblem([far], unknown(true), now)).toBeNull();
  expect(evidenceProblem([far], unknown(false), now)).toBe('photo_outside');
});

test('distances are in metres: one minute of latitude is a nautical mile', () => {
  expect(metersBetween(place, { ...place, latitude: place.latitude + 1 / 60 })).toBeCloseTo(
    1853,
    -1,
  );
});

test('while the disk is almost full, photos and documents are refused in words, and words alone are taken', async () => {
  const full = decodersWithRoom(FAKE_DECODERS, () => 'critical');
  const prepare = (files: { photos?: Uint8Array[]; documents?: Uint8Array[] }, decoders = full) =>
    prepareFiles({ photos: [], documents: [], ...files }, decoders, 'officer');
  const refused = { kind: 'FileRefused', message: 'error_no_room' };
  expect(await prepare({ photos: [fakePhoto(null)] })).toEqual({ ...refused, field: 'photos' });
  expect(await prepare({ documents: [FAKE_PDF] })).toEqual({ ...refused, field: 'document' });
  expect(await prepare({})).toEqual({ kind: 'Prepared', files: [] });
  const scarce = decodersWithRoom(FAKE_DECODERS, () => 'scarce');
  expect((await prepare({ documents: [FAKE_PDF] }, scarce)).kind).toBe('Prepared');
});
