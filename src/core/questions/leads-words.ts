/**
 * Words with which people write down what they found out: phrases parted by bars, by language (ISO 639-1), in lower case, without
 * accents, English short forms spelt out.
 */
export interface LeadWords {
  /** Said nearly only of something found or decided. */
  readonly found: string;
  /** Reasons, which answer a "why" best. */
  readonly causes: string;
  /** Said in answers as in much else. */
  readonly hints: string;
  /** A sentence with one of these leaves it open. */
  readonly open: string;
  /** Whether verbs say "i" by themselves. */
  readonly verbsSayWho: boolean;
}

export const leadWords: Readonly<Record<string, LeadWords>> = {
  en: {
    found:
      "decided|have chosen|realised|realized|turns out|turned out|figured out|the answer|final decision|now i know|i now know|i understand now|in the end|made up my mind|came to me|dawned on me|concluded|my conclusion",
    causes: "because|bc|the reason|that is why",
    hints: "it is|it was|it takes|i will|i am going to|finally|noticed|learned|learnt|means|that is",
    open: "if|unless|whether|not sure|do not know|no idea|wonder|wondering|maybe|perhaps|unclear|not decided|to decide|undecided|ask myself|asked myself|question|should",
    verbsSayWho: false,
  },
  de: {
    found:
      "entschieden|beschlossen|gemerkt|erkannt|begriffen|stellt sich heraus|stellte sich heraus|die antwort|jetzt weiss ich|am ende|mir ist klar|wurde mir klar",
    causes: "weil|der grund|deshalb|darum",
    hints: "es ist|das ist|es war|ich werde|endlich|gelernt",
    open: "wenn|falls|ob|nicht sicher|weiss nicht|weiss ich nicht|keine ahnung|frage mich|vielleicht|unklar|frage|soll",
    verbsSayWho: false,
  },
  es: {
    found:
      "decidi|he decidido|me di cuenta|me doy cuenta|resulta que|resulto que|la respuesta|ahora se|al final|comprendi|entendi",
    causes: "porque|la razon|por eso",
    hints: "es que|era|voy a|por fin|aprendi",
    open: "si|no se|no estoy segura|no estoy seguro|ni idea|me pregunto|quiza|quizas|tal vez|pregunta",
    verbsSayWho: true,
  },
  fr: {
    found:
      "decide de|ai decide|ai compris|ai realise|il s avere|la reponse|maintenant je sais|au final|finalement|en fin de compte",
    causes: "parce que|parce qu|car|la raison|c est pourquoi",
    hints: "c est|c etait|je vais|enfin|appris",
    open: "si|s il|pas sur|pas sure|ne sais pas|sais pas|aucune idee|me demande|peut etre|question",
    verbsSayWho: false,
  },
  nl: {
    found: "besloten|beseft|besefte|bleek|blijkt|het antwoord|nu weet ik|uiteindelijk|ingezien|snap nu",
    causes: "omdat|want|de reden|daarom",
    hints: "het is|het was|ik ga|eindelijk|geleerd",
    open: "als|of ik|niet zeker|weet niet|weet ik niet|geen idee|vraag me af|misschien|onduidelijk|vraag|moet ik",
    verbsSayWho: false,
  },
  pt: {
    found: "decidi|percebi|descobri|a resposta|agora sei|no fim|afinal|entendi|acontece que",
    causes: "porque|a razao|por isso",
    hints: "e que|era|vou|finalmente|aprendi",
    open: "nao sei|nao tenho certeza|nao faco ideia|me pergunto|talvez|sera que|pergunta",
    verbsSayWho: true,
  },
  pl: {
    found:
      "zdecydowalam|zdecydowalem|postanowilam|postanowilem|zrozumialam|zrozumialem|okazalo sie|okazuje sie|odpowiedz|teraz wiem|w koncu|ostatecznie",
    causes: "bo|poniewaz|dlatego|powod",
    hints: "to jest|to bylo|bede|nauczylam|nauczylem",
    open: "jesli|gdyby|czy|nie wiem|nie jestem pewna|nie jestem pewien|moze|zastanawiam|pytanie",
    verbsSayWho: true,
  },
};
