/**
 * The source note of a department that published reports name, but no accessible official
 * directory.
 */
export const NAMED_IN_REPORTS = {
  en:
    'The department is named in published reports. Its Marathi and Hindi names are ours until ' +
    'the official directory confirms them; phone, address and hours are not known here.',
  mr:
    'या विभागाचा उल्लेख प्रसिद्ध वृत्तांत आहे. अधिकृत सूचीशी पडताळणी होईपर्यंत ही मराठी व हिंदी नावे ' +
    'आम्ही वापरली आहेत; दूरध्वनी, पत्ता व वेळ येथे उपलब्ध नाही.',
  hi:
    'इस विभाग का उल्लेख प्रकाशित समाचारों में है। आधिकारिक सूची से पुष्टि होने तक इसका मराठी और ' +
    'हिन्दी नाम हमने रखा है; फ़ोन, पता और समय यहाँ उपलब्ध नहीं है।',
};

export const reviewed = { reviewedOn: '2026-11-02', reviewOn: '2027-05-03' };
