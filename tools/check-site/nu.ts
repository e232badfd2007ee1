import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../env.ts';

/** A message of the Nu HTML checker. */
export interface NuMessage {
  /** The `file:` address of the checked file. */
  url: string;
  type: 'error' | 'info' | 'non-document-error';
  message: string;
  extract?: string;
}

const OUTPUT_BYTES_MAX = 512 * 1024 ** 2;

/**
 * Checks files with the Nu HTML checker.
 *
 * @param java the program that runs it
 * @param ignored a pattern of messages that are left out
 * @throws if it does not run
 */
export function nuMessages(java: string, files: readonly string[], ignored: string): NuMessage[] {
  const jar = path.join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const { stderr, error } = spawnSync(
    java,
    ['-Xss2m', '-jar', jar, '--format', 'json', '--filterpattern', ignored, ...files],
    { encoding: 'utf8', maxBuffer: OUTPUT_BYTES_MAX },
  );
  if (error) throw error;
  return (JSON.parse(stderr) as { messages: NuMessage[] }).messages;
}

/** The place of a message in a page, on one line. */
export const extractOf = ({ extract }: NuMessage): string =>
  (extract ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
