import type { SentenceBook } from "../plural";

/** The way from one job to the next. */
export const transition = {
  // Steps of a plan
  "transition-step-offer": "Have the offer in writing, and read its conditions",
  "transition-step-contract":
    "Check your contract: notice, restrictions, repayments, leave, dates of equity and bonus",
  "transition-step-runway": "Count how many months your money lasts",
  "transition-step-health-cover": "Check whether there is a gap in your health cover",
  "transition-step-contacts": "Note down the people you want to stay in touch with",
  "transition-step-papers": "Keep your own reviews and payslips, where policy allows",
  "transition-step-own-files": "Take personal files and logins off work devices",
  "transition-step-talk": "Rehearse the talk, aloud",
  "transition-step-access": "Be ready for access to end at once",
  "transition-step-tell": "Tell your manager, before anybody else",
  "transition-step-written": "Hand in written notice, and keep a copy",
  "transition-step-agree": "Agree on the last day, and on who tells whom",
  "transition-step-in-writing": "Ask for it in writing: last day, pay, leave, references",
  "transition-step-sign-nothing": "Sign nothing today; have somebody read it with you",
  "transition-step-said": "Write down what was said",
  "transition-step-block": "Keep the calendar free behind the last day",
  "transition-step-support": "Find out which support there is, and by when to ask for it",
  "transition-step-list": "List what is handed over: owner, state, risk, next date, place",
  "transition-step-half": "Half of it is handed over",
  "transition-step-shadow": "Shadow session: the new owner does it, you watch",
  "transition-step-references": "Ask for references",
  "transition-step-expenses": "Hand in expenses",
  "transition-step-leave": "Settle the leave that is left; check your contract",
  "transition-step-thanks": "Thank people, one by one",
  "transition-step-sweep": "Look through notes that name the place or its people",
  "transition-step-read-through": "Read the handover through with its new owners",
  "transition-step-own-things": "Take what is yours, leave what is not",
  "transition-step-open-lines": "Write three lines on what is open, and where it lies",
  "transition-step-kit": "Return what belongs to them, and keep the receipts",
  "transition-step-accounts": "Take personal accounts off work devices",
  "transition-step-exit": "Exit talk: what helped, what did not",
  "transition-step-goodbye": "Say goodbye to the people who matter",
  "transition-step-address": "Leave an address for what comes later",
  "transition-step-learned": "Write what I learned here",
  "transition-step-rest": "Rest",
  "transition-step-hours": "Decide which hours of a week go into looking",
  "transition-step-want": "Write what I want next, and what I do not",
  "transition-step-pay": "Check the final pay",
  "transition-step-ready": "Ready for the first week: kit, times, the way there",
  "transition-step-not-repeat": "Write what I will not repeat",
  "transition-step-changed": "Ask what has changed while I was away",
  "transition-step-expectations": "Ask what is expected of me, and by when",
  "transition-step-people": "List the people my work touches",
  "transition-step-conversations": "Five conversations: what works, what should I know?",
  "transition-step-first-win": "Write what I learned so far; pick a first thing to finish",
  "transition-step-feedback": "Ask for feedback",
  "transition-step-review": "Day 90: is it what I expected?",
  // Phases
  "transition-phase-before": "Before notice",
  "transition-phase-notice": "Notice day",
  "transition-phase-handover": "Handover",
  "transition-phase-last-day": "Last day",
  "transition-phase-between": "Between",
  "transition-phase-first-days": "First days",
  "transition-phase-notice-laid-off": "When told",
  "transition-phase-last-day-today": "Before walking out",
  "transition-phase-between-today": "Afterwards",
  "transition-phase-first-days-break": "Back again",
  // The plan's note
  "transition-legend":
    "What stands in brackets is what a task's day hangs on: N is the day of notice, L the last day, S the first day; d are days, wd working days. A date set by hand stays as it is when these days move.",
  "transition-led": "The decision that led here: {link}",
  "transition-remark-first-before-last":
    "The first day is not after the last day: check your contract for whether both may overlap.",
  "transition-remark-last-past": "The last day is past: this is what is left to do.",
  "transition-remark-notice-past": "Notice has been given: this is what is left to do.",
  "transition-remark-short":
    "There are few days between notice and last day: what matters is there, in order.",
  "transition-drop-notice-over": "Left out, because notice has been given: {steps}.",
  "transition-drop-last-over": "Left out, because the last day is past: {steps}.",
  "transition-drop-first-over": "Left out, because their day in the new job is past: {steps}.",
  "transition-drop-little-time": "Left out, because there is little time: {steps}.",
  "transition-drop-no-gap": "Left out, because the first day follows so soon: {steps}.",
  "transition-handover-area": "Area",
  "transition-handover-owner": "Owner",
  "transition-handover-state": "State",
  "transition-handover-risk": "Risk",
  "transition-handover-next": "Next date",
  "transition-talk": `## Talk

- Bottom line: “I've decided to {leave}.”
- Date: “My last day will be ...”
- One reason, a good one: “...”
- Thanks: “Thank you for ...”
- Handover: “This is how I will hand over ...”
- Next step: “I'll send you this in writing today.”
- What I will not discuss: ...

*If they offer more money or another role*
“Thank you, that means a lot. I've made my decision, and it stays.”

*If they ask me to stay longer*
“I can do ... until my last day. I can't move the day itself.”

*If they say today is my last day*
“I understand. I'd like an hour to hand over, if that is possible.”

*If they get angry*
“I see that this comes at a bad time. We can go on tomorrow.”

*Why didn't you tell us earlier?*
“I wanted to be sure first. Now I am.”

*Where are you going?*
“I'll tell you once I have started.”

*Who knows?*
“You are the first. Who should hear it next, and from whom?”

*What would have kept you?*
“I'm happy to talk about that later. It would not change the decision.”`,
  "transition-leave-known": "leave",
  "transition-leave-internal": "move to another team",
  "transition-leave-break": "take a break",
  "transition-problem-last-before-notice":
    "The last day is before the day of notice. Change one of them, or leave it empty.",
} as const satisfies SentenceBook;
