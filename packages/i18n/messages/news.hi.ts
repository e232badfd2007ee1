import type { Translation } from '../i18n.ts';

export default {
  lead: 'शहर ने क्या तय किया, शुरू किया, बनाया या बदला, और आपके लिए उसका क्या अर्थ है।',
  latest: 'ताज़ा समाचार',
  earlier: 'इससे पहले के समाचार',
  all: 'सभी समाचार',
  of_year: '{{year}} के समाचार',
  the_order: 'मूल आदेश या सूचना',
  kind_announcement: 'घोषणा',
  kind_decision: 'निर्णय',
  kind_service: 'सेवा में बदलाव',
  kind_works: 'कार्य और परियोजनाएँ',
  kind_figures: 'आँकड़े',
} satisfies Translation<'news'>;
