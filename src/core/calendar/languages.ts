/**
 * The names of months and weekdays, as people write them: full, inflected and short, separated by spaces.
 * Twelve lines of months from January, seven of weekdays from Monday. Compared in small letters and without accents,
 * so a spelling that differs in these alone need not be repeated. A language more is one entry more.
 */
export interface CalendarLanguage {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
}

const en: CalendarLanguage = {
  months: [
    "january jan",
    "february feb febr",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ],
  weekdays: [
    "monday mon mo",
    "tuesday tues tue tu",
    "wednesday weds wed we",
    "thursday thurs thur thu th",
    "friday fri fr",
    "saturday sat sa",
    "sunday sun su",
  ],
};

const de: CalendarLanguage = {
  months: [
    "januar jänner jan jän",
    "februar feber feb",
    "märz mär mrz",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "dezember dez",
  ],
  weekdays: [
    "montag mo",
    "dienstag di",
    "mittwoch mi",
    "donnerstag do",
    "freitag fr",
    "samstag sonnabend sa",
    "sonntag so",
  ],
};

const es: CalendarLanguage = {
  months: [
    "enero ene",
    "febrero feb",
    "marzo mar",
    "abril abr",
    "mayo may",
    "junio jun",
    "julio jul",
    "agosto ago",
    "septiembre setiembre sept sep set",
    "octubre oct",
    "noviembre nov",
    "diciembre dic",
  ],
  weekdays: [
    "lunes lun lu",
    "martes mar ma",
    "miércoles mié mi",
    "jueves jue ju",
    "viernes vie vi",
    "sábado sáb sá",
    "domingo dom do",
  ],
};

const fr: CalendarLanguage = {
  months: [
    "janvier janv jan",
    "février févr fév",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "août",
    "septembre sept sep",
    "octobre oct",
    "novembre nov",
    "décembre déc",
  ],
  weekdays: [
    "lundi lun lu",
    "mardi mar ma",
    "mercredi mer me",
    "jeudi jeu je",
    "vendredi ven ve",
    "samedi sam sa",
    "dimanche dim di",
  ],
};

const nl: CalendarLanguage = {
  months: [
    "januari jan",
    "februari feb",
    "maart mrt",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "augustus aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  weekdays: [
    "maandag ma",
    "dinsdag di",
    "woensdag wo",
    "donderdag do",
    "vrijdag vr",
    "zaterdag za",
    "zondag zo",
  ],
};

const pt: CalendarLanguage = {
  months: [
    "janeiro jan",
    "fevereiro fev",
    "março mar",
    "abril abr",
    "maio mai",
    "junho jun",
    "julho jul",
    "agosto ago",
    "setembro set",
    "outubro out",
    "novembro nov",
    "dezembro dez",
  ],
  weekdays: [
    "segunda seg",
    "terça ter",
    "quarta qua",
    "quinta qui",
    "sexta sex",
    "sábado sáb",
    "domingo dom",
  ],
};

const pl: CalendarLanguage = {
  months: [
    "styczeń stycznia styczniu sty",
    "luty lutego lutym lut",
    "marzec marca marcu mar",
    "kwiecień kwietnia kwietniu kwi",
    "maj maja maju",
    "czerwiec czerwca czerwcu cze",
    "lipiec lipca lipcu lip",
    "sierpień sierpnia sierpniu sie",
    "wrzesień września wrześniu wrz",
    "październik października październiku paź",
    "listopad listopada listopadzie lis",
    "grudzień grudnia grudniu gru",
  ],
  weekdays: [
    "poniedziałek pon pn",
    "wtorek wto wt",
    "środa śro śr",
    "czwartek czw",
    "piątek pią pt",
    "sobota sob",
    "niedziela niedz nie ndz",
  ],
};

const it: CalendarLanguage = {
  months: [
    "gennaio gen",
    "febbraio feb",
    "marzo mar",
    "aprile apr",
    "maggio mag",
    "giugno giu",
    "luglio lug",
    "agosto ago",
    "settembre set sett",
    "ottobre ott",
    "novembre nov",
    "dicembre dic",
  ],
  weekdays: [
    "lunedì lun",
    "martedì mar",
    "mercoledì mer",
    "giovedì gio",
    "venerdì ven",
    "sabato sab",
    "domenica dom",
  ],
};

