import type { Translation } from '../i18n.ts';

export default {
  lead: 'शहराने काय ठरवले, सुरू केले, बांधले किंवा बदलले, आणि त्याचा तुमच्यासाठी अर्थ काय.',
  latest: 'ताज्या बातम्या',
  earlier: 'आधीच्या बातम्या',
  all: 'सर्व बातम्या',
  of_year: '{{year}} मधील बातम्या',
  the_order: 'मूळ आदेश किंवा सूचना',
  kind_announcement: 'घोषणा',
  kind_decision: 'निर्णय',
  kind_service: 'सेवेतील बदल',
  kind_works: 'कामे व प्रकल्प',
  kind_figures: 'आकडेवारी',
} satisfies Translation<'news'>;
