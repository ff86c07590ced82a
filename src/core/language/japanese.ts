import { language } from "./language";

export const ja = language("ja", {
  announcers: "質問 疑問 問い 気になること question questions",
  firstPerson: "私 僕 俺 自分",
  ours: "私たち",
  meetings: "会議 打ち合わせ",
  secondPerson: "あなた 君",
  inner:
    "なぜ | どうして | どう | 何 | なに | 誰 | だれ | いつ | どこ | どれ | どの | どんな | いくら | いくつ",
  particles: "ですか | ますか | でしょうか | だろうか | のか | ないか | るか | たか | うか | かな | かしら",
  answers: "はい | いいえ | うん | そう | 違う | もちろん | たぶん | 答え",
  causes: "からです | からだ | ので | なぜなら | だって | 理由は",
  hedges: "わからない | 分からない | わかりません | 分かりません | 不明 | まだ | 微妙 | どうだろう",
  unsettling: "質問 | 疑問",
  whys: "なぜ どうして 何故",
  wonderings: "気になるのは",
  copied: "練習問題 | 宿題 | 面接 | 試験 | 問題集",
});
