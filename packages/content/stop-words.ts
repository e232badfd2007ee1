import { fold } from './search-text.ts';

/**
 * Words that say how something is asked, not what about: a page need not contain them. Folded, as
 * `fold` does it.
 */

export const STOP_WORDS: ReadonlySet<string> = new Set(
  fold(`
    a an the of to for in on at by with from is are was be am my me i we our you your it its this that and or not do does
    can could how what where when which who why get need want please about has have been there any should will new
    आहे आहेत होते आणि व किंवा की का कसा कशी कसे काय कुठे कोठे केव्हा कधी कोण कोणता कोणती माझा माझी माझे मला आम्हाला आपले
    हा ही हे तो ती ते या त्या साठी मधील मध्ये वर चा ची चे च्या ला ने नी हवे हवा हवी पाहिजे करायचे करायची करायचा आहे
    नाही झाला झाली झाले करणे करा कसे
    है हैं हूँ था थी थे और या कि का की के को में से पर ने कैसे क्या कहाँ कहां कब कौन कौनसा मेरा मेरी मेरे मुझे हमें हमारा
    यह वह ये वे इस उस लिए चाहिए करना करनी करने करें कराना नहीं रहा रही रहे जाए होता गया गई
    kase kasa kashi kuthe kadhi aahe ahe mala maza mazi majha majhi pahije hava karayche
    kaise kahan kab kya hai hain ka ki ke ko me mein se mera meri mujhe chahiye karna kare karein nahi
  `)
    .split(/\s+/)
    .filter(Boolean),
);
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
