/**
 * What counts as a question, whose it is and whether it is open: every rule with notes, and what is found in them. They are run
 * as tests (`extract.test.ts`) and printed as `docs/what-counts.md` (`npm run docs`).
 */
export interface Rule {
  readonly name: string;
  /** One or two sentences for a reader of the page. */
  readonly says: string;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly name: string;
  readonly note: string;
  /** One line for each question found: `?` for open or `.` for settled by the note, its kind, its text. */
  readonly found: readonly string[];
  /** Where the note lies: a daily note where nothing is said. */
  readonly path?: string;
}

export interface Chapter {
  readonly name: string;
  readonly rules: readonly Rule[];
}

type Row = readonly [name: string, note: string, found?: readonly string[], path?: string];

function rule(name: string, says: string, ...rows: readonly Row[]): Rule {
  const examples = rows.map(([title, note, found = [], path]) => ({
    name: title,
    note,
    found,
    ...(path === undefined ? {} : { path }),
  }));
  return { name, says, examples };
}

const page = "Ideas/harbour.md";

export const chapters: readonly Chapter[] = [
  {
    name: "What may be a question",
    rules: [
      rule(
        "A question mark ends a question",
        "In prose, lists, headings, callouts and tasks; typos and missing capitals play no part.",
        [
          "two on a line",
          "do i feel useful? do i feel awake?",
          ["? own do i feel useful?", "? own do i feel awake?"],
        ],
        ["typos", "shoud i realy stay?", ["? own shoud i realy stay?"]],
        ["in a list", "- is it the work\n- or is it me?", ["? own or is it me?"]],
        ["with a shout", "what am i doing?! and why!?", ["? own what am i doing?!", "? own and why!?"]],
        [
          "in a callout",
          "> [!question] what would i build?\n> and for whom?",
          ["? own what would i build?", "? own and for whom?"],
        ],
        [
          "in a footnote",
          "a page on ropes^[or does it go under boats?]",
          ["? own or does it go under boats?"],
        ],
        ["in brackets", "call henk (did he get the letter?) before noon", ["? own did he get the letter?"]],
        [
          "in brackets, with the sentence ending behind them",
          "the roof leaks again (who was up there last?). i will ring nuno.",
          ["? own who was up there last?"],
        ],
        ["with markup inside", "why **still** this `job`?", ["? own why still this job?"]],
        [
          "with links inside",
          "should we move [[Hearth]] to the [new shop](https://a.example/x?y=z)?",
          ["? own should we move Hearth to the new shop?"],
        ],
        ["with a tag behind it", "what would i keep? #shed", ["? own what would i keep?"]],
        ["mark after a blank", "what would i keep ?", ["? own what would i keep ?"]],
      ),
      rule(
        "Marks of every script",
        "Full-width, Arabic, Greek and Spanish marks, also without a space behind them.",
        ["full-width, behind other words", "on the board: 我为什么还在这里？", ["? own 我为什么还在这里？"]],
        ["several without spaces", "我想要什么？我该留下吗？", ["? own 我想要什么？", "? own 我该留下吗？"]],
        [
          "Spanish, without a space",
          "¿qué te preocupa?¿qué te frena?",
          ["? own ¿qué te preocupa?", "? own ¿qué te frena?"],
        ],
        ["Spanish, behind a clause", "si me voy, ¿qué pierdo?", ["? own ¿qué pierdo?"]],
        ["Arabic", "ماذا صنعت اليوم؟", ["? own ماذا صنعت اليوم؟"]],
      ),
      rule(
        "A question may be wrapped",
        "Lines that clearly go on are one sentence: wrapped at the width of the page, or ending in a word that cannot end one. A new thought on the next line is its own.",
        [
          "over two lines",
          "what good thing are you postponing\nwith the life you have?",
          ["? own what good thing are you postponing with the life you have?"],
        ],
        [
          "hard-wrapped prose",
          "i keep asking whether the long way round is the only way that i\nknow how to take, or do i only like the walk along the harbour so\nmuch that i forgot to ask?",
          [
            "? own i keep asking whether the long way round is the only way that i know how to take, or do i only like the walk along the harbour so much that i forgot to ask?",
          ],
        ],
        ["a new thought", "i feel flat\nwhat do i do all day?", ["? own what do i do all day?"]],
        [
          "inside an item",
          "- would the boat be\n  big enough for two?\n- no rain",
          ["? own would the boat be big enough for two?"],
        ],
        [
          "an initial ends no sentence, a letter does",
          "does J. Okafor own shed B? pier A leads to pier E. Is that the short way?",
          ["? own does J. Okafor own shed B?", "? own Is that the short way?"],
        ],
      ),
      rule(
        "Lead-ins are left off",
        'Arrows, numbering, and words that only lead up to the question: "the question is -", a label, a name in front.',
        ["arrows", "-> would i last? what do i do?", ["? own would i last?", "? own what do i do?"]],
        [
          "a lead-in",
          "the question is - how much do i want to leave?",
          ["? own how much do i want to leave?"],
        ],
        ["numbering", "1) is it the work?", ["? own is it the work?"]],
        ["a label", "Open: who feeds the cat in june?", ["? own who feeds the cat in june?"]],
        ["a bold label", "**Later:** how do we pay for it?", ["? own how do we pay for it?"]],
        [
          "what an arrow points to",
          "**the bench lamp flickers** => mend it here or at the yard?",
          ["? own mend it here or at the yard?"],
        ],
        [
          "an aside that belongs to the question before",
          "does each lock keep its own list? (on paper)\nand then it is sent to the office at night?",
          ["? own does each lock keep its own list?", "? own and then it is sent to the office at night?"],
        ],
        [
          "labels that are no speakers",
          "Question: who has the spare key?\nInfo: the lock is new\nInfo: the old one is in the drawer",
          ["? own who has the spare key?"],
        ],
      ),
      rule(
        "Alternatives stay one question",
        '"or ..." without a verb of its own belongs to the question before it; a whole second question stands alone.',
        [
          "one",
          "is it because it feels hard? or because it feels wrong?",
          ["? own is it because it feels hard? or because it feels wrong?"],
        ],
        [
          "two",
          "will i learn? Or will i wither away?",
          ["? own will i learn?", "? own Or will i wither away?"],
        ],
        [
          "in German",
          "das ist mir heute nicht klar. soll ich bleiben? oder lieber gehen?",
          ["? own soll ich bleiben? oder lieber gehen?"],
        ],
      ),
      rule(
        "Announced questions need no mark",
        "Items under a heading or label that announces questions count where they are worded as questions.",
        [
          "a heading",
          "### Questions about the move:\n1. What does the lab need before\n2. Who has the key\n3. call jo",
          ["? own What does the lab need before", "? own Who has the key"],
        ],
        [
          "a label",
          "questions for the summer\n- whether i stay\n- what i would make",
          ["? own whether i stay", "? own what i would make"],
        ],
        [
          "an open question for a later day",
          "## Open questions\n- how to sell the press\n- why the press at all",
          ["? own how to sell the press", "? own why the press at all"],
        ],
        [
          "a reply below a marked one is none",
          "## Questions\n- what is a slipway?\n\t- what ivo called the ramp",
          [". own what is a slipway?"],
        ],
        [
          "a condition is none",
          "## Questions\n- if you have no time, skip this\n- if they keep the old boats",
          ["? own if they keep the old boats"],
        ],
        [
          "told lines are none",
          "## Questions\nDid some mending with Ola. When i gave her the glue she laughed.\n- is the key back",
          ["? own is the key back"],
        ],
        [
          "in German",
          "## Offene Fragen\n- wer hat den Schlüssel\n- anrufen, und nicht zu spät",
          ["? own wer hat den Schlüssel"],
        ],
        ["in Chinese", "## 问题\n- 为什么我还在这里\n- 打电话", ["? own 为什么我还在这里"]],
        ["in Japanese", "## 質問\n- どうして続けるのか\n- 電話する", ["? own どうして続けるのか"]],
        ["in Korean", "## 질문\n- 왜 나는 여기 있나요\n- 전화하기", ["? own 왜 나는 여기 있나요"]],
      ),
      rule(
        "Clear grammar needs no mark",
        '"what do i ..." and "should i ..." with the verb in front ask also without a mark, and so does "i wonder whether". A full stop takes it back, unless the writer is asking themselves.',
        [
          "told, not asked",
          "i wonder whether the shed would do",
          ["? own i wonder whether the shed would do"],
        ],
        ["turned round", "should i tell maria about the boat", ["? own should i tell maria about the boat"]],
        [
          "with a question word",
          "what do i do with the second key",
          ["? own what do i do with the second key"],
        ],
        ["a statement", "what i do all day is sit in calls\nwhen i am tired i walk"],
        [
          "in German",
          "das ist so eine Sache mit dem Hof. soll ich ihn behalten oder nicht",
          ["? own soll ich ihn behalten oder nicht"],
        ],
        ["in Chinese", "今天很累\n我应该留下吗", ["? own 我应该留下吗"]],
        [
          "in Japanese",
          "今日は疲れた。\nこの仕事を続けるべきでしょうか。",
          ["? own この仕事を続けるべきでしょうか"],
        ],
        ["in Korean", "오늘은 피곤하다.\n나는 왜 여기 있을까", ["? own 나는 왜 여기 있을까"]],
      ),
    ],
  },
  {
    name: "What is none",
    rules: [
      rule(
        "Code, formulas and addresses",
        "Fenced, indented and inline code, formulas, addresses, HTML, comments, properties and templating are never read.",
        ["fenced", "```\nwhy?\n```\nand then"],
        ["fenced in a list", "- ```\n  why?\n  ```\n- but why?", ["? own but why?"]],
        ["indented", "text\n\n    is this pasted?\n\nand is this mine?", ["? own and is this mine?"]],
        ["inline", 'see `a ? b : c` and https://a.example/?q=why and <a href="?x">it</a>'],
        [
          "blocks of Org",
          "- the list\n  #+BEGIN_QUERY\n  [(contains? ?tags ?x)]\n  #+END_QUERY\n- why so long?",
          ["? own why so long?"],
        ],
        ["math", "$f(x) \\overset{?}{=} y$ holds"],
        ["comments", "%% why? %% and <!-- what? --> yes"],
        ["a comment over lines", "%%\nwhy do i hide this?\n%%\nwhat next?", ["? own what next?"]],
        ["properties", "---\nprompt: what did i learn?\n---\nnothing"],
        ["scripts", '<script>if (confirm("leave?")) go()</script>'],
        [
          "code left in the words",
          "foo?.bar and ^a?b$ and x ?: y\nlet name: string? = nil\nWHERE id = ? AND day = ?",
        ],
        ["types and nullable names", "it returns `T?`, and the name is a `string?`"],
      ),
      rule(
        "Doubt marks, names, empty cells",
        "A mark in brackets, marks in a row, names of pages, heads of tables.",
        ["a field that holds a title", "title:: Is a quiet harbour enough?\ntags:: sea"],
        ["doubt", "planner ii (?) and a (sp?) word ???"],
        ["page names", "- [[What is the plan?]]\n- [[a]] and [[b?]]"],
        ["a table's head", "| Who? | When? |\n|---|---|\n| a | b |"],
      ),
      rule(
        "Templates ask nobody",
        "A note that holds fields of a template, or lies in a folder of templates, asks prompts.",
        ["fields", "# {{title}}\n\n## What went well?\n\n", ["? prompt What went well?"]],
      ),
    ],
  },
  {
    name: "Whose question it is",
    rules: [
      rule(
        "Asked by someone",
        'A label says who asks ("Sam\'s questions:"); in a talk with the writer, the others ask them.',
        ["a label", "omars questions:\n- do you feel useful?", ["? asked do you feel useful?"]],
        ["questions from", "questions from Mira\n- would you go back?", ["? asked would you go back?"]],
        [
          "an asker in German",
          "Heute am Hafen, und das ist nicht neu.\nJanas Fragen:\n- willst du bleiben?",
          ["? asked willst du bleiben?"],
        ],
        [
          "a talk",
          "Tomas: do you like it there?\nMe: some days. why do you ask?\nTomas: you look tired",
          [". asked do you like it there?", ". own why do you ask?"],
        ],
      ),
      rule(
        "Quoted",
        "In a quotation, in quotation marks, as the words of a link, in a story's or another speaker's mouth, in text from elsewhere.",
        [
          "a quotation",
          "> where do people work on what keeps me awake?",
          ["? quoted where do people work on what keeps me awake?"],
        ],
        [
          "nested",
          "- read on the train\n  - > who is the work for?\n    - good one",
          [". quoted who is the work for?"],
        ],
        [
          "quotation marks",
          "she said “and what did the coat cost?” and left",
          ["? quoted and what did the coat cost?"],
        ],
        [
          "quotation marks in brackets",
          "the old doubt (“who am i to lead?”) comes back at night",
          [". quoted who am i to lead?"],
        ],
        ["a quotation that goes on", "he will say it again (e.g., “See? nobody came.”)", [". quoted See?"]],
        ["a link's words", "- [Will it rain?](https://a.example/rain)", ["? quoted Will it rain?"]],
        [
          "pasted chat",
          "[28/11, 18:40] Priya: are you home?\n[28/11, 18:41] Ines: yes\n[28/11, 18:42] Priya: good",
          [". quoted are you home?"],
        ],
        [
          "pasted chat, with a line over each message",
          "is the crane free on friday?\n\nbruno [10:53 AM]\nit is. who asks?\n\nada [10:55 AM]\nme, do you need it?",
          ["? own is the crane free on friday?", "? quoted who asks?", "? quoted do you need it?"],
        ],
        [
          "minutes with a heading for each person",
          "## Minutes\n### Ada\n- the crane is late\n- could the yard lend one?\n### Bruno\n- new pump in\n### Ivo\n- leave next week",
          ["? quoted could the yard lend one?"],
        ],
        [
          "minutes with a link for each person",
          "- [[Ada]]\n\t- the crane is late\n\t- who orders?\n- [[Bruno]]\n\t- pump is in\n- [[Ada]]\n\t- can we wait?\n- [[Ivo]]\n\t- away\n- [[Bruno]]\n\t- yes",
          ["? quoted who orders?", "? quoted can we wait?"],
        ],
        [
          "a chat exported from a call",
          "From Ada Lind to Everyone:  02:46 PM\nThe crane is late.\n\n---\n- From Ivo to Everyone:  02:57 PM\nCould the yard lend one?",
          ["? quoted Could the yard lend one?"],
        ],
        [
          "topics of a meeting are no people",
          "# Meeting on the move\n## Boats\n- who paints them?\n## Ropes\n- all in\n## Oars\n- two lost",
          ["? own who paints them?"],
        ],
        [
          "minutes as an outline",
          "- [[Ada]]: the crane is late. who orders?\n- [[Bruno]]: pump is in\n- [[Ada]]: will ask the yard. can we wait?\n- [[Bruno]]: yes",
          ["? quoted who orders?", "? quoted can we wait?"],
        ],
        [
          "a letter that was copied",
          "- Link to the mail\n\t- Hi all,\n\n\t  The yard has sent the plans. Shall we meet on Monday to look at them?\n\n\t  Thanks,\n\t  Bruno",
          ["? quoted Shall we meet on Monday to look at them?"],
        ],
        [
          "notes under a link",
          "- [Locks of the north](https://a.example/locks)\n\t- how deep is the oldest one?",
          ["? quoted how deep is the oldest one?"],
        ],
        [
          "thoughts under a link that lead to one's own notes",
          "- [Locks of the north](https://a.example/locks)\n\t- is this the [[Old lock]] or the new one?",
          ["? own is this the Old lock or the new one?"],
        ],
        [
          "an assistant's answer",
          "## chat about sleep\n1. **Light:** go out early.\n\nWhat if your evenings are simply too loud for you?\n\nWould you like me to make a plan for the week?",
          [
            "? quoted What if your evenings are simply too loud for you?",
            "? quoted Would you like me to make a plan for the week?",
          ],
        ],
      ),
      rule(
        "A story or a text for readers",
        "Told in a story, asked for effect, or put to the readers of an article by one who goes on to answer it.",
        [
          "a story",
          "my mother peels a pear. *why are you so thin*, she says. what is a family if not people who count your meals?",
          [". rhetorical what is a family if not people who count your meals?"],
        ],
        ["a shrug", "the pump is broken again. who knows?", [". rhetorical who knows?"]],
        ["a tag", "that is the last of it, right?", [". rhetorical that is the last of it, right?"]],
        [
          "an essay",
          essay(
            "So why do harbours silt up? The river carries sand, and where the water slows down the sand falls.",
          ),
          [". rhetorical So why do harbours silt up?"],
          page,
        ],
        [
          "a guide",
          guide("Is the lock on the gate open? If it is not, ring the yard."),
          [". rhetorical Is the lock on the gate open?"],
          page,
        ],
        [
          "notes on a subject, going on from a question",
          subject("What carries the sand? The river does, and the tide sorts it."),
          [". rhetorical What carries the sand?"],
          page,
        ],
        [
          "notes on a subject, with a question on a line of its own",
          subject("Who measured it last?\nThe old charts are in the yard."),
          ["? own Who measured it last?"],
          page,
        ],
        [
          "notes on a subject, ending in a question",
          subject("It is not known how deep it lies. Who measured it last?"),
          ["? own Who measured it last?"],
          page,
        ],
        [
          "the writer's own question in an essay",
          essay(
            "But do I want to spend ten more years on it? The question has been with me since the spring.",
          ),
          ["? own But do I want to spend ten more years on it?"],
          page,
        ],
      ),
      rule(
        "Prompts and lists from elsewhere",
        'Headings of a dated note, lines in emphasis one after the other, long lists put to "you", and what an announcement says was copied.',
        [
          "a form with a grid to fill in",
          "How is Ada doing in her role?\n\n| | 1 | 2 | 3 |\n| --- | --- | --- | --- |\n| Painting | | | |\n| Mending | | | |\n| Sailing | | | |",
          ["? prompt How is Ada doing in her role?"],
        ],
        [
          "bold lines that were never closed",
          "**1. What am I grateful for today?\n\nthe rain\n\n**2. What would make tomorrow good?\n\nmore of it",
          ["? prompt What am I grateful for today?", "? prompt What would make tomorrow good?"],
        ],
        [
          "questions that readers may have",
          "now, you may have questions about the lock\n- why is there no key?\n- who opens it?",
          ["? prompt why is there no key?", "? prompt who opens it?"],
        ],
        ["a heading in a dated note", "### What did i learn?\n- nothing new", [". prompt What did i learn?"]],
        [
          "a long list",
          "- What do you fear?\n- Who do you miss?\n- When did you last sing?\n- What would you keep?\n- Who knows you well?\n- Where are you going?",
          [
            "? prompt What do you fear?",
            "? prompt Who do you miss?",
            "? prompt When did you last sing?",
            "? prompt What would you keep?",
            "? prompt Who knows you well?",
            "? prompt Where are you going?",
          ],
        ],
        [
          "journaling prompts",
          "Journaling prompts:\n- What made me laugh this week?\n- Who do I owe a letter?",
          ["? prompt What made me laugh this week?", "? prompt Who do I owe a letter?"],
        ],
        [
          "so many of them",
          "30 questions for the end of a year\n1. What did i do well?\n2. Who did i help?",
          ["? prompt What did i do well?", "? prompt Who did i help?"],
        ],
        [
          "interview questions",
          "## Interview questions\n- Tell me about yourself\n- Why do you want this job?\n- What is a closure?",
          ["? prompt Why do you want this job?", "? prompt What is a closure?"],
        ],
        [
          "an exercise",
          "## Exercises\n1. How far does the stone fall in 3 s?\n2. What is its speed then?",
          ["? prompt How far does the stone fall in 3 s?", "? prompt What is its speed then?"],
        ],
        [
          "labels that are explained by a question",
          "- **Purpose:** Why does it exist?\n- **Reach:** Who does it serve?\n- **Cost:** What does it take?",
          ["? prompt Why does it exist?", "? prompt Who does it serve?", "? prompt What does it take?"],
        ],
      ),
      rule(
        "A talk that is prepared",
        "In a note that prepares a talk, what the other one may ask, and what the writer plans to ask them, is said there and not answered in the journal. A question the writer puts to themselves stays their own.",
        [
          "what they may say",
          "*if he says it comes too late, what then?*\nI see that.\n\n*why didnt you give us a month?*\nI wish it were more.\n\nand do i really want this?",
          [
            ". prompt if he says it comes too late, what then?",
            "? prompt why didnt you give us a month?",
            "? own and do i really want this?",
          ],
        ],
        [
          "a single one",
          "my last day is the fifth.\n\n*why didnt you give us a month?*\nmy contract names two weeks. i keep to it",
          ["? prompt why didnt you give us a month?"],
        ],
        [
          "in a list",
          "- *if nadia asks who takes the mill*\n\t- who would suit you?\n\t- can i still show him the mill?\n\t- what if i stammer?",
          [
            "? prompt who would suit you?",
            "? prompt can i still show him the mill?",
            "? own what if i stammer?",
          ],
        ],
        [
          "what i plan to ask",
          "## What I say\n- I am handing in my notice.\n- what do you need from me until then?\n- may i tell the others myself?\n- am i sure?\n\n## If they say\n*if they are angry*\nI hear that.\n\n## later\nhow did you sleep?",
          [
            "? prompt what do you need from me until then?",
            "? prompt may i tell the others myself?",
            "? own am i sure?",
            "? own how did you sleep?",
          ],
        ],
        ["no talk", "## What I say\n- what do you need?", ["? own what do you need?"]],
      ),
      rule(
        "A page that answers itself",
        "Questions as headings with their answers below, Q and A.",
        [
          "headings of a page",
          "# Press\n## How do I ink it?\nWith the brayer, twice.\n## What does it weigh?\nAbout 90 kg.",
          [". faq How do I ink it?", ". faq What does it weigh?"],
          page,
        ],
        [
          "a callout for it",
          "> [!faq]- Does the press fold?\n> Yes, at the hinge.",
          [". faq Does the press fold?"],
        ],
        [
          "answered in turn",
          "What do you miss most?\nThe river, in june.\n\nWhat is your worst habit?\nLeaving early.\n\nIf you had a boat, would you go?\nAt once, and come back.",
          [
            ". faq What do you miss most?",
            ". faq What is your worst habit?",
            ". faq If you had a boat, would you go?",
          ],
        ],
        ["Q and A", "Q: How do I ink it?\nA: With the brayer.", [". faq How do I ink it?"], page],
      ),
      rule(
        "Tasks",
        "A task that asks is a task; ticked, it is settled.",
        ["open", "- [ ] book the train, or drive? 📅 2025-01-02", ["? task book the train, or drive?"]],
        ["ticked", "- [x] is there a slide template?", [". task is there a slide template?"]],
      ),
    ],
  },
  {
    name: "Whether it is open",
    rules: [
      rule(
        "Answered on its line",
        "What stands behind a question on its line answers it where it is worded as an answer.",
        [
          "by a statement",
          "what is my happiness equation? it's friends, cooking, a bike",
          [". own what is my happiness equation?"],
        ],
        ["by a reason", "why am i asking? because i am tired", [". own why am i asking?"]],
        [
          "by things",
          "what gives me energy? the river, a number on a display",
          [". own what gives me energy?"],
        ],
        [
          "by one of what was offered",
          "am i tired or bored? tired, it turns out",
          [". own am i tired or bored?"],
        ],
        ["by yes", "should i stay late? yes, wei brings dumplings", [". own should i stay late?"]],
        ["behind a dash", "can i lock the panel? - done", [". own can i lock the panel?"]],
        [
          "by a guess",
          "why is everyone in a hurry? it must be the rain",
          [". own why is everyone in a hurry?"],
        ],
        [
          "by what to do",
          "what is the first thing to do? find the key to the shed.",
          [". own what is the first thing to do?"],
        ],
        ["by what there is", "is there a way across? by boat, at night", [". own is there a way across?"]],
        ["by a tag", "how do i get there at night?\nA1: by boat", [". own how do i get there at night?"]],
        ["by steps", "what do i need to do?\nFirst, i call the yard.", [". own what do i need to do?"]],
        ["by a decision", "do this from home? no, here.", [". own do this from home?"]],
        [
          "by how it looks",
          "have i started that page yet? Apparently not!",
          [". own have i started that page yet?"],
        ],
        [
          "by what somebody thinks",
          "- a leak at the seam? (Bruno thinks its fine)",
          [". own a leak at the seam?"],
        ],
        [
          "by itself, asked for effect",
          "why would you do this? This keeps the ink wet.",
          [". own why would you do this?"],
        ],
        [
          "in German",
          "das ist nicht neu und nicht schlimm. soll ich gehen? nein, noch nicht",
          [". own soll ich gehen?"],
        ],
        ["in Chinese", "我为什么这么累？因为昨晚没睡好。", [". own 我为什么这么累？"]],
        ["in Japanese", "なぜ眠いのか？昨日遅くまで起きていたからです。", [". own なぜ眠いのか？"]],
        ["in Korean", "왜 피곤할까? 왜냐하면 어제 잠을 못 잤다.", [". own 왜 피곤할까?"]],
      ),
      rule(
        "Answered below",
        "By a list right below, an indented reply, or the next paragraph where it is worded as an answer.",
        ["a list", "what are the next steps?\n1. draft\n2. send", [". own what are the next steps?"]],
        ["an indented reply", "- how does this end?\n\t- with a party", [". own how does this end?"]],
        [
          "in a group of announced questions",
          "## Questions\n- how many boats?\n- eleven, and one on land\n\n- who paints them?",
          [". own how many boats?", "? own who paints them?"],
        ],
        ["a paragraph", "Why the boat?\n\nBecause it is mine, and it floats.", [". own Why the boat?"]],
        [
          "by one of what was offered",
          "Would i rather be bored or scared?\n\nScared, i think.",
          [". own Would i rather be bored or scared?"],
        ],
        [
          "with its own verb",
          "What would i do without the job?\n\nI would build the boat.",
          [". own What would i do without the job?"],
        ],
        [
          "under the title of a callout",
          "> [!question] what would i build?\n> a press, by hand",
          [". own what would i build?"],
        ],
        [
          "a paragraph about something else",
          "Should i stay?\n\nThe knee is better. Walked to the lock.",
          ["? own Should i stay?"],
        ],
        ["advice to oneself", "What can I do?\n\nAccept it. Sleep. Write to Nuno.", [". own What can I do?"]],
        [
          "questions below are no answer",
          "- what now?\n\t- and for whom?",
          ["? own what now?", "? own and for whom?"],
        ],
      ),
      rule("Struck out", "Struck out is settled.", [
        "struck out",
        "~~should i call?~~ done",
        [". own should i call?"],
      ]),
      rule(
        "What leaves it open",
        "A hedge, a feeling, a remark about the question itself.",
        ["a hedge", "what would i do? i don't know", ["? own what would i do?"]],
        ["a hedge below", "what would i do?\ni dont know", ["? own what would i do?"]],
        ["a hedge in Chinese", "我想要什么？不知道。", ["? own 我想要什么？"]],
        ["a hedge in Japanese", "何がしたい？わからない。", ["? own 何がしたい？"]],
        ["a hedge in Korean", "뭘 하고 싶어? 모르겠다", ["? own 뭘 하고 싶어?"]],
        ["a feeling", "should i stay? i've been here five weeks", ["? own should i stay?"]],
        [
          "a thought that goes on",
          "- maybe everything just ends up in one drawer?\n\t- letters\n\t- keys",
          ["? own maybe everything just ends up in one drawer?"],
        ],
        [
          "a list that belongs to something else",
          "1. Boats\n\n   Two of them leak. Who mends them?\n2. Ropes\n\n   All in.",
          ["? own Who mends them?"],
        ],
        [
          "where to look for the answer",
          "- where does the water come from?\n\t- Ask Bruno about the old drain",
          ["? own where does the water come from?"],
        ],
        [
          "waiting for it",
          "- what about the small boats?\n\t- Let's just open the gate and see what comes",
          ["? own what about the small boats?"],
        ],
        [
          "a remark",
          "is it valuable, or do i want it to be? that's a question for later",
          ["? own is it valuable, or do i want it to be?"],
        ],
      ),
    ],
  },
  {
    name: "Damaged and odd text",
    rules: [
      rule(
        "Anything can be read",
        "Line ends of every system, marks that were never closed, damaged characters.",
        ["CRLF", "what now?\r\nand then?\r\n", ["? own what now?", "? own and then?"]],
        ["a byte order mark", "\ufeff---\ntitle: a\n---\nwhat now?", ["? own what now?"]],
        ["an embed that was never closed", "![[Pasted image 2025.png\nwhat now?", ["? own what now?"]],
        ["a comment that was never closed", "%% note to self\nwhat now?", ["? own what now?"]],
        ["damaged characters", "intake ‚Üí triage. why donâ€™t we ask?", ["? own why donâ€™t we ask?"]],
        ["NUL bytes", "what\u0000 now is it?", ["? own what now is it?"]],
      ),
    ],
  },
];

