import { isOfPortal } from '@pune/content/routes';
import { createDiskSpace } from '@pune/std/disk-space';
import type { CollectionConfig, Field } from 'payload';
import { accessOf } from './access/access.ts';
import { noteBulk, noteChange, noteDeletion, noteFile, rememberPublic } from './acts/hooks.ts';
import { withOwnDepartments } from './access/own-departments.ts';
import { refuseToChangePublicFiles } from './access/public-files.ts';
import {
  keepPublished,
  keepToDepartments,
  noteDraft,
  refuseToPublish,
} from './access/publishing-right.ts';
import { fillDepartment } from './access/starting-values.ts';
import { refuseToDeleteReceiver, refuseToWithdrawReceiver } from './hooks/grievance-departments.ts';
import { forgetSaves, noteSave, refuseStaleSave, renewTimeOfChange } from './hooks/stale-saves.ts';
import { withWidget } from './field-widgets.ts';
import { filterOfFiles } from './files/filters.ts';
import { requireFiles } from './hooks/files-on-disk.ts';
import { requireLinkTargets } from './hooks/link-targets.ts';
import { refuseWithoutRoom } from './hooks/room-for-files.ts';
import { fileHistory } from './hooks/file-history.ts';
import {
  hasAddress,
  redirectOldAddress,
  redirectToGone,
  rememberAddress,
  rememberAddressOfDeleted,
} from './hooks/old-addresses.ts';
import { publishChange, publishDeletion } from './hooks/outbox-hooks.ts';
import { publishHolders, readUploadedPdf } from './hooks/read-files.ts';
import { publishReferring, rememberReferring } from './hooks/references.ts';
import { refuseWhileShown } from './hooks/shown-media.ts';
import { askAboutScript } from './hooks/questioned-languages.ts';
import { askBeforeRestore } from './hooks/restores.ts';
import { prepareUpload, prepareVariants } from './hooks/uploads.ts';
import { forgetDeleted, judgeSave, notePublication, recordSave } from './handovers/hooks.ts';
import { askBeforeFileChange, recordFileChange } from './handovers/files.ts';
import { publishReasonField } from './handovers/reason-field.ts';
import { publishChangeField } from './changes/change-field.ts';
import { askAboutChange, forgetHistory, recordChange } from './changes/hooks.ts';
import { askHowTakenDown, endWhenPublished, forgetWithdrawal } from './withdrawals/hooks.ts';

const VERSIONS_PER_DOCUMENT = 50;
const AUTOSAVE_MS = 2000;

/** The sidebar of a document: where it is live, and the result of the last change. */
const receiptsField: Field = {
  name: 'publishing',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/components/PublishingStatus.tsx#PublishingStatus' },
    disableListColumn: true,
  },
};

/** The sidebar of a document with drafts: who submitted, returned, approved and published it. */
const handOverField: Field = {
  name: 'handOver',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/components/handover/HandOver.tsx#HandOver' },
    disableListColumn: true,
  },
};

/** The sidebar of a document with an address: taking it down, and what took its place. */
const withdrawalField: Field = {
  name: 'withdrawal',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/components/withdrawals/Withdrawal.tsx#Withdrawal' },
    disableListColumn: true,
  },
};

/** Beside the form: its initial values, and the question before unsaved text is lost. */
const editGuardField: Field = {
  name: 'editGuard',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/components/saving/EditGuard.tsx#EditGuard' },
    disableListColumn: true,
  },
};

/** Above the form: the others who have the document open. */
const presenceField: Field = {
  name: 'presence',
  type: 'ui',
  admin: {
    components: { Field: '/components/saving/Presence.tsx#Presence' },
    disableListColumn: true,
  },
};

/** Above the form: words of before a reload that could not be saved. */
const keptWordsField: Field = {
  name: 'keptWords',
  type: 'ui',
  admin: {
    components: { Field: '/components/saving/KeptWords.tsx#KeptWords' },
    disableListColumn: true,
  },
};

/** Above the form of a translation: its source, which stands beside each field. */
const sourcesField: Field = {
  name: 'sources',
  type: 'ui',
  admin: {
    components: { Field: '/components/translations/Sources.tsx#Sources' },
    disableListColumn: true,
  },
};

/** Replaces Payload's own menu item, which overwrites without a warning. */
const copyLanguageField: Field = {
  name: 'copyLanguage',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/components/CopyLanguage.tsx#CopyLanguage' },
    disableListColumn: true,
  },
};

