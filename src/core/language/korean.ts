import { language } from "./language";

export const ko = language("ko", {
  questionWords: "왜 무엇 뭐 뭘 무슨 누구 누가 어디 어디서 언제 어떻게 어떤 얼마나 몇",
  announcers: "질문 질문들 의문 궁금한 question questions",
  firstPerson: "나 나는 내 내가 나를 저는 제",
  ours: "우리 우리는",
  meetings: "회의",
  secondPerson: "너 너는 당신 당신은",
  inner: "왜 | 무엇 | 뭐 | 뭘 | 무슨 | 누구 | 어디 | 언제 | 어떻게 | 어떤",
  particles:
    "을까 | 일까 | 할까 | 될까 | 볼까 | 갈까 | 줄까 | 까요 | 습니까 | 입니까 | 합니까 | 나요 | 는가 | 은가 | 인가 | 가요",
  answers: "네 | 예 | 응 | 아니 | 물론 | 아마 | 당연히 | 답",
  causes: "때문이다 | 때문에 | 왜냐하면 | 때문에",
  hedges: "모르겠 | 잘 모르 | 글쎄 | 아마도 | 확실하지",
  unsettling: "질문",
  whys: "왜 어째서",
  copied: "연습문제 | 숙제 | 면접 | 시험",
});
