export default {
  home_lead: 'Officers of the city read, assign and answer what citizens send.',
  home_uses_title: 'What the desk is for',
  home_use_inbox: 'See what needs an answer today, for your office and your department.',
  home_use_answer: 'Answer, transfer and close cases. The citizen is told of each public step.',
  home_use_record: 'Each step is recorded with the post that took it.',
  home_for_citizens: 'Citizens report and follow problems on the portals of the city, not here.',
  help_title: 'Help with signing in',
  help_text:
    'An administrator makes your account: you receive a link to an invitation. If you lose your ' +
    'telephone or your password, ask an administrator for a new invitation.',
} as const;