/** The sidebar of a document with drafts: what publishing would refuse, and what guidelines ask for. */
const checksField: Field = {
  name: 'checks',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/components/checks/Checks.tsx#Checks' },
    disableListColumn: true,
  },
};

/** Above the form of an alert: templates, and the present minute as its beginning. */
const alertStartField: Field = {
  name: 'alertStart',
  type: 'ui',
  admin: {
    components: { Field: '/components/alerts/AlertStart.tsx#AlertStart' },
    disableListColumn: true,
  },
};

/** The sidebar of an alert: how many people are told when it is published. */
const alertAudienceField: Field = {
  name: 'alertAudience',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/components/alerts/AlertAudience.tsx#AlertAudience' },
    disableListColumn: true,
  },
};

/** Above the form: the reasons for a refused save. */
const refusalsField: Field = {
  name: 'refusals',
  type: 'ui',
  admin: { components: { Field: '/components/Refusals.tsx#Refusals' }, disableListColumn: true },
};

/** In lists: which languages are public, and which only written. */
const languageStatesField: Field = {
  name: 'languageStates',
  label: 'Languages',
  type: 'ui',
  admin: {
    components: {
      Field: '/components/Nothing.tsx#Nothing',
      Cell: '/components/language/LanguageStates.tsx#LanguageStates',
    },
  },
};

/** A column of lists: the person who saved a document last. */
const changedByField: Field = {
  name: 'changedBy',
  type: 'ui',
  label: 'Changed by',
  admin: {
    components: {
      Field: '/components/Nothing.tsx#Nothing',
      Cell: '/components/versions/ChangedBy.tsx#ChangedBy',
    },
  },
};

/**
 * The title stays the first column, which leads to the document; the person comes last, beside the
 * time of the change.
 */
const withLanguages = ([title, ...others]: readonly string[]): string[] =>
  title === undefined ? [] : [title, languageStatesField.name, ...others, changedByField.name];

const VERSIONS = { Component: '/components/versions/VersionList.tsx#VersionList' } as const;

const CREATE_VIEW = {
  Component: '/components/CreateView.tsx#CreateView',
  path: '/create',
  exact: true,
} as const;

/** The sidebar of a document: its links that do not answer. */
const linksField: Field = {
  name: 'linkCheck',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/components/links/DocumentLinks.tsx#DocumentLinks' },
    disableListColumn: true,
  },
};

/** In the place of Payload's own item, which unpublishes without a reason. */
const OPEN_TAKE_DOWN = '/components/withdrawals/OpenTakeDown.tsx#OpenTakeDown';

/** The page of the form, beside it. */
const PREVIEW = { Component: '/components/drafts/DraftPreview.tsx#DraftPreview' } as const;

/**
 * Converts a content type to a collection of this CMS: drafts, access, publishing right, outbox,
 * receipt beside the document.
 */
