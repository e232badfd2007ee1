import fs from 'node:fs';
import path from 'node:path';
import { messageOf } from '@pune/std/errors';
import { z } from 'zod';
import { INTERVAL_SECONDS, SERVICES, TARGET_ID } from './results.ts';

/** One request, sent in every slot. */
const targetSchema = z.strictObject({
  /** Names the target in files and on pages, for ever: `city.home.mr`. */
  id: z.string().regex(TARGET_ID, 'small letters, digits, dots and hyphens').max(60),
  service: z.enum(SERVICES),
  url: z.url({ protocol: /^https?$/ }),
  method: z.enum(['GET', 'POST']).default('GET'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  /**
   * The variable, or file of credentials, whose value is sent as `authorization`: keys are not part
   * of this file.
   */
  authorization: z
    .string()
    .regex(/^PROBER_[A-Z_]+$/, 'the name of a variable that begins with PROBER_')
    .optional(),
  /** The status of a right answer. A redirect is not followed. */
  status: z.int().min(200).max(399).default(200),
  /** A text that a right answer contains. */
  text: z.string().min(1).optional(),
  /** False keeps the address out of the public files. */
  isPublic: z.boolean().default(true),
});
export type Target = z.output<typeof targetSchema>;

const words = z.strictObject({ en: z.string(), mr: z.string(), hi: z.string() });

const alarmsSchema = z.strictObject({
  /** A service that failed in so many slots in a row raises an alarm. */
  afterSlots: z.int().min(1).max(60).default(4),
  /** Gets a POST of JSON at the begin and at the end of an alarm. */
  webhook: z.url({ protocol: /^https?$/ }).optional(),
  email: z.strictObject({ from: z.email(), to: z.array(z.email()).min(1) }).optional(),
});

const schema = z.strictObject({
  /** The city's name, above the pages. */
  name: words,
  /** The folder of results, pages and alarms; beside the file if it is relative. */
  folder: z.string().min(1),
  /** `ADDRESS:PORT` of the server of the pages; without it a web server serves the folder. */
  listen: z
    .string()
    .regex(/^[\w.:[\]-]+:\d{1,5}$/, 'ADDRESS:PORT')
    .optional(),
  timeoutSeconds: z
    .number()
    .min(1)
    .max(INTERVAL_SECONDS - 5)
    .default(10),
  /** In percent, with two decimals at most. */
  objective: z.number().min(90).max(99.99).default(99.95),
  targets: z
    .array(targetSchema)
    .min(1)
    .max(200)
    .refine((targets) => new Set(targets.map(({ id }) => id)).size === targets.length, {
      error: 'two targets have the same id',
    }),
  alarms: alarmsSchema.prefault({}),
});
export type Configuration = z.output<typeof schema>;
export type ConfigurationFile = z.input<typeof schema>;

/** Reads a configuration. @throws an error that names each wrong setting */
export function readConfiguration(file: string): Configuration {
  let given: unknown;
  try {
    given = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`[prober] [configuration] ${file} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
  return parseConfiguration(given, path.resolve(file));
}

/** @param file the file of the configuration, from which relative folders start */
export function parseConfiguration(given: unknown, file: string): Configuration {
  const { success, data, error } = schema.safeParse(given);
  if (success) return { ...data, folder: path.resolve(path.dirname(file), data.folder) };
  const lines = error.issues.map(
    ({ path: place, message }) => `  ${place.join('.') || 'the file'}: ${message}`,
  );
  throw new Error(`[prober] [configuration] Correct ${file}:\n${lines.join('\n')}`);
}
