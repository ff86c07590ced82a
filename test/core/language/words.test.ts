import { describe, expect, it } from "vitest";
import { wordsFor } from "../../../src/core/language/words";

describe("the language a passage is mostly written in", () => {
  it.each([
    ["en", "i went to the harbour and it was closed, but the tea was good"],
    ["de", "ich war heute nicht am Hafen, und das ist auch gut so"],
    ["es", "hoy no fui al puerto, pero la verdad es que no me hace falta"],
    ["fr", "je ne suis pas allé au port, mais le thé est bon et la nuit aussi"],
    ["nl", "ik ben niet naar de haven gegaan, maar het is ook goed zo"],
    ["pt", "não fui ao porto, mas o chá é bom e a noite também"],
    ["pl", "nie poszłam do portu, ale to jest dobrze, bo jestem zmęczona i tak"],
    ["zh", "今天我没有去港口，不过茶很好喝，晚上也很安静。"],
    ["ja", "今日は港に行かなかった。でもお茶はおいしかったです。"],
    ["ko", "오늘은 항구에 가지 않았다. 그래도 차는 맛있었다."],
  ])("%s", (code, text) => {
    expect(wordsFor(text).code).toBe(code);
  });

  it("is English where nothing tells", () => {
    expect(wordsFor("").code).toBe("en");
    expect(wordsFor("2025-06-11 1234").code).toBe("en");
  });

  it("stays English with a name in another script", () => {
    expect(wordsFor("wei wrote 你好 on the board and it was the best of the day").code).toBe("en");
  });
});
