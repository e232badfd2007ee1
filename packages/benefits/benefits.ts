import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { migrateFeature } from '@pune/database';
import type { Seal } from '@pune/database/seal';
import { referenceOf, type References } from './aadhaar-references.ts';
import { migrateShared } from '@pune/database/shared';
import type { Kysely } from 'kysely';
import type { AadhaarNumber } from '@pune/database/aadhaar';
import { createApplicationNumber } from './application-number.ts';
import type { Authentication } from './authentication.ts';
import { AADHAAR_CONSENT_VERSION, CODE_MINUTES } from './benefits.constants.ts';
import { benefitMigrations } from './benefits.migrations.ts';
import {
  addApplicationStep,
  advanceApplication,
  advancePayment,
  beneficiaryOf,
  idOfApplication,
  planPayment,
  statusOf,
  type ApplicationNews,
  type Db,
  type NotFound,
  type PaymentNews,
  type PlannedPayment,
} from './benefits.repository.ts';
import type { BenefitStatus, InBothScripts, LookUp } from './benefits.schema.ts';
import { briefOf } from './brief.ts';
import { createByAadhaar, type Opening } from './by-aadhaar.ts';
import type { Challenges } from './challenges.ts';
import { recordConsent, withdrawConsents } from './consents.ts';
import { forgetOver } from './sweep.ts';
import { applicationOfView, closeView, openView } from './views.ts';

const MINUTE_MS = 60_000;

export interface BenefitsOptions {
  db: Kysely<any>;
  /** Seals names and mobile numbers (`BENEFITS_KEY`). */
  seal: Seal;
  /**
   * Builds Aadhaar reference tokens (`BENEFITS_AADHAAR_KEY`), under a key separate from all others.
   */
  references: References;
  challenges: Challenges;
  authentication: Authentication | null;
  /**
   * Attempts by Aadhaar from one internet address in an hour; mobile networks put many people
   * behind one address.
   */
  perHourMax: number;
  now?: () => Date;
  randomBelow?: (limit: number) => number;
  randomSecret?: () => string;
}

export interface NewApplication {
  schemeSlug: string;
  name: InBothScripts;
  /** In E.164. */
  mobile: string;
  bank: InBothScripts | null;
  accountLastFour: string | null;
  /** Only with the applicant's consent, which is recorded with it. */
  aadhaar?: { number: AadhaarNumber; language: LookUp['language'] };
  at: Date;
  /** A fixed number instead of a random one, for samples. */
  sample?: { number: string };
}

export type LookedUp =
  | { kind: 'CodeSent'; challenge: string; expiresAt: string }
  | { kind: 'TooMany'; seconds: number }
  | { kind: 'NoGateway' };
export type Benefits = ReturnType<typeof createBenefits>;

/** Migrates the tables. */
export async function prepareBenefits(db: Kysely<any>): Promise<void> {
  await migrateShared(db);
  await migrateFeature(db, 'benefits', benefitMigrations);
}

/**
 * Creates the service of benefits on one database: applications, payments, and views by
 * beneficiaries. Call `prepare()` once first.
 */
