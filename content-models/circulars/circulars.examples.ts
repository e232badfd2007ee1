import type { Circular } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

export const circularExamples: Example<Circular>[] = [
  {
    slug: 'powers-to-ward-offices',
    portals: ['pmc'],
    department: 'general-administration',
    title: {
      en: 'Powers given to ward offices: pet licences, salons, wedding halls',
      mr: 'क्षेत्रीय कार्यालयांना अधिकार: पाळीव प्राणी परवाने, सलून, मंगल कार्यालये',
      hi: 'क्षेत्रीय कार्यालयों को अधिकार: पालतू पशु लाइसेंस, सैलून, विवाह हॉल',
    },
    summary: {
      en: 'Licences that were issued at the head office are issued at the fifteen ward offices.',
      mr: 'मुख्य कार्यालयात दिले जाणारे परवाने आता पंधरा क्षेत्रीय कार्यालयांत दिले जातात.',
      hi: 'जो लाइसेंस मुख्य कार्यालय में मिलते थे, वे पंद्रह क्षेत्रीय कार्यालयों में मिलते हैं।',
    },
    number: 'SAMPLE/2025/01',
    issuedOn: '2025-10-13',
    kind: 'delegation',
    body: {
      en: '## What changes\n\nThe ward office decides on:\n\n- pet licences\n- salons and beauty parlours',
      mr: '## काय बदलते\n\nक्षेत्रीय कार्यालय निर्णय घेते:\n\n- पाळीव प्राणी परवाने\n- सलून व सौंदर्य प्रसाधनगृहे',
      hi: '## क्या बदलता है\n\nक्षेत्रीय कार्यालय निर्णय लेता है:\n\n- पालतू पशु लाइसेंस\n- सैलून और ब्यूटी पार्लर',
    },
  },
];
