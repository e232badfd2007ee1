import type { Settings } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { commonSettings } from './settings.common.ts';

export const officersSettings: Example<Settings> = {
  slug: 'officers',
  ...commonSettings,
  tagline: {
    en: 'The desk at which officers of the city answer citizens.',
    mr: 'शहराचे अधिकारी नागरिकांना जेथून उत्तर देतात तो कक्ष.',
    hi: 'वह कक्ष जहाँ से शहर के अधिकारी नागरिकों को उत्तर देते हैं।',
  },
  heroHeading: {
    en: 'Officers’ desk of Pune Municipal Corporation',
    mr: 'पुणे महानगरपालिकेचा अधिकारी कक्ष',
    hi: 'पुणे महानगरपालिका का अधिकारी कक्ष',
  },
  owner: {
    en: 'Owned and maintained by Pune Municipal Corporation for its officers.',
    mr: 'अधिकाऱ्यांसाठी मालकी व देखभाल: पुणे महानगरपालिका.',
    hi: 'अधिकारियों के लिए स्वामित्व और रखरखाव: पुणे महानगरपालिका।',
  },
};
