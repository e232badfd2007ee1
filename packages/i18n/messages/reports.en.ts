export default {
  lead:
    'Detailed project reports: what a project will be, what it should cost and when it ' +
    'should be finished, chapter by chapter.',
  of_project: 'Project',
  date: 'Date',
  status: 'Status',
  status_draft: 'Draft',
  status_submitted: 'Submitted',
  status_approved: 'Approved',
  status_revised: 'Revised',
  sample: 'Sample',
  all_samples: 'All of these are samples, written for this portal',
  sample_title: 'A sample, not an official report',
  sample_text:
    'We know of no official detailed project report for this project. This one shows the ' +
    'form: its chapters, dates and structure are written for this portal.',
  cost: 'Estimated cost',
  consultant: 'Prepared by',
  chapters: 'Chapters',
  page: 'page {{page}}',
  reports_of: 'Detailed project reports',
  all_reports: 'All reports',
} as const;
