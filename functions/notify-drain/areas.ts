import { WARD_OFFICES } from '@pune/grievances/schema';

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');
const AREAS = new Map(WARD_OFFICES.map(({ id, name }) => [slugOf(name.en), id]));

/**
 * The ward office that a page of the portals is about, by its address: `kasba-vishrambaugwada` is
 * `WO-13`.
 */
export const areaOfOffice = (slug: string): string | null => AREAS.get(slug) ?? null;
