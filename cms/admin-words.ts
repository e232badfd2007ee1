/**
 * Payload's own words, where they say less than an editor needs. Its dialog is followed by the
 * question of `restores.ts`.
 */
export const adminWords = {
  en: {
    version: {
      // Of all languages together: true also where one was published alone. The side bar says it of
      // each.
      changed: 'Not all of it is public',
      draftHasPublishedVersion: 'Published, not all of it',
      currentDraft: 'Newest version',
      aboutToRestore:
        'The {{label}} goes back to the version of {{versionDate}}. Before anything public changes, you see what would.',
      problemRestoringVersion: 'This version was not restored.',
    },
  },
};
