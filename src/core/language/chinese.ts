import { language } from "./language";

export const zh = language("zh", {
  announcers: "问题 疑问 疑惑 待解决 question questions",
  firstPerson: "我 自己",
  ours: "我们",
  meetings: "会议 例会",
  secondPerson: "你 您 你们",
  inner:
    "为什么 | 什么 | 怎么 | 怎样 | 如何 | 哪 | 谁 | 多少 | 是否 | 能否 | 何时 | 是不是 | 要不要 | 该不该",
  particles: "吗 | 是不是 | 要不要 | 好不好",
  answers: "是的 | 对 | 不是 | 不行 | 没有 | 当然 | 可能 | 应该 | 可以 | 答案 | 答：",
  causes: "因为 | 由于",
  hedges: "不知道 | 不确定 | 不清楚 | 也许 | 说不定 | 难说 | 没想好 | 还没想好 | 待定 | 再说",
  unsettling: "问题 | 好像",
  whys: "为什么 为何 怎么",
  wonderings: "不知道是否 | 我想知道 | 我在想",
  copied: "练习 | 作业 | 面试题 | 考试 | 习题 | 思考题 | 读书笔记",
  offers: "需要我 | 要不要我",
});
