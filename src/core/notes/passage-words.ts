import { wordSet } from "../calendar/words";

/** Words that say that what follows was written earlier: "from november:", "last march", "in may i wrote:". */
export const pastWords = wordSet(
  "from last wrote written said asked thought noted journaled past " +
    "aus vom letzten letztem letzter vorigen schrieb geschrieben notierte " +
    "desde pasado escribí escrito anoté " +
    "depuis dernier écrit écrivais écrivis noté " +
    "uit vorige afgelopen schreef geschreven " +
    "passado escrevi anotei " +
    "dal da scorso scritto scrissi " +
    "z ze zeszłego ubiegłego napisałem napisałam pisałem pisałam " +
    "från fra förra skrev skrevet sidste " +
    "из прошлого писал писала написал написала",
);

/** Words that say so where the lead begins with them: "de noviembre:", "van maart:". */
export const openingWords = wordSet("de del d du van von");

/** Words that may stand beside those and the month. */
export const passageWords = wordSet(
  "in i back old older earlier this is was that a an the my of note notes journal diary entry page pages text some words " +
    "early mid late year me myself " +
    "im ich mein meine notiz notizen tagebuch eintrag alt alte altes jahr das dies ist " +
    "en yo de del mi nota notas diario texto año esto es " +
    "je j ai d le la du mon ma carnet journal texte an " +
    "ik in het mijn notitie notities dagboek van " +
    "em eu do da meu minha texto ano " +
    "nel ho il mio di appunti testo anno " +
    "w we roku moje notatki i " +
    "jag jeg min mina i fra " +
    "в я мой мои года дневник",
);
