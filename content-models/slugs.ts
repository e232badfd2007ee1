import anyAscii from 'any-ascii';
import { romanise } from './romanise.ts';

/** A Latin slug from a title in any script: `खड्डे दुरुस्ती` → `khadde-durusti`. */
export function slugFrom(title: string): string {
  return anyAscii(romanise(title))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