const sv: CalendarLanguage = {
  months: [
    "januari jan",
    "februari feb",
    "mars",
    "april apr",
    "maj",
    "juni jun",
    "juli jul",
    "augusti aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  weekdays: [
    "måndag mån",
    "tisdag tis",
    "onsdag ons",
    "torsdag tors tor",
    "fredag fre",
    "lördag lör",
    "söndag sön",
  ],
};

/** Danish and Norwegian, which differ in Saturday and a few months alone. */
const daNb: CalendarLanguage = {
  months: [
    "januar jan",
    "februar feb",
    "marts mars mar",
    "april apr",
    "maj mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december desember dec des",
  ],
  weekdays: [
    "mandag man",
    "tirsdag tir",
    "onsdag ons",
    "torsdag tor",
    "fredag fre",
    "lørdag lør",
    "søndag søn",
  ],
};

const ru: CalendarLanguage = {
  months: [
    "январь января январе янв",
    "февраль февраля феврале фев",
    "март марта марте мар",
    "апрель апреля апреле апр",
    "май мая мае",
    "июнь июня июне июн",
    "июль июля июле июл",
    "август августа августе авг",
    "сентябрь сентября сентябре сен",
    "октябрь октября октябре окт",
    "ноябрь ноября ноябре ноя",
    "декабрь декабря декабре дек",
  ],
  weekdays: [
    "понедельник пн",
    "вторник вт",
    "среда ср",
    "четверг чт",
    "пятница пт",
    "суббота сб",
    "воскресенье вс",
  ],
};

/** Chinese, Japanese and Korean number their months (see `cjkUnits`); what has a name is the weekday. */
const cjk: CalendarLanguage = {
  months: [
    "一月",
    "二月",
    "三月",
    "四月",
    "五月",
    "六月",
    "七月",
    "八月",
    "九月",
    "十月",
    "十一月",
    "十二月",
  ],
  weekdays: [
    "星期一 周一 週一 礼拜一 月 月曜 月曜日 월 월요일",
    "星期二 周二 週二 礼拜二 火 火曜 火曜日 화 화요일",
    "星期三 周三 週三 礼拜三 水 水曜 水曜日 수 수요일",
    "星期四 周四 週四 礼拜四 木 木曜 木曜日 목 목요일",
    "星期五 周五 週五 礼拜五 金 金曜 金曜日 금 금요일",
    "星期六 周六 週六 礼拜六 土 土曜 土曜日 토 토요일",
    "星期日 星期天 周日 週日 礼拜天 日 日曜 日曜日 일 일요일",
  ],
};

export const calendarLanguages: readonly CalendarLanguage[] = [
  en,
  de,
  es,
  fr,
  nl,
  pt,
  pl,
  it,
  sv,
  daNb,
  ru,
  cjk,
];

/**
 * Short names that are words or other things in a file name ("Data set 2024", "Burn out 2024", "Mission to Mars 2024"):
 * with a year alone they name a month only where nothing else stands beside them.
 */
export const monthNamesThatAreWords = "out set gen ago mag sie lip lis lut mar mars dic des";

/** What stands directly after the number of a day: 3rd, 1er, 2º, 7e. */
export const ordinalEndings = "st nd rd th er re eme e o a º ª de ste го";

/** What stands between the day, the month and the year: "3rd of June", "11 de junho de 2025", "12 d'août". */
export const dateConnectors = "of de del d van di the";

/** What may stand in front of a date that is written out: "le 12 août 2024", "Am 3. Mai 2024". */
export const dateArticles = "the on le am den dem der el il em op";

/** Names of a week before or after its number: 2024-W07, KW 7 2025, semana 7 2025. */
export const weekWords =
  "w wk week weeknr kw cw woche kalenderwoche semana sem semaine settimana tydzień tydz vecka uge uke неделя 周 週 주";

export const quarterWords = "q quarter quartal trimestre kwartaal kwartał kvartal квартал";

/** Characters that close a number in Chinese, Japanese and Korean dates: year, month, day, week. */
export const cjkUnits = { year: "年년", month: "月월", day: "日号號일", week: "周週주" } as const;
