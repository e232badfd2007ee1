import { categoryIn, officeIn, type Configuration } from './configuration.ts';
import {
  newestLayer,
  newestLayerVersion,
  type BeforeFiling,
  type Db,
} from './grievances.repository.ts';
import type { Position } from './distance.ts';
import type { AnswerField, GrievanceField } from './grievances.constants.ts';
import type { Filing } from './grievances.schema.ts';
import { photoProblem } from './photo.ts';
import { answerField, answersOf, type Answers } from './questions.schema.ts';
import { officeAt, type WardLayer } from './wards/ward-layer.ts';

/** `message` is a key of `grievances`. */
export type Refusal = { field: GrievanceField | AnswerField; message: `error_${string}` };
export const PHOTO_MESSAGES = {
  PhotoLarge: 'error_photo_large',
  PhotoType: 'error_photo_type',
  PhotoHeic: 'error_photo_heic',
  PhotoUnreadable: 'error_photo_unreadable',
} as const;

/** Keeps the newest layer of wards while its version is the current one. */
function createWards(db: Db) {
  let layer: WardLayer | undefined;
  return async (version: string): Promise<WardLayer> =>
    layer?.version === version ? layer : (layer = await newestLayer(db));
}

/** Creates the search for the ward office of a position; null outside the city. */
export function createOfficeSearch(db: Db) {
  const wards = createWards(db);
  return async ({ latitude, longitude }: Position): Promise<string | null> =>
    officeAt(await wards(await newestLayerVersion(db)), [longitude, latitude]);
}

/** Checks filings against a configuration and the wards, and finds the office of their place. */
export function createPlaceCheck(db: Db) {
  const wards = createWards(db);

  return async function place(
    filing: Filing,
    upload: Uint8Array | null,
    configuration: Configuration,
    { layerVersion }: Pick<BeforeFiling, 'layerVersion'>,
  ): Promise<{ refusals: Refusal[]; officeId: string | null; answers: Answers }> {
    const refusals: Refusal[] = [];
    const category = categoryIn(configuration, filing.category);
    if (!category?.isActive)
      refusals.push({ field: 'category', message: 'error_category_inactive' });
    const { answers, faults } = answersOf(category?.questions ?? [], filing.answers ?? {});
    for (const { code, message } of faults) refusals.push({ field: answerField(code), message });
    if (filing.area !== undefined && !officeIn(configuration, filing.area))
      refusals.push({ field: 'area', message: 'error_area_unknown' });
    const point =
      filing.latitude !== undefined && filing.longitude !== undefined
        ? ([filing.longitude, filing.latitude] as const)
        : null;
    const officeId = point ? officeAt(await wards(layerVersion), point) : (filing.area ?? null);
    if (point && !officeId) refusals.push({ field: 'latitude', message: 'error_point_outside' });
    const problem = upload && photoProblem(upload);
    if (problem) refusals.push({ field: 'photo', message: PHOTO_MESSAGES[problem] });
    return { refusals, officeId, answers };
  };
}
