/**
 * Words by which a question of a life is told from one of a day's work: by language (ISO 639-1), in lower case, without accents,
 * parted by blanks. Any form of a word counts, as far as the likeness of questions knows its endings.
 */
export interface RankWords {
  /** I, me, my, and verbs that say "i" without a pronoun. */
  readonly self: string;
  readonly us: string;
  readonly you: string;
  /** Verbs before "i" that ask for a way or a leave, and seldom more. */
  readonly can: string;
  /** What a life is about. */
  readonly life: string;
  /** What a day's work and errands are about. */
  readonly work: string;
}

export const rankWords: Readonly<Record<string, RankWords>> = {
  en: {
    self: "i im ive id me my mine myself",
    us: "we us our ours",
    you: "you your yours yourself u",
    can: "can could may",
    life: "life alive energy happy sad tired bored afraid feel love hate want enough leave stay matter meaning purpose worth regret alone proud shame guilt dream become grow courage free freedom home family father mother partner child friend career calling job money lazy burnout rest joy drain miss lost stuck postpone avoid pretend honest die death old future identity useful deserve belong care heart hope envy angry",
    work: "meeting agenda minutes deadline ticket sprint release deploy server api database data report slide budget invoice quarter client vendor supplier contract stakeholder measure test testing bug fix version document email calendar schedule room order launch migration workshop blocker action ticket send buy book print approve sign",
  },
  de: {
    self: "ich mich mir mein meine meinen meinem meiner meines",
    us: "wir uns unser unsere unseren",
    you: "du dich dir dein deine deinen sie ihnen ihr ihre",
    can: "kann konnte darf",
    life: "leben lebe energie kraft glucklich zufrieden traurig mude langweilig angst fuhle gefuhl liebe will genug gehen bleiben kundigen sinn bedeutung wert bereue allein stolz schuld traum mut freiheit zuhause familie vater mutter eltern kind freunde beruf karriere geld faul ruhe freude zukunft alt tod gebraucht gehore hoffnung",
    work: "besprechung protokoll termin frist ticket release server daten bericht folien budget rechnung quartal kunde lieferant vertrag test fehler version dokument mail kalender raum schicken kaufen buchen drucken unterschreiben zustandig",
  },
  es: {
    self: "yo me mi mis mio mia mios mias conmigo quiero debo soy estoy tengo puedo hago voy sigo siento vivo",
    us: "nosotros nos nuestro nuestra nuestros queremos debemos tenemos",
    you: "tu te ti tus usted su sus quieres debes tienes",
    can: "",
    life: "vida vivir energia feliz triste cansado aburrido miedo sentir amor amar quiero suficiente dejar quedarme irme importa sentido proposito vale arrepentir solo orgullo culpa sueno valor libertad casa familia padre madre hijo hija amigo carrera vocacion trabajo dinero perezoso descanso alegria futuro viejo muerte manos esperanza",
    work: "reunion agenda plazo entrega servidor datos informe presentacion presupuesto factura trimestre cliente proveedor contrato prueba error version documento correo calendario sala enviar comprar imprimir firmar responsable",
  },
  fr: {
    self: "je j me m moi mon ma mes mien mienne",
    us: "nous notre nos",
    you: "tu te t toi ton ta tes vous votre vos",
    can: "puis peux",
    life: "vie vivre energie heureux triste fatigue ennui peur sens sentir aime aimer veux envie assez partir rester quitter compte valeur regret seul fier honte coupable reve courage liberte maison famille pere mere enfant ami carriere vocation travail metier argent paresseux repos joie avenir vieux mort mains espoir",
    work: "reunion ordre delai livraison serveur donnees rapport presentation budget facture trimestre client fournisseur contrat test bogue version document mail calendrier salle commande envoyer acheter imprimer signer responsable",
  },
  nl: {
    self: "ik me mij mijn mezelf",
    us: "wij we ons onze",
    you: "jij je jou jouw u uw",
    can: "kan kon mag",
    life: "leven leef energie gelukkig verdrietig moe verveeld bang voel gevoel liefde wil genoeg weggaan vertrekken blijven zin betekenis waard spijt alleen trots schuld droom moed vrijheid thuis familie vader moeder kind vriend loopbaan roeping baan geld lui rust vreugde toekomst oud dood handen hoop",
    work: "vergadering overleg server data rapport presentatie begroting factuur kwartaal klant leverancier contract test fout versie document mail agenda zaal sturen kopen printen tekenen verantwoordelijk",
  },
  pt: {
    self: "eu me mim meu minha meus minhas comigo quero devo sou estou tenho posso faco vou sinto vivo",
    us: "nos nosso nossa nossos queremos devemos temos",
    you: "tu te voce seu sua teu tua",
    can: "posso",
    life: "vida viver energia feliz triste cansado tedio medo sentir amor amar quero bastante suficiente sair ficar importa sentido proposito vale arrepender sozinho orgulho culpa sonho coragem liberdade casa familia pai mae filho filha amigo carreira vocacao trabalho dinheiro preguica descanso alegria futuro velho morte maos esperanca",
    work: "reuniao pauta prazo entrega servidor dados relatorio apresentacao orcamento fatura trimestre cliente fornecedor contrato teste erro versao documento calendario sala enviar comprar imprimir assinar responsavel",
  },
  pl: {
    self: "ja mnie mi mna moj moja moje mojego mojej moich siebie chce mam jestem moge musze powinienem powinnam robie zyje czuje boje",
    us: "my nas nam nasz nasza nasze chcemy mamy musimy",
    you: "ty ciebie ci twoj twoja twoje masz chcesz",
    can: "",
    life: "zycie zyc zyje energia energii sily szczesliwy smutny zmeczony znudzony nuda strach boje czuje milosc chce dosc odejsc zostac sens znaczenie warto zaluje sam sama dumny wstyd wina marzenie odwaga wolnosc dom rodzina ojciec matka dziecko przyjaciel kariera powolanie praca pieniedzy pieniadze leniwy spokoj radosc przyszlosc stary smierc rece nadzieja",
    work: "spotkanie agenda termin wydanie serwer dane raport prezentacja budzet faktura kwartal klient dostawca umowa test blad wersja dokument mail kalendarz sala wyslac kupic wydrukowac podpisac odpowiedzialny",
  },
};

/** Words in a note's path or its headings that tell of meetings and work, in all languages. */
export const workPlaces =
  "meeting meetings standup sync oneonone minutes agenda call calls retro kickoff planning allhands workshop project projects client clients customer work team sprint todo todos tasks action actions items ops board besprechung sitzung protokoll arbeit projekt kunde reunion compte projet travail trabajo proyecto vergadering overleg werk reuniao trabalho projeto spotkanie praca";

/** The same for writing about oneself. */
export const ownPlaces =
  "journal diary reflection reflections reflect thoughts thought pages retreat letter self life therapy therapist session tagebuch gedanken lettre pensees diario reflexion dagboek gedachten reflexao dziennik mysli";
