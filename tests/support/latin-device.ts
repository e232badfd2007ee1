import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Device } from './browser.ts';

const from = (file: string) => createRequire(new URL(`../../packages/${file}`, import.meta.url));

/** The names of a font in fontconfig's own file, whatever the font says of itself. */
const named = (name: string) =>
  `<match target="scan">${['family', 'fullname']
    .map((key) => `<edit name="${key}" mode="assign_replace"><string>${name}</string></edit>`)
    .join('')}</match>`;

/**
 * Makes a device that has one font, with Latin letters alone: those of Noto Sans, whose box for a
 * missing letter is as wide as that of DejaVu Sans, under the name of DejaVu Sans.
 */
export async function latinDevice(): Promise<Device> {
  const { default: subsetFont } = (await import(
    from('template/devanagari.ts').resolve('subset-font')
  )) as { default: typeof import('subset-font').default };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latin-'));
  const whole = fs.readFileSync(
    from('images/package.json').resolve(
      '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
    ),
  );
  const latin = String.fromCodePoint(...Array.from({ length: 0x230 }, (_, at) => 0x20 + at));
  fs.writeFileSync(
    path.join(folder, 'latin.ttf'),
    await subsetFont(whole, latin, { targetFormat: 'sfnt' }),
  );
  const configuration = path.join(folder, 'fonts.conf');
  fs.writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir>${named('DejaVu Sans')}</fontconfig>`,
  );
  return {
    env: { ...process.env, FONTCONFIG_FILE: configuration },
    remove: () =>
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }),
  };
}
