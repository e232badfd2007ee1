import type { Translation } from '../i18n.ts';

export default {
  show: 'नकाशावर दाखवा',
  hide: 'नकाशा लपवा',
  failed: 'नकाशा दाखवता आला नाही. यादीत सर्व नोंदी आहेत.',
  // Texts of the script, which the page does not carry
  title: 'नकाशा',
  note_own:
    'विभाग सोपे करून व नद्या ढोबळमानाने दाखवल्या आहेत. यादीत केलेली निवड नकाशालाही लागू होते. ज्याच्या जागेची खात्री नाही, ते फक्त यादीत आहे.',
  note: 'विभाग व नद्या ढोबळमानाने दाखवल्या आहेत. यादीत केलेली निवड नकाशालाही लागू होते. ज्याच्या जागेची खात्री नाही, ते फक्त यादीत आहे.',
  count: '{{all}} पैकी {{shown}} नकाशावर आहेत.',
  close: 'बंद करा',
  zoom_in: 'मोठे करा',
  zoom_out: 'लहान करा',
  gesture_ctrl: 'नकाशा मोठा करण्यासाठी Ctrl दाबून स्क्रोल करा',
  gesture_command: 'नकाशा मोठा करण्यासाठी ⌘ दाबून स्क्रोल करा',
  gesture_touch: 'नकाशा हलवण्यासाठी दोन बोटे वापरा',
  river_mula: 'मुळा',
  river_mutha: 'मुठा',
} satisfies Translation<'map'>;
