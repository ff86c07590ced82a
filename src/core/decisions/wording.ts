/**
 * How people word a decision, as patterns over what `OwnSentence.said` holds: lower case, plain apostrophes, quotations blanked.
 * English in full, other languages by their plainest form. Precision comes first: what could be said in passing is left out.
 */

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const seasons = "spring|summer|autumn|fall|winter";
/** What may stand between "i've" and "decided", and before an "i" that is left out. */
const adverbs =
  "(?:(?:now|just|finally|already|also|really|basically|officially|today|tonight|yesterday|then|therefore|again|definitely|together|both|so) )*";
const lead =
  "^[^\\p{L}…]*(?:(?:ok(?:ay)?|so|and|but|yes|yep|no|right|well|anyway|today|tonight|then|also|me|finally|for now)[^\\p{L}…]+)*";
const i = "(?:\\bi(?:'m|m| am) )";

/** "decided to", and what shows that nothing was. */
const decided =
  "decided(?! (?:yet|anything|nothing|who|what|how|whether|when|where|which|if|why|by|above|for us|differently|sooner|earlier|long|on (?:who|what|how))\\b)(?=$|[\\s,.:;!–—-])";

/** Errands and evenings: decided, but not a decision. */
const everyday =
  /^(?:not )?to (?:walk|cycle|drive|run|swim|bike|ride|sleep|nap|rest|eat|have|drink|cook|bake|order|skip|watch|read|call|ring|text|wear|shower|clean|tidy|wash|get up|go (?:to bed|home|out|for|by|to the (?:pool|gym|shop|cinema|beach|park))|take (?:the|a) (?:bus|train|tram|bike|car|stairs|nap|walk|bath|shower|break|long)|buy (?:some|a|the|milk|bread)|call it a day|use|refactor|rename|implement|merge|deploy|debug|fix|install|upgrade|import|export|parse|cache|log|store|render|stay (?:in|home|up|in bed|for (?:one more|another|an?|the) (?:beer|drink|coffee|tea|wine|song|round|dinner|lunch|hour|night))\b|wait (?:in|outside|for the (?:bus|train|rain)))/;

/** Nouns for what one leaves for good. */
const workplaces =
  "job|company|firm|place|team|role|paper|clinic|hospital|school|lab|studio|startup|agency|bank|practice|band|choir|shop|mill|museum|university|college|department|institute|ministry|union|board|profession|industry|city|country";
const leavesForGood = `(?:[.!,;:]|$| (?:for good|here\\b(?! (?:at|early))|next (?:month|year|${seasons})|in (?:${months}|the (?:${seasons})|${seasons})|(?:after|before|at the end of|by the end of) )| (?:the|this|my|our) (?:${workplaces})\\b(?!.*\\b(?:early|today|tonight|at (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|noon)))| (?:the|this|my|our) (?!house|room|flat|office|door|car|table|party|kitchen|building|lights?|phone|keys?|rest|dishes|kids|window|city center)[\\p{L}-]+[.!,]*$| (?!early|it|him|her|them|now|soon|tomorrow|home|work|town|today|tonight|alone|that|this|you|me|us|things?|everything|the|my|a|an|at|in|on|for|with|to|by|behind|out|space|room|aside|after|before\\b)[\\p{L}-]+(?: (?:in|after|at the end of|by the end of|for) [^,.]+)?[.!,]*$)`;
const staysForGood =
  "(?:[.!,;:]|$| (?:put|here)\\b| on as\\b| (?:until|till) (?!\\d|noon|midnight|late|dinner|lunch|tomorrow|tonight|five|six|seven|eight|nine|ten)| for now| another year| one more year)";
const offers =
  "(?:the|their|his|her|that|this) (?:[\\p{L}-]+ )?(?:job|offer|role|position|lead|promotion|place|post|contract)\\b";

const union = (...patterns: string[]): RegExp => new RegExp(patterns.join("|"), "u");

