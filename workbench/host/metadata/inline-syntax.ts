import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
  Tokenizer,
} from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    wikiLink: "wikiLink";
    wikiText: "wikiText";
    hashTag: "hashTag";
    hashText: "hashText";
    commentBlock: "commentBlock";
    commentText: "commentText";
  }
}

const bracket = 91;
const closingBracket = 93;
const bang = 33;
const hash = 35;
const percent = 37;

function endsLine(code: Code): boolean {
  return code === null || code < -2;
}

/** `[[target#sub|shown]]` and `![[…]]`: on one line, not empty, without brackets inside that would close or open another. */
const tokenizeWiki: Tokenizer = function (
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  let size = 0;
  const start: State = (code) => {
    effects.enter("wikiLink");
    effects.enter("wikiText");
    if (code !== bang) return first(code);
    effects.consume(code);
    return first;
  };
  const first: State = (code) => {
    if (code !== bracket) return nok(code);
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== bracket) return nok(code);
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (endsLine(code) || code === bracket) return nok(code);
    effects.consume(code);
    if (code === closingBracket) return last;
    size += 1;
    return inside;
  };
  const last: State = (code) => {
    if (code !== closingBracket || size === 0) return code === closingBracket ? nok(code) : inside(code);
    effects.consume(code);
    effects.exit("wikiText");
    effects.exit("wikiLink");
    return ok;
  };
  return start;
};

const wiki: Construct = { name: "wikiLink", tokenize: tokenizeWiki };

/** Space and the punctuation that cannot stand in a tag; letters of any script, digits, "-", "_", "/" and emoji can. */
const outsideTag = /[\s\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]/;

const tokenizeTag: Tokenizer = function (
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  let meaningful = false;
  const before = this.previous;
  const start: State = (code) => {
    if (before !== null && before >= 0 && !/\s/.test(String.fromCharCode(before))) return nok(code);
    effects.enter("hashTag");
    effects.enter("hashText");
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    const char = code === null || code < 0 ? " " : String.fromCharCode(code);
    if (outsideTag.test(char)) {
      if (!meaningful) return nok(code);
      effects.exit("hashText");
      effects.exit("hashTag");
      return ok(code);
    }
    if (!/[0-9]/.test(char)) meaningful = true;
    effects.consume(code);
    return inside;
  };
  return start;
};

const tag: Construct = { name: "hashTag", tokenize: tokenizeTag };

/** `%%` at the start of a line up to the line that holds the next `%%`, or to the end of the note. */
const tokenizeComment: Tokenizer = function (
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  let closed = false;
  let run = 0;
  /** A token may not be empty: the text of a line is begun with its first character. */
  let inText = false;
  const consume = (code: Code): void => {
    if (!inText) effects.enter("commentText");
    inText = true;
    effects.consume(code);
  };
  const leaveText = (): void => {
    if (inText) effects.exit("commentText");
    inText = false;
  };
  const start: State = (code) => {
    effects.enter("commentBlock");
    consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== percent) return nok(code);
    consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (code === null) return done(code);
    if (endsLine(code)) {
      if (closed) return done(code);
      leaveText();
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      run = 0;
      return inside;
    }
    run = code === percent ? run + 1 : 0;
    // What follows the closing signs on their line is ordinary text: then this is a comment inside a paragraph.
    if (closed && code >= 0 && code !== 32) return nok(code);
    if (run === 2) closed = true;
    consume(code);
    return inside;
  };
  const done: State = (code) => {
    leaveText();
    effects.exit("commentBlock");
    return ok(code);
  };
  return start;
};

const comment: Construct = { name: "commentBlock", tokenize: tokenizeComment, concrete: true };

/** What the app's Markdown has beyond CommonMark and GFM, for micromark. */
export const inlineSyntax: Extension = {
  flow: { [percent]: comment },
  text: { [bracket]: wiki, [bang]: wiki, [hash]: tag },
  disable: { null: ["tasklistCheck"] },
};
