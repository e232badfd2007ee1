export default {
  lead:
    'Questions that people often ask at our offices, answered in a few sentences. Open a ' +
    'question, or read the page from top to bottom.',
  topics: 'Topics',
  topic_taxes: 'Taxes and bills',
  'topic_water-roads': 'Water, drains and roads',
  topic_certificates: 'Certificates',
  topic_licences: 'Licences',
  topic_grievances: 'Grievances',
  topic_schemes: 'Welfare schemes',
  topic_newcomers: 'New in Pune',
  topic_site: 'Your rights, and this site',
  asked: 'Questions people ask',
  more_on_topic: 'More on this topic',
  all_questions: 'All questions',
  read_more: 'Read more',
  not_here: 'Your question is not here? Ask free of charge:',
} as const;
