export default {
  preparingTitle: 'The portal is being prepared',
  preparingText:
    'Its pages are being made for the first time. This page tries again every few seconds ' +
    'and shows the portal as soon as it is there.',
  failureTitle: 'This did not work',
  failureText:
    'The fault is ours, not yours. What you sent may not have reached us: try again in a few minutes.',
  failureReference: 'If it happens again, tell us this reference: {{reference}}',
  timeoutTitle: 'The answer takes too long',
  timeoutText:
    'We do not know yet whether what you sent was received. Check before you send it again.',
  notFoundTitle: 'There is no page at this address',
  notFoundText: 'Check the address, or begin at the home page.',
  home: 'Home page',
  goneTitle: 'This page has been removed',
  goneText: 'It was out of date and nothing replaces it.',
  methodTitle: 'This address cannot be used in this way',
  methodText: 'Open the page and use its form.',
  tooLargeTitle: 'What you sent is too large',
  tooLargeText:
    'Together with its files it may have at most {{megabytes}} MB. Choose a smaller photo.',
  badRequestTitle: 'This address cannot be understood',
  badRequestText: 'It has characters that no address of this portal uses.',
  awayTitle: 'Forms and search are not available right now',
  awayText:
    'You can still read all pages of this portal. We did not receive what you sent: try ' +
    'again later.',
  unknownHostTitle: 'No portal answers at this address',
  portalsTitle: 'The portals are at these addresses',
} as const;
