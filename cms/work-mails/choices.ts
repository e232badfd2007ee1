import crypto from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';
import type { Payload } from 'payload';
import { isLocale, type Locale } from '@pune/i18n';
import { liveSecrets } from '../access/other-secrets.ts';
import { LANGUAGE_PREFERENCE } from '../components/language/preference.ts';
import { isRhythm, WORK_MAIL_PREFERENCE, type Rhythm, type WorkMailChoice } from './rhythms.ts';

/** The path of the page that ends the mails of an account, below the address of the CMS. */
export const STOP_PATH = '/work-mails/stop';

const digest = (secret: string, account: string): string =>
  crypto.createHmac('sha256', secret).update(`work mail\0${account}`).digest('base64url');

/** The address in a mail that ends such mails: it proves the mailbox, and grants nothing else. */
export function stopAddress(cms: Payload, cmsUrl: string, account: string): string {
  const query = new URLSearchParams({ account, key: digest(cms.secret, account) });
  return `${cmsUrl}/api${STOP_PATH}?${query}`;
}

/** Returns true for the key of an address that `stopAddress` made for the account. */
export const isStopKey = (cms: Payload, account: string, key: string): boolean =>
  liveSecrets(cms).some((secret) => equalSecrets(digest(secret, account), key));

export interface Choice {
  /** The id of the preference. */
  id: number | string;
  account: string;
  rhythm: Rhythm;
  language: Locale;
  chosenAt: Date;
}

interface PreferenceRow {
  id: number | string;
  user: { value: number | string };
  value?: Partial<WorkMailChoice> | null;
  updatedAt: string;
}

async function preferences(cms: Payload, key: string): Promise<PreferenceRow[]> {
  const { docs } = await cms.find({
    collection: 'payload-preferences',
    where: { and: [{ key: { equals: key } }, { 'user.relationTo': { equals: 'users' } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs as unknown as PreferenceRow[];
}

/** The accounts that chose mails, each with its language: the one that it has on every device. */
export async function choices(cms: Payload): Promise<Choice[]> {
  const [chosen, languages] = await Promise.all([
    preferences(cms, WORK_MAIL_PREFERENCE),
    preferences(cms, LANGUAGE_PREFERENCE),
  ]);
  const languageOf = new Map(languages.map(({ user, value }) => [String(user.value), value]));
  return chosen.flatMap(({ id, user, value, updatedAt }) => {
    const account = String(user.value);
    const language = languageOf.get(account)?.language ?? value?.language;
    return isRhythm(value?.rhythm) && value.rhythm !== 'never'
      ? [
          {
            id,
            account,
            rhythm: value.rhythm,
            language: isLocale(language) ? language : ('en' as const),
            chosenAt: new Date(updatedAt),
          },
        ]
      : [];
  });
}

/** Ends the mails of an account; it may have none. */
export async function stopMails(cms: Payload, account: string): Promise<void> {
  const chosen = (await choices(cms)).find((choice) => choice.account === account);
  if (!chosen) return;
  // Payload's own update takes the user of the request for the owner, and here is none.
  await cms.db.updateOne({
    collection: 'payload-preferences',
    id: chosen.id,
    data: { value: { rhythm: 'never', language: chosen.language } },
  });
}
