import type { Translation } from '../i18n.ts';

export default {
  lead: 'सविस्तर प्रकल्प अहवाल: प्रकल्प कसा असेल, खर्च किती आणि तो केव्हा पूर्ण व्हावा, प्रकरणानुसार.',
  of_project: 'प्रकल्प',
  date: 'दिनांक',
  status: 'स्थिती',
  status_draft: 'मसुदा',
  status_submitted: 'सादर केला',
  status_approved: 'मंजूर',
  status_revised: 'सुधारित',
  sample: 'नमुना',
  all_samples: 'हे सर्व नमुने आहेत, या संकेतस्थळासाठी लिहिलेले',
  sample_title: 'हा नमुना आहे, अधिकृत अहवाल नव्हे',
  sample_text:
    'या प्रकल्पाचा अधिकृत सविस्तर प्रकल्प अहवाल आम्हाला ज्ञात नाही. हा नमुना अहवालाचे स्वरूप ' +
    'दाखवतो: प्रकरणे, तारखा व रचना या संकेतस्थळासाठी लिहिल्या आहेत.',
  cost: 'अंदाजित खर्च',
  consultant: 'तयार करणारे',
  chapters: 'प्रकरणे',
  page: 'पान {{page}}',
  reports_of: 'सविस्तर प्रकल्प अहवाल',
  all_reports: 'सर्व अहवाल',
} satisfies Translation<'reports'>;
