export default {
  // The readers that an editor may mark a document for
  is_resident: 'Resident',
  is_newcomer: 'New in town',
  is_student: 'Student',
  is_tourist: 'Visitor',
  is_investor: 'Investor',
  is_business: 'Business',
  for_resident: 'For residents',
  for_newcomer: 'For newcomers and migrant workers',
  for_student: 'For students',
  for_tourist: 'For visitors',
  for_investor: 'For investors',
  for_business: 'For businesses',
  lead_resident:
    'Taxes, water, certificates and complaints: what people who live here look for most.',
  lead_newcomer: 'Settling in: papers, schemes, offices and whom to ask when you know nobody yet.',
  lead_student: 'Certificates, support and city life while you study in Pune.',
  lead_tourist: 'What is on, what to see, and what to know before you go.',
  lead_investor: 'Projects, permissions and public figures for those who plan to invest.',
  lead_business: 'Licences, taxes and permissions for shops, trades and companies.',

  // Their pages
  list_title: 'Who are you?',
  list_lead:
    'Choose what describes you best. Each page gathers what concerns you most; everything else stays open to you.',
  nothing_yet: 'Nothing is marked for you yet. See the whole portal:',
  others: 'For others',

  // The block on the home page
  block_title: 'For you',
  block_lead: 'Choose who you are to see what concerns you most.',
  why_block: 'Shown because you chose “{{choice}}”.',
  failed: 'We could not load your selection. All of it is on this page:',
  all_for: 'Everything for you',
  label_audience: 'I am',
  label_office: 'My ward office',
  option_none: 'not chosen',
  why_office: 'Shown because you chose this ward office:',
  forget: 'Clear my choice',
  forgotten: 'Choice cleared. Nothing is stored on this device.',
  privacy:
    'Your choice stays on this device: it is not sent to us, and you can clear it at any time.',
  not_kept: 'This browser does not store your choice: it lasts until you leave this page.',
} as const;
