export default {
  // The history at the foot of a page
  history: 'पृष्ठ का इतिहास',
  kind_first: 'पहली बार प्रकाशित',
  kind_correction: 'छोटा सुधार',

  // The list of changes, and its feed
  title: 'क्या बदला',
  lead: 'प्रकाशित पाठ के वे बदलाव जिनकी सूचना पाठकों को दी जाती है, नवीनतम पहले। छोटे सुधार यहाँ नहीं हैं।',
  all: 'इस पोर्टल के सभी बदलाव',
  by_email: 'ईमेल से: प्रकार और विभाग चुनें',
  latest: 'नवीनतम बदलाव',
};