/** A text for readers, long enough to be known as one, with a passage in its midst. */
function essay(passage: string): string {
  const before =
    "Harbours are built where a river meets the sea, and for a few good decades everything seems to be settled. Ships come in, cranes go up, and the town behind the quay grows richer by the year. Then the ships grow too, and the water does not. The channel has to be dredged in spring and again in autumn, and each time the bill is a little longer than the one before it.";
  const after =
    "Engineers have tried a good many things against it, from walls that lead the current to basins that catch the sand before it comes near the quay. Most of them work for a time and in one place. A wall that keeps one berth clear sends the sand on to the next, and a basin that is not emptied becomes an island with birds on it.";
  return ["# On harbours", before, passage, after, before, after].join("\n\n");
}

/** Notes on a subject in which nobody says "i", with a passage at their end. */
function subject(passage: string): string {
  return `Sand moves with the water and settles where the water is slow. In a harbour that is the basin behind the quay, because the current turns there and loses its strength. Coarse grains fall first, at the mouth, and the fine ones travel on until they meet the salt water of the sea, where they clump and sink within a few hours.\n\n${passage}`;
}

/** A text that tells its reader what to do, with a line in its midst. */
function guide(line: string): string {
  const steps =
    "- Before you go down to the shed, look at the board by the door: your name has to be on it.\n- You take the brown key, never the brass one, and you leave your own on the hook so that the others can see who is down there.\n- At the shed you wait until the pump has stopped. It takes a minute, and if it does not stop you go back and tell the yard.\n";
  return `${steps}- ${line}\n${steps}`;
}