export function createBenefits({
  db: anyDb,
  seal,
  references,
  challenges,
  authentication,
  perHourMax,
  now = () => new Date(),
  randomBelow = (limit) => randomInt(limit),
  randomSecret = () => randomBytes(24).toString('base64url'),
}: BenefitsOptions) {
  const db = anyDb as Db;
  const byAadhaar = createByAadhaar({
    db,
    references,
    authentication,
    perHourMax,
    now,
    randomSecret,
  });
  const nameOf = (sealed: string, id: string) =>
    JSON.parse(seal.open(sealed, `${id} name`)) as InBothScripts;

  /**
   * Sends a code to the mobile number of the application. Answer and limits are the same if the
   * application does not exist.
   */
  async function lookUp(
    { application, language }: LookUp,
    address: string,
    device: string | null = null,
  ): Promise<LookedUp> {
    const at = now();
    const id = await idOfApplication(db, application);
    const beneficiary = id ? await beneficiaryOf(db, id) : null;
    const found = beneficiary
      ? { subject: id, mobile: seal.open(beneficiary.mobile_sealed, `${beneficiary.id} mobile`) }
      : { subject: null, mobile: null };
    const started = await challenges.start({ application, ...found, language, address, device });
    return started.kind !== 'Started'
      ? started
      : {
          kind: 'CodeSent',
          challenge: started.challenge,
          expiresAt: new Date(at.getTime() + CODE_MINUTES * MINUTE_MS).toISOString(),
        };
  }

  /** Opens the status by the code from the message. */
  async function check(
    challenge: string,
    code: string,
    device: string | null = null,
  ): Promise<Opening> {
    const checked = await challenges.check(challenge, code, device);
    if (checked.kind !== 'Right') return checked;
    const secret = randomSecret();
    return {
      kind: 'Opened',
      secret,
      endsAt: await openView(db, checked.subject, 'mobile', secret, now()),
      device: checked.device,
    };
  }

  async function view(secret: string): Promise<BenefitStatus | null> {
    const id = await applicationOfView(db, secret, now());
    return id ? statusOf(db, id, nameOf) : null;
  }

  async function withdraw(secret: string): Promise<{ kind: 'Withdrawn' } | NotFound> {
    const id = await applicationOfView(db, secret, now());
    const beneficiary = id ? await beneficiaryOf(db, id) : null;
    if (!beneficiary) return { kind: 'NotFound' };
    await withdrawConsents(db, beneficiary.id, now());
    return { kind: 'Withdrawn' };
  }

  /**
   * Records an application.
   *
   * @returns its number, or null if the given number is taken
   */
  async function apply({
    schemeSlug,
    name,
    mobile,
    bank,
    accountLastFour,
    aadhaar,
    at,
    sample,
  }: NewApplication): Promise<string | null> {
    const beneficiaryId = randomUUID();
    const id = randomUUID();
    const reference = aadhaar ? referenceOf(references, aadhaar.number.reveal()) : null;
    for (;;) {
      const number = sample?.number ?? createApplicationNumber(randomBelow);
      const isNew = await db.transaction().execute(async (transaction) => {
        if (await idOfApplication(transaction, number)) return false;
        await transaction
          .insertInto('benefit_beneficiaries')
          .values({
            id: beneficiaryId,
            name_sealed: seal.seal(JSON.stringify(name), `${beneficiaryId} name`),
            mobile_sealed: seal.seal(mobile, `${beneficiaryId} mobile`),
            bank: bank && JSON.stringify(bank),
            account_last_four: accountLastFour,
            aadhaar_reference: reference,
          })
          .execute();
        await transaction
          .insertInto('benefit_applications')
          .values({
            id,
            number,
            beneficiary_id: beneficiaryId,
            scheme_slug: schemeSlug,
            status: 'submitted',
            is_sample: sample ? 1 : 0,
          })
          .execute();
        await addApplicationStep(transaction, id, 'submit', 'submitted', at, null);
        if (aadhaar && reference)
          await recordConsent(
            transaction,
            {
              purpose: 'benefit_payment',
              textVersion: AADHAAR_CONSENT_VERSION,
              language: aadhaar.language,
              aadhaarReference: reference,
            },
            at,
          );
        return true;
      });
      if (isNew) return number;
      if (sample) return null;
    }
  }

  const withId = async <T>(
    number: string,
    work: (id: string) => Promise<T>,
  ): Promise<T | NotFound> => {
    const id = await idOfApplication(db, number);
    return id ? work(id) : { kind: 'NotFound' };
  };

  return {
    prepare: () => prepareBenefits(db),
    lookUp,
    check,
    byAadhaar: { start: byAadhaar.start, check: byAadhaar.check },
    view,
    /** @returns the id of the application behind an open view; null once the view is over */
    applicationOf: (secret: string): Promise<string | null> => applicationOfView(db, secret, now()),
    brief: (applicationId: string) => briefOf(db, applicationId),
    close: (secret: string) => closeView(db, secret),
    withdraw,
    apply,
    advance: (number: string, news: ApplicationNews, at = now()) =>
      withId(number, (id) =>
        db.transaction().execute((transaction) => advanceApplication(transaction, id, news, at)),
      ),
    plan: (number: string, payment: PlannedPayment, at = now()) =>
      withId(number, (id) =>
        db.transaction().execute(async (transaction) => ({
          kind: (await planPayment(transaction, id, payment, at))
            ? ('Planned' as const)
            : ('AlreadyPlanned' as const),
        })),
      ),
    advancePayment: (number: string, instalment: number, news: PaymentNews, at = now()) =>
      withId(number, (id) =>
        db
          .transaction()
          .execute((transaction) => advancePayment(transaction, id, instalment, news, at)),
      ),
    sweep: () => forgetOver(db, now()),
  };
}
