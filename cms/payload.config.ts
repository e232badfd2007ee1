import fs from 'node:fs';
import path from 'node:path';
import { buildConfig, type Config, type SanitizedConfig } from 'payload';
import sharp from 'sharp';
import { collections } from '@pune/content-models/collections';
import { LOCALE_NAMES, LOCALES } from '@pune/i18n';
import { messageOf } from '@pune/std/errors';
import { keepRows, linkAfterCommits } from './acts/store.ts';
import { resealAuthenticators } from './authenticators/secrets.ts';
import { actEndpoints } from './acts.endpoints.ts';
import { alertAudienceEndpoints } from './alert-audiences.endpoints.ts';
import { closeInternals } from './access/internals.ts';
import { checkEndpoints } from './checks.endpoints.ts';
import { acts, actsWaiting } from './collections/acts.ts';
import { changes } from './collections/changes.ts';
import { fileVersions } from './collections/file-versions.ts';
import { handoverEvents, handovers, handoverWriters } from './collections/handovers.ts';
import { importJobs, importMappings } from './collections/import-jobs.ts';
import { imports } from './collections/imports.ts';
import { linkChecks, links } from './collections/links.ts';
import { outbox } from './collections/outbox.ts';
import { receipts } from './collections/receipts.ts';
import { reviewLinks } from './collections/review-links.ts';
import { savedViews } from './collections/saved-views.ts';
import { saves } from './collections/saves.ts';
import { schedules } from './collections/schedules.ts';
import { signInAttempts } from './collections/sign-in-attempts.ts';
import { versionWriters } from './collections/version-writers.ts';
import { noteVersionWriters } from './version-writers.ts';
import { usedCodes } from './collections/used-codes.ts';
import { users } from './collections/users.ts';
import { withdrawals } from './collections/withdrawals.ts';
import { databaseAdapter, prepareDatabase } from './database.ts';
import { draftEndpoints } from './drafts/drafts.endpoints.ts';
import { draftFileEndpoints } from './drafts/draft-files.endpoints.ts';
import { withEditorial } from './editorial.ts';
import { endpoints } from './endpoints.ts';
import { withFormats } from './file-formats.ts';
import { filesEndpoints } from './files.endpoints.ts';
import { fileUseEndpoints } from './file-use.endpoints.ts';
import { findingEndpoints } from './finding.endpoints.ts';
import { handoverEndpoints } from './handovers.endpoints.ts';
import { importJobEndpoints } from './import-jobs.endpoints.ts';
import { linkEndpoints } from './links.endpoints.ts';
import { presenceEndpoints } from './presences.endpoints.ts';
import { scheduleEndpoints } from './schedules.endpoints.ts';
import { staffEndpoints } from './staff.endpoints.ts';
import { tellDatabaseAway } from './database-away.ts';
import { environmentFrom } from './environment.ts';
import { bytesCommitted, bytesRolledBack } from './hooks/kept-bytes.ts';
import { watchOutbox } from '@pune/payload-outbox/rows';
import { withRequestLocale } from './hooks/request-locale.ts';
import { FILE_BYTES_MAX } from './hooks/uploads.ts';
import { noteOpened } from './opened-cms.ts';
import { poke } from './poke.ts';
import { afterCommits } from '@pune/payload-outbox/transactions';
import { afterRollbacks } from './transactions.ts';
import { tellPublicErrors } from './public-errors.ts';
import { nameUniqueClashes } from './unique-clashes.ts';
import { withdrawalEndpoints } from './withdrawals.endpoints.ts';
import { viewEndpoints } from './views.endpoints.ts';
import { workMailEndpoints } from './work-mails.endpoints.ts';
import { richTextEditor } from './rich-text-editor.ts';
import { withTranslatedLabels } from './words/labels.ts';
import { translationEndpoints } from './translations.endpoints.ts';
import { adminI18n } from './words/words.ts';

const environment = environmentFrom();
const { cmsUrl, databaseUrl, fileVersionsDir, mediaDir, otherSecrets, picturesDir, root, secret } =
  environment;
const here = path.join(root, 'cms');
fs.mkdirSync(environment.dataDir, { recursive: true });

/**
 * On a terminal Payload's log is readable text; elsewhere JSON in the format that all processes
 * share.
 */
const LOG_OPTIONS: Extract<NonNullable<Config['logger']>, { options: unknown }>['options'] = {
  level: process.env.CMS_LOG_LEVEL || 'info',
  base: null,
  messageKey: 'message',
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
};

