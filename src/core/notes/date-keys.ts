/** Properties and labels by which a note says its date; as `foldKey` has them: small, without accents, blanks and dashes. */

/** Where people and plugins keep when a note was made. */
export const createdKeys: readonly string[] = (
  "created createdat createdon createddate creationdate datecreated datecreation ctime " +
  "erstellt erstelltam erstelldatum creado fechadecreacion cree creele datedecreation aangemaakt criado criadoem " +
  "datadecriacao creato datadicreazione utworzono datautworzenia 创建时间 创建日期 作成日 작성일"
).split(" ");

/** Labels of a line at the top of a note that says its date ("Date: 2024-06-11"), beside the keys of properties. */
export const dateLabels: readonly string[] =
  "date day datum tag fecha data dato dag giorno jour дата 日期 日付 날짜".split(" ");

/** Properties that hold a note's number, which is the minute it was made in where it has that many digits. */
export const noteNumberKeys: readonly string[] = "id uid zettel zettelid zid".split(" ");
