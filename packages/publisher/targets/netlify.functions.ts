import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

// Reads the output of `tools/build-netlify.ts`: the archives of the functions, and the manifest of
// Netlify's packer.

const route = z.looseObject({ pattern: z.string() });
const schema = z.object({
  functions: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      runtime: z.string(),
      runtimeVersion: z.string().optional(),
      schedule: z.string().optional(),
      priority: z.number().optional(),
      generator: z.string().optional(),
      displayName: z.string().optional(),
      routes: z.array(route).optional(),
      excludedRoutes: z.array(route).optional(),
      buildData: z.record(z.string(), z.unknown()).optional(),
      trafficRules: z.record(z.string(), z.unknown()).optional(),
      timeout: z.number().optional(),
      invocationMode: z.string().optional(),
    }),
  ),
});

export interface BuiltFunction {
  name: string;
  /** Path of its archive. */
  file: string;
  sha256: string;
  runtime: string;
  invocationMode: string | undefined;
  schedule: string | undefined;
  /** Its route configuration for Netlify. */
  config: Record<string, unknown>;
  /** The function is deployed to portals with this capability; null: to all. */
  capability: string | null;
}

/** The file beside the manifest with the capability of each function that has one. */
export const CAPABILITIES_FILE = 'capabilities.json';
const capabilitiesSchema = z.record(z.string(), z.string());

export interface BuiltFunctions {
  functions: BuiltFunction[];
  /** Text of `_headers`: response headers of files. */
  headers: string;
}

/**
 * Reads the built functions.
 * @throws an error that names the command to run if the folder has none
 */
export function readBuiltFunctions(folder: string): BuiltFunctions {
  const manifest = path.join(folder, 'manifest.json');
  if (!fs.existsSync(manifest))
    throw new Error(
      `[publisher] [netlify] ${manifest} is missing: make the functions with node tools/run.mjs tools/build-netlify.ts`,
    );
  const { functions } = schema.parse(JSON.parse(fs.readFileSync(manifest, 'utf8')));
  const capabilities = capabilitiesSchema.parse(
    JSON.parse(fs.readFileSync(path.join(folder, CAPABILITIES_FILE), 'utf8')),
  );
  return {
    functions: functions.map((fn) => {
      // The path in the manifest is from the build machine; the archive is beside the manifest.
      const file = path.join(folder, path.basename(fn.path));
      return {
        name: fn.name,
        file,
        schedule: fn.schedule,
        invocationMode: fn.invocationMode,
        runtime: fn.runtimeVersion ?? fn.runtime,
        capability: capabilities[fn.name] ?? null,
        sha256: createHash('sha256').update(fs.readFileSync(file)).digest('hex'),
        config: {
          display_name: fn.displayName,
          excluded_routes: fn.excludedRoutes,
          generator: fn.generator,
          routes: fn.routes,
          build_data: fn.buildData,
          priority: fn.priority,
          traffic_rules: fn.trafficRules,
        },
      };
    }),
    headers: fs.readFileSync(path.join(folder, '_headers'), 'utf8'),
  };
}

/** Leaves out the functions that a portal with these capabilities does not answer. */
export const offeredFunctions = (
  { functions, headers }: BuiltFunctions,
  capabilities: readonly string[],
): BuiltFunctions => ({
  functions: functions.filter(
    ({ capability }) => capability === null || capabilities.includes(capability),
  ),
  headers,
});
