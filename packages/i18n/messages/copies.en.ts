export default {
  // The mark of a stored page
  stored_mark: 'No connection. This page is shown as it was stored on this device on {{date}}.',
  try_again: 'Try again',

  // The page of what is on the device
  title: 'Pages on this device',
  lead: 'The pages that you visited last, and those that you keep, can be read without a network. Only this device knows them.',
  not_stored: 'No connection. The page that you opened is not stored on this device.',
  needs_script: 'This list needs JavaScript. Your browser runs none, so no page is stored.',
  not_possible: 'This browser cannot store pages.',
  kept_pages: 'Kept by you',
  visited_pages: 'Visited last',
  none_kept: 'None yet: choose “Keep for offline” at the foot of a page.',
  none_visited: 'None yet.',
  stored_on: 'Stored on {{date}}',
  remove: 'Remove',
  remove_page: 'Remove {{title}}',
  remove_all: 'Remove all',
  removed: 'Removed from this device: {{title}}',
  all_removed: 'All pages were removed from this device.',
  how: 'A page is removed by itself after {{pages}} newer ones were visited; a page that you keep stays until you remove it. A page that the portal takes down is removed when the portal is next reached. Pages about you are never stored.',

  // The line below a page
  share: 'Share',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  copy_link: 'Copy link',
  copied: 'Link copied',
  keep: 'Keep for offline',
  kept: 'Kept on this device',
  failed: 'Not stored: try again',

  // Installing
  install_title: 'This portal as an app',
  install_lead: 'Opens from the home screen of your phone, and without a network too.',
  install: 'Install',
  install_ios: 'iPhone and iPad: in Safari, open “Share” and choose “Add to Home Screen”.',
  install_other:
    'Other devices: in the menu of the browser, choose “Install app” or “Add to home screen”.',
} as const;