/** A decision told as it is now. Group 1, where there, is what was decided. */
export const perfect = union(
  `\\b(?:ive|weve|(?:i|we)(?:'ve| have)) ${adverbs}${decided}`,
  `${lead}(?:have |just )${decided}`,
  "[,;–—-] decided:",
  `(?:\\b(?:ive|i've|i have|i|finally) |${lead})(?:finally )?made up my mind\\b`,
  "\\bmy mind(?:'s| is) made up\\b",
  `${lead}(?:it's|its|it is|that's|thats) (?:all )?decided\\b(?! (?:by|above|for))`,
  "\\b(?:my|our|the|final) decision is (?:to|not to|that|made|final)\\b",
  `${lead}(?:the )?decision (?:is )?made\\b`,
  "\\b(?:i|we)(?:'ve| have)? (?:made|took|taken|reached|came to) (?:a|the|my|our) (?:\\p{L}+ )?decision(?: today| now)?(?:$|[:.,!]| (?:to|not to|that)\\b)",
  "\\bi (?:quit|resigned)(?: (?:today|my job|the job))?[.!]*$",
  "\\b(?:ive|weve|(?:i|we)(?:'ve| have)) (?:finally )?(?:chosen (?:not )?to|settled on (?:the|a|my|our|going|staying)) ",
  "\\bi choose to (?:stay|leave|go|quit|wait)\\b",
);
/** The same told as past: not where it lies further back. */
export const simplePast = union(
  `\\b(?:i|we) ${adverbs}${decided}`,
  `${lead}${adverbs}${decided}`,
  `^[^\\p{L}…]*(?:i|we|slept|talked|spoke|thought|called|rang|walked|sat|went|read|wrote|asked|cried|woke|looked|met|sent)\\b[^.;:]* (?:and|then|so) (?:finally |then )?${decided}`,
  `${lead}deciding (?:against|agai?n?st)\\b`,
  "\\b(?:i|we) chose (?:not )?to (?:stay|leave|go|quit|wait)\\b",
);
/** What one is about to do, which an "if" makes a mere thought. */
export const intention = union(
  `(?:${i}${adverbs}|${lead})(?:going to|gonna) (?:quit(?:[.!,;:]|$| (?:my|this|the|here|in|by|on|next|before|after|when)\\b)|resign\\b|give (?:my )?notice\\b|hand in (?:my|our) (?:notice|resignation))`,
  `${i}${adverbs}(?:resigning|quitting(?:[.!,;:]|$| (?:my|this|the) (?:${workplaces})\\b))`,
  `${i}${adverbs}(?:leaving|(?:going to|gonna) leave)${leavesForGood}`,
  `${i}${adverbs}(?:staying|(?:going to|gonna) stay)${staysForGood}`,
  `\\bi(?:'ll|ll| will) stay${staysForGood.replace("[.!,;:]|$|", "")}`,
  `(?:${i}|${lead})going with the (?:[\\p{L}-]+ )?(?:job|offer|role|company|firm|team|place|option)\\b`,
  `${i}${adverbs}(?:not )?(?:going to )?(?:tak(?:e|ing)|accept(?:ing)?|declin(?:e|ing)|turn(?:ing)? down|refus(?:e|ing)) ${offers}`,
);
/** "decision: four days a week". */
export const labelled = new RegExp(
  `${lead}(?:(?:my|our|the|final|big|real|new|first|today's) )*decision(?: (?:today|taken|is|for now|so far))?\\s*(?:[:=]|\\s[-–—]+>?|→)\\s*(?=[\\p{L}\\p{N}…])(?!(?:tbd|tba|pending|open|none|nothing|not yet|no decision|later|due|to be|needed|unclear|waiting|unknown|by|on)\\b)`,
  "u",
);
/** A line that is nothing but "final decision", with what was decided below it. Plural only where it is the writer's. */
export const announcing =
  /^[^\p{L}]*(?:(?:ok|so|my|our|the|final|last|big|real|new|actual) )*decision(?: (?:made|for now|then|today))?[^\p{L}]*$/u;
export const announcingMany = /^[^\p{L}]*(?:my|our) (?:\p{L}+ )?decisions[^\p{L}]*$/u;

