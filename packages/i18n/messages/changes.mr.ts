export default {
  // The history at the foot of a page
  history: 'पानाचा इतिहास',
  kind_first: 'प्रथम प्रकाशित',
  kind_correction: 'किरकोळ दुरुस्ती',

  // The list of changes, and its feed
  title: 'काय बदलले',
  lead: 'प्रकाशित मजकुरातील जे बदल वाचकांना कळवले जातात ते, नवीनतम आधी. किरकोळ दुरुस्त्या येथे नाहीत.',
  all: 'या पोर्टलवरील सर्व बदल',
  by_email: 'ईमेलने: प्रकार आणि विभाग निवडा',
  latest: 'नवीनतम बदल',
};
