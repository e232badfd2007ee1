import fs from 'node:fs';
import path from 'node:path';
import type { WardAreas } from './ward-areas.ts';

/** The file in which `npm run wards:import` leaves the areas for drawings, beside the other data. */
export const wardAreasFile = (dataDir: string): string => path.join(dataDir, 'ward-areas.json');

const PATH = /^(M-?\d+ -?\d+([L ]-?\d+ -?\d+)+Z)+$/;
const isAreas = (value: unknown): value is WardAreas =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value as Record<string, { path?: unknown; middle?: unknown } | null>).every(
    (area) =>
      typeof area?.path === 'string' &&
      PATH.test(area.path) &&
      Array.isArray(area.middle) &&
      area.middle.length === 2 &&
      area.middle.every(Number.isInteger),
  );

/**
 * @returns the areas that the city imported; null if it has not
 *
 * @throws an error that names the file if it is unreadable
 */
export function readWardAreas(dataDir: string): WardAreas | null {
  const file = wardAreasFile(dataDir);
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  let areas: unknown;
  try {
    areas = JSON.parse(text);
  } catch (cause) {
    throw new Error(`[ui] [wards] ${file} is no JSON: run wards:import again`, { cause });
  }
  if (!isAreas(areas)) throw new Error(`[ui] [wards] ${file} has no areas: run wards:import again`);
  return areas;
}

/** Writes the areas whole, so that no reader sees half of them. */
export function writeWardAreas(dataDir: string, areas: WardAreas): void {
  const file = wardAreasFile(dataDir);
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(`${file}.tmp`, `${JSON.stringify(areas)}\n`);
  fs.renameSync(`${file}.tmp`, file);
}
