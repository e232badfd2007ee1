import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Device } from './browser.ts';

const from = (file: string) => createRequire(new URL(`../../packages/${file}`, import.meta.url));

/** Makes a device that has fonts for Latin letters alone. */
export async function latinDevice(): Promise<Device> {
  const { default: subsetFont } = (await import(
    from('template/devanagari.ts').resolve('subset-font')
  )) as { default: typeof import('subset-font').default };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latin-'));
  const whole = fs.readFileSync(
    from('pdf/fonts.ts').resolve('@expo-google-fonts/mukta/400Regular/Mukta_400Regular.ttf'),
  );
  const latin = String.fromCodePoint(...Array.from({ length: 0x230 }, (_, at) => 0x20 + at));
  fs.writeFileSync(
    path.join(folder, 'latin.ttf'),
    await subsetFont(whole, latin, { targetFormat: 'sfnt' }),
  );
  const configuration = path.join(folder, 'fonts.conf');
  fs.writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return {
    env: { ...process.env, FONTCONFIG_FILE: configuration },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