export function withEditorial(
  collection: CollectionConfig,
  {
    mediaDir,
    picturesDir,
    fileVersionsDir,
  }: { mediaDir: string; picturesDir: string; fileVersionsDir: string },
): CollectionConfig {
  const { hooks = {} } = collection;
  const isUpload = Boolean(collection.upload);
  const history = isUpload ? fileHistory({ mediaDir, fileVersionsDir }) : null;
  const keepsAddresses = hasAddress(collection.slug);
  const isDepartments = collection.slug === 'departments';
  const publishingRules = [
    keepToDepartments,
    requireFiles(mediaDir),
    ...(isOfPortal(collection.slug) ? [requireLinkTargets] : []),
  ];
  return {
    ...collection,
    access: accessOf(collection.slug),
    // The list of what would be refused asks the same rules as a save that publishes.
    ...(!isUpload && { custom: { ...collection.custom, publishingRules } }),
    // Saves are compared with the form's initial values instead. A lock would block the next editor
    // because of a closed tab.
    lockDocuments: false,
    admin: {
      ...collection.admin,
      ...(!isUpload && { defaultColumns: withLanguages(collection.admin?.defaultColumns ?? []) }),
      disableCopyToLocale: true,
      // Payload's switch, layout and memory of a preview beside the form. Ours needs no address.
      ...(!isUpload && { livePreview: { url: '/' } }),
      ...(isUpload && {
        baseFilter: filterOfFiles,
        components: { beforeListTable: ['/components/files/FileList.tsx#FileList'] },
      }),
      ...(!isUpload && {
        components: {
          ...collection.admin?.components,
          views: { create: CREATE_VIEW, edit: { livePreview: PREVIEW, versions: VERSIONS } },
          ...(keepsAddresses && { edit: { UnpublishButton: OPEN_TAKE_DOWN } }),
          beforeListTable: [
            '/components/views/SavedViews.tsx#SavedViews',
            '/components/bulk/BulkActions.tsx#BulkActions',
            ...(collection.slug === 'search-terms'
              ? ['/components/SearchMisses.tsx#SearchMisses']
              : []),
          ],
        },
      }),
    },
    fields: [
      ...(isUpload ? [] : [languageStatesField, changedByField, handOverField, checksField]),
      ...(collection.slug === 'alerts' ? [alertAudienceField] : []),
      receiptsField,
      ...(keepsAddresses ? [withdrawalField] : []),
      ...(isUpload ? [] : [linksField]),
      editGuardField,
      presenceField,
      refusalsField,
      keptWordsField,
      ...(isUpload ? [] : [sourcesField]),
      ...(collection.slug === 'alerts' ? [alertStartField] : []),
      ...collection.fields.map(withWidget).map(withOwnDepartments(collection.slug)),
      copyLanguageField,
      publishReasonField,
      ...(keepsAddresses ? [publishChangeField] : []),
    ],
    // Files have no drafts: they become public with the first published page that shows them.
    ...(!isUpload && {
      versions: {
        maxPerDoc: VERSIONS_PER_DOCUMENT,
        drafts: { autosave: { interval: AUTOSAVE_MS, showSaveDraftButton: true }, validate: false },
      },
    }),
    ...(isUpload && { upload: { ...(collection.upload as object), staticDir: mediaDir } }),
    hooks: {
      ...hooks,
      beforeOperation: [
        ...(hooks.beforeOperation ?? []),
        refuseStaleSave,
        noteBulk,
        noteDraft,
        notePublication,
        askBeforeRestore,
        ...(history
          ? [
              refuseToChangePublicFiles,
              askBeforeFileChange,
              refuseWithoutRoom(createDiskSpace(mediaDir)),
              prepareUpload,
              history.keepBeforeUpdate,
            ]
          : []),
      ],
      beforeValidate: [...(hooks.beforeValidate ?? []), fillDepartment],
      beforeChange: [
        ...(hooks.beforeChange ?? []),
        renewTimeOfChange,
        ...(history
          ? [keepToDepartments, readUploadedPdf, history.rememberWords]
          : [refuseToPublish, ...publishingRules, askAboutScript, rememberPublic]),
        ...(keepsAddresses ? [askHowTakenDown] : []),
        ...(history ? [] : [judgeSave]),
        ...(keepsAddresses ? [askAboutChange, rememberAddress] : []),
      ],
      afterChange: [
        ...(hooks.afterChange ?? []),
        ...(isDepartments ? [refuseToWithdrawReceiver] : []),
        ...(history
          ? [history.recordChange, recordFileChange, noteFile]
          : [recordSave, noteChange]),
        publishChange,
        ...(isUpload
          ? [prepareVariants({ originals: mediaDir, folder: picturesDir }), publishHolders]
          : []),
        ...(keepsAddresses ? [recordChange, redirectOldAddress, endWhenPublished] : []),
      ],
      beforeDelete: [
        ...(hooks.beforeDelete ?? []),
        ...(isDepartments ? [refuseToDeleteReceiver] : []),
        ...(history ? [refuseWhileShown, history.rememberDeleted] : [keepPublished]),
        rememberReferring,
        ...(keepsAddresses ? [rememberAddressOfDeleted] : []),
      ],
      afterDelete: [
        ...(hooks.afterDelete ?? []),
        ...(history ? [history.recordDeletion] : []),
        publishDeletion,
        publishReferring,
        ...(keepsAddresses ? [redirectToGone, forgetWithdrawal, forgetHistory] : []),
        forgetSaves,
        forgetDeleted,
        noteDeletion,
      ],
      afterOperation: [...(hooks.afterOperation ?? []), noteSave],
      ...(history && { afterError: [...(hooks.afterError ?? []), history.restoreAfterError] }),
    },
  };
}
