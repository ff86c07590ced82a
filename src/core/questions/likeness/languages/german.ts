import type { WordLists } from "../vocabulary";

export const german: WordLists = {
  asking:
    "what=was welche welcher welches welchen wozu wofur woran worauf|who=wer wen wem wessen|why=warum wieso weshalb|where=wo wohin woher|when=wann|how=wie|how much=wieviel",
  subjects: "i=ich du|we=wir|he=er|they=sie|it=es man das dies",
  not: "nicht kein keine keinen nie niemals niemand nichts",
  fillers:
    "wirklich eigentlich denn noch immer nur schon mal jetzt so uberhaupt endlich wieder genau ehrlich also ja doch aber und nun selbst selber heute hier nachste nachsten",
  others: "i=mich mir|we=uns|he=ihn ihm|they=ihnen",
  small:
    "nach bei zu zum zur von vom fur auf aus am im in an um uber unter durch gegen seit als etwas meine mein meinen meinem meiner unser unsere unseren unserem dieser diese diesen diesem dieses einen einem einer eine ein den dem des der sich dir dich",
  light: "hab machen mache gehen kommen nehmen brauchen leute arbeit finden findet statt sagen wenig mehr",
  phrases:
    "wieviel=wie viel,wie viele|soll ich=ist es zeit zu|=auf dauer|soll ich=ist es an der zeit zu,was ware wenn ich,was ist wenn ich,was wenn ich|sollen wir=was ware wenn wir,was wenn wir,ist es zeit dass wir|~@any=lohnt es sich,lohnt sich,es wert,das richtige fur mich/uns,etwas fur mich/uns,richtig fur mich/uns,eine gute idee|warum=wie kommt es dass,woran liegt es dass|warum kann ich nicht=was halt mich davon ab,was hindert mich daran,was halt mich ab,warum fallt es mir so schwer,warum fallt mir so schwer,warum schaffe ich es nicht|wie kann ich=was kann ich tun um,wie schaffe ich es,wie gelingt es mir|=am ende,im grunde,zur zeit,im moment,auf einmal,ich frage mich ob,ich frage mich",
  same: "kundigen kundigung|chef chefin vorgesetzte vorgesetzter|gehalt verdienst bezahlung|stelle job arbeitsplatz|ziehen umzug umziehen umgezogen|mude erschopft ausgelaugt|angst furcht furchten|entscheiden entscheidung entschluss entschieden|beginnen anfangen angefangen starten begonnen|glucklich zufrieden froh|sprechen reden gesprach|kollege kollegin|firma unternehmen betrieb|besprechung meeting sitzung|kind kinder|beforderung befordert befordern|andern wechseln verandern wechsel|schlafen schlaf|geduld ungeduldig geduldig|wollen mochte will",
  either: "kundigen bleiben|aufhoren weitermachen",
  endings: "ungen|ung|en|ern|er|em|es|est|et|st|e|n|s|t",
};