const built: SanitizedConfig = await buildConfig({
  secret,
  custom: { otherSecrets },
  serverURL: cmsUrl,
  cors: [cmsUrl],
  csrf: [cmsUrl],
  telemetry: false,
  ...((!process.stdout.isTTY || process.env.CMS_LOG_LEVEL) && { logger: { options: LOG_OPTIONS } }),
  graphQL: { disable: true },
  i18n: adminI18n,
  collections: [
    ...collections.map((collection) =>
      withEditorial(collection, { mediaDir, picturesDir, fileVersionsDir }),
    ),
    fileVersions(fileVersionsDir),
    users({
      secureCookies: cmsUrl.startsWith('https:'),
      otherSecrets,
      authenticators: environment.authenticators,
    }),
    receipts,
    schedules,
    outbox,
    imports,
    importJobs,
    importMappings,
    reviewLinks,
    saves,
    savedViews,
    handovers,
    handoverEvents,
    handoverWriters,
    withdrawals,
    acts,
    actsWaiting,
    changes,
    links,
    linkChecks,
    signInAttempts,
    usedCodes,
    versionWriters,
  ]
    .map(withRequestLocale)
    // Payload's view of a document as its programs see it.
    .map((collection) => ({
      ...collection,
      admin: { ...collection.admin, hideAPIURL: true },
    })),
  hooks: { afterError: [tellPublicErrors, tellDatabaseAway] },
  endpoints: [
    ...scheduleEndpoints,
    ...handoverEndpoints,
    ...importJobEndpoints,
    ...withdrawalEndpoints,
    ...actEndpoints,
    ...linkEndpoints,
    ...alertAudienceEndpoints,
    ...fileUseEndpoints,
    ...filesEndpoints,
    ...findingEndpoints,
    ...presenceEndpoints,
    ...workMailEndpoints,
    ...viewEndpoints,
    ...checkEndpoints,
    ...translationEndpoints,
    ...staffEndpoints,
    ...draftFileEndpoints,
    ...draftEndpoints,
    ...endpoints,
  ],
  editor: richTextEditor,
  localization: {
    locales: LOCALES.map((code) => ({ code, label: LOCALE_NAMES[code] })),
    defaultLocale: 'en',
    fallback: false,
    defaultLocalePublishOption: 'all',
  },
  db: await databaseAdapter(databaseUrl, {
    migrationsDir: path.join(here, 'migrations'),
    lockMs: environment.contentLockMs,
  }),
  sharp,
  upload: {
    limits: { fileSize: FILE_BYTES_MAX },
    abortOnLimit: true,
    responseOnLimit:
      'A file may have 20 MB. Export the document for the web, or make the picture smaller.',
  },
  defaultDepth: 1,
  maxDepth: 3,
  admin: {
    user: 'users',
    avatar: 'default',
    meta: {
      title: 'Pune Portals',
      titleSuffix: ' · Pune Portals',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/mark.svg' }],
    },
    dateFormat: 'd MMMM yyyy HH:mm',
    // Long enough to read an error.
    toast: { duration: 12_000 },
    importMap: { baseDir: here },
    components: {
      actions: ['/components/finding/Finder.tsx#Finder'],
      graphics: { Logo: '/components/Brand.tsx#Logo', Icon: '/components/Brand.tsx#Icon' },
      providers: [
        '/components/language/AccountLanguage.tsx#AccountLanguage',
        '/components/saving/SaveGuard.tsx#SaveGuard',
        '/components/naming/ControlNames.tsx#ControlNames',
      ],
      beforeDashboard: [
        '/components/work/MyWork.tsx#MyWork',
        '/components/PublishingOverview.tsx#PublishingOverview',
      ],
      beforeNavLinks: [
        '/components/PublishingLink.tsx#PublishingLink',
        '/components/ContentHealthLink.tsx#ContentHealthLink',
        '/components/imports/ImportsLink.tsx#ImportsLink',
      ],
      views: {
        login: {
          Component: '/components/authenticators/SignInView.tsx#SignInView',
          path: '/login',
          exact: true,
          meta: { title: 'Sign in' },
        },
        forgot: {
          Component: '/components/ForgottenPassword.tsx#ForgottenPassword',
          path: '/forgot',
          exact: true,
          meta: { title: 'Forgotten password' },
        },
        publishing: {
          Component: '/components/PublishingView.tsx#PublishingView',
          path: '/publishing',
          exact: true,
          meta: { title: 'Publishing overview' },
        },
        health: {
          Component: '/components/ContentHealthView.tsx#ContentHealthView',
          path: '/health',
          exact: true,
          meta: { title: 'Content health' },
        },
        imports: {
          Component: '/components/imports/ImportsView.tsx#ImportsView',
          path: '/imports',
          exact: true,
          meta: { title: 'Import' },
        },
      },
    },
  },
  // Only `npm run types` writes it: a CMS that starts on another database would write that
  // database's id type.
  typescript: {
    outputFile: path.join(root, 'content-models/content-models.types.ts'),
    declare: false,
    autoGenerate: false,
  },
  async onInit(payload) {
    await prepareDatabase(payload.db, environment);
    nameUniqueClashes(payload);
    afterCommits(payload.db, bytesCommitted);
    afterRollbacks(payload.db, bytesRolledBack);
    noteVersionWriters(payload);
    linkAfterCommits(payload);
    keepRows(payload.db);
    watchOutbox(payload.db, () => poke(environment.pokeFile));
    noteOpened(payload);
    // While a secret rotates, each start seals anew what the former one has sealed.
    if (otherSecrets.length > 0)
      await resealAuthenticators(payload).catch((error: unknown) =>
        payload.logger.warn(`[cms] [authenticators] Not sealed anew: ${messageOf(error)}`),
      );
  },
});

export default Promise.resolve(withFormats(withTranslatedLabels(closeInternals(built))));
