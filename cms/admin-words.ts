/**
 * Replaces Payload's texts that are too vague for editors. The question of `restores.ts` follows
 * its dialog.
 */
export const adminWords = {
  en: {
    general: {
      livePreview: 'Preview',
      exitLivePreview: 'Close the preview',
    },
    version: {
      // Refers to all languages: also true if only one was published. The sidebar shows each.
      changed: 'Not all of it is public',
      draftHasPublishedVersion: 'Published, not all of it',
      currentDraft: 'Newest version',
      aboutToRestore:
        'The {{label}} goes back to the version of {{versionDate}}. Before anything public changes, you see what would.',
      problemRestoringVersion: 'This version was not restored.',
    },
  },
};