/** The plainest form in other languages. */
export const elsewhere =
  /(?:^|\bich |\bwir )hab(?:e|en)?(?! (?:mich |uns )?(?:noch )?(?:nicht|nichts|nie))(?: \p{L}+){0,2} (?:entschieden|beschlossen)(?!\p{L})|(?:^|[^\p{L}])(?:he|hemos) decidido (?!nada)\p{L}|(?:^|[^\p{L}])(?:j'ai|nous avons|on a) (?:enfin )?décidé d|\bik heb (?!niet|nog)(?:\p{L}+ )?besloten\b|\b(?:eu decidi|nós decidimos)\b|\b(?:zdecydował|postanowił)[ae]m/u;

/** Words before a decision that take it back: it is thought of, asked, told by others, or lies in a side clause. */
const unreal =
  /\b(?:if|unless|whether|maybe|perhaps|almost|nearly|half|hardly|barely|suppose|imagine|imagining|pretend|pretending|dreamt|dreamed|dream|would|could|wish|remember|forgot|as though|did i|have i|have we|never|haven't|not|can't)\b/;
/** What denies it in the other languages, right before. */
const denied = /(?:^|\s)(?:no|não|nie)$/;
const sideClause =
  /\b(?:when|since|after|before|because|bc|cause|once|why|how|what|whatever|until|till|as|where|day|moment|time|night|year|week|reason|porque|weil|dass|car|feels?|feels? like|seems)(?: that)?$/;
const others =
  /(?:^|\s)(\p{L}+)(?: (?:also|just|still|always))? (?:says?|said|thinks?|thought|claims?|claimed|believes?|swears?|heard|told|tells|writes|wrote|knows?)(?: \p{L}+){0,2}?(?: that)?$/u;
/** "tom: i've decided": the words of a person named before the colon. */
const speaker =
  /^[^\p{L}]*(?!(?:ok|okay|so|me|today|tonight|update|news|note|notes|final|conclusion|result|line|then|and|but|well|anyway)\b)\p{L}+: $/u;
const selves = /^(?:i|we|ok|okay|so|and|then|just|also|have|ive|i've|finally)$/;
/** What tells of a decision that was made before. */
const told =
  /\b(?:that|way|say|regret\w*|glad|sorry|happy|sad|proud|funny|believe|know|knew|realis\w*|realiz\w*|explain\w*|ever)\b/;
const longAgo = new RegExp(
  `\\b(?:last (?:week|month|year|time|${seasons}|${months})|ago|back then|back in|at the time|at first|once|originally|in (?:${months}|(?:19|20)\\d\\d)|that (?:day|year|${seasons})|used to)\\b`,
);
const agoBehind = new RegExp(
  `\\b(?:ago|back then|at the time|last (?:year|month|${seasons}|${months}))\\b|, (?:but then|and then)\\b`,
);

/** Whether the words before a decision, and those behind, leave it one. */
export function isTold(before: string, behind: string, isPast: boolean): boolean {
  const near = before.trimEnd();
  const clause = near.slice(Math.max(near.lastIndexOf(". "), near.lastIndexOf("; ")) + 1);
  if (unreal.test(clause) || sideClause.test(near) || denied.test(near)) return false;
  if (speaker.test(before)) return false;
  const teller = others.exec(near)?.[1];
  if (teller !== undefined && !selves.test(teller)) return false;
  if (isPast && told.test(clause)) return false;
  return !isPast || !(longAgo.test(before) || agoBehind.test(behind));
}

/** What "decided to" has to lead to where it is told as past, in passing: deeds that turn a life or a working week. */
const turns =
  /^(?:not )?to (?:not )?(?:stay|remain|leave|quit|resign|go|move|take|accept|decline|refuse|reject|apply|withdraw|wait|give|ask|tell|say|turn|stop|start|begin|keep|step|stand|sell|buy|rent|close|open|found|join|launch|become|drop|study|learn|train|teach|return|retire|switch|change|look|search|reduce|cut|work|freelance|hire|fire|split|separate|marry|divorce|end|cancel|postpone|delay|continue|finish|pursue|commit|focus|renew|extend|sign|let|run|put|pay|save|report|talk to|see an?|have an?|get (?:help|an?)|come back|stick|hold)\b/;

/** Whether what was decided is more than an errand. Told as past it has to be a deed of weight, or no deed at all. */
export function matters(behind: string, isPast: boolean): boolean {
  const what = behind.replace(/^[\s,:;–—-]+/, "");
  return !everyday.test(what) && (!isPast || !/^(?:not )?to\b(?![,.]|$)/.test(what) || turns.test(what));
}

/** "i've decided to", "final decision:" and the like, at the start of a decision. */
const opening =
  /^.*?\b(?:(?:decided|deciding|chosen|chose|settled)(?: on| that| to(?= \p{L})|(?= not\b| against\b| agai?nst\b)|\s*[:–—-])|made up my mind\s*[:–—,-]|decision(?: is| made)?(?: to(?= \p{L})|\s*[:–—.-]))\s*/iu;

/** What was decided, without the words that say so: "stay until the promotion". The whole text where they say it in another way. */
export function choiceIn(text: string): string {
  const bare = text.replace(/[\s.,;:]+$/, "");
  const rest = bare.replace(opening, "");
  return rest.length > 2 ? rest : bare;
}
