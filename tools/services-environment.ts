import { environmentOf, settingsFrom } from './env.ts';
import { serviceSecrets } from './start/service-secrets.ts';

/** The environment in which the functions of this installation run, with its keys. */
export function servicesEnvironment(): Record<string, string> {
  const settings = settingsFrom();
  return { ...serviceSecrets(settings.dataDir), ...environmentOf(settings) };
}
