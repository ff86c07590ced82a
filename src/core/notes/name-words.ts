import { wordSet } from "../calendar/words";

/** Words that make the number behind them a number of something, and no day: "week 2 may 2022", "Sprint 24-06", "ISO 10-2004". */
export const countingWords = wordSet(
  "v ver version versión versie release rel build sprint chapter chap ch kapitel capítulo chapitre hoofdstuk capitolo rozdział " +
    "part parte teil partie deel section sec abschnitt lecture lec vorlesung lesson lektion leçon lección les lekcja unit " +
    "module modul módulo week wk kw semana woche semaine day tag día jour dag dia giorno dzień phase step schritt level " +
    "page pages p pp pg seite s página pagina strona vol volume band issue no nr num number nummer número numéro ticket pr " +
    "episode ep folge season staffel temporada saison round runde exercise ex übung problem question q figure fig table " +
    "act scene verse psalm item task room grade class top rank score kapittel kap rfc iso iec ieee din en ansi nist astm std " +
    "standard cve kb",
);

/** What a software's version stands behind: with these beside it, `2024.6.1` is one. */
export const versionWords = wordSet(
  "v version release releases changelog build beta alpha rc patch update upgrade",
);

/**
 * Words that follow a day in the name of a journal's note: "6-30 reflection", "12-3 journal". Only before one of these,
 * or alone, are a month and a day without a year taken for a date.
 */
export const journalWords = wordSet(
  "reflection reflections reflecting reflect journal journaling journalling log diary note notes thoughts thought entry " +
    "checkin check dump braindump brain musings ramble rambling rambles daily morning evening night weekly recap debrief " +
    "gratitude meditation dream dreams dreamlog mood vent freewrite freewriting writing pages retro retrospective " +
    "tagebuch eintrag notiz notizen gedanken reflexion logbuch rückblick abend morgen traum " +
    "diario reflexión reflexiones notas pensamientos entrada sueños apuntes " +
    "réflexion réflexions pensées entrée carnet rêve bilan " +
    "dagboek reflectie notitie notities gedachten droom " +
    "diário reflexão reflexões pensamentos anotações sonho " +
    "dziennik refleksja refleksje notatki myśli zapiski sen " +
    "riflessione riflessioni pensieri appunti sogno " +
    "dagbok anteckningar tankar refleksjon dagbog tanker",
);
