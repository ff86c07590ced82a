import { alikeFrom, areOfALength, comesBefore, likeness } from "./likeness";
import { isTelling, signatureOf, type Signature } from "./signature";
import { skeleton } from "./typo";

/** All questions that ask the same in the same words, as far as the measure goes. */
interface Node {
  readonly signature: Signature;
  /** What it is found by: its telling terms, typos left out. */
  readonly terms: readonly string[];
  /** Keys of the questions. */
  members: readonly string[];
  /** Alike nodes and how alike; null where there are none, as for most. */
  near: Map<Node, number> | null;
  /** The node whose thread this one belongs to: itself where it is the core of one. */
  core: Node;
  /** The other nodes of the thread, where this one is its core; null without any. */
  thread: Set<Node> | null;
}

type Postings = Map<string, Node[]>;

/** The nodes of one frame, which has to agree, by what they are looked for. */
interface Frame {
  /** Where a longer question finds them: by both marks, the second one empty where there is none. */
  readonly byMarks: Map<string, Postings>;
  /** Where a shorter question finds them: by each of their terms. */
  readonly byTerm: Postings;
}

/**
 * Puts questions that ask the same into threads. Every thread has a core, its shortest question, and everything in it is alike
 * to the core: a thread cannot wander from question to question. Going by length, a question joins the core it is most alike
 * to or becomes a core. So the threads follow from the questions alone: the order of adding and removing plays no part.
 *
 * Adding costs time by the questions that share a telling word with the new one, never by their number.
 */
export class LikenessIndex {
  readonly #nodeOf = new Map<string, Node>();
  readonly #bySignature = new Map<string, Node>();
  readonly #frames = new Map<string, Frame>();

  get size(): number {
    return this.#nodeOf.size;
  }

  /**
   * Takes a question; one that was there under this key is taken out. `expected` is the language of its note, ISO 639-1.
   * Returns names of the threads whose members changed, new and gone ones among them.
   */
  add(key: string, text: string, expected?: string): ReadonlySet<string> {
    const signature = signatureOf(text, expected);
    const old = this.#nodeOf.get(key);
    if (old?.signature.key === signature.key) return new Set();
    const changed = new Set(old ? this.remove(key) : []);
    let node = this.#bySignature.get(signature.key);
    if (node) node.members = [...node.members, key];
    else {
      node = this.#enter(signature, key);
      settle(new Set([node]), changed);
    }
    this.#nodeOf.set(key, node);
    return changed.add(node.core.signature.key);
  }

  /** Takes a question out. Returns names of the threads whose members changed. */
  remove(key: string): ReadonlySet<string> {
    const node = this.#nodeOf.get(key);
    const changed = new Set<string>();
    if (!node) return changed;
    changed.add(node.core.signature.key);
    this.#nodeOf.delete(key);
    node.members = node.members.filter((member) => member !== key);
    if (node.members.length === 0) this.#leave(node, changed);
    return changed;
  }

  /** The name of the thread a question is in; it changes when a shorter question becomes the core. */
  groupOf(key: string): string | undefined {
    return this.#nodeOf.get(key)?.core.signature.key;
  }

  /** The keys of all questions that ask the same in the same words as this one, itself among them. */
  twinsOf(key: string): readonly string[] {
    return this.#nodeOf.get(key)?.members ?? [];
  }

  /** The key of the question that is likest to a text; undefined where none is alike. */
  nearest(text: string, expected?: string): string | undefined {
    const signature = signatureOf(text, expected);
    let best = this.#bySignature.get(signature.key);
    let most = 0;
    if (!best)
      for (const [other, its] of this.#alike(signature) ?? [])
        if (!best || its > most || (its === most && comesBefore(other.signature, best.signature)))
          [best, most] = [other, its];
    return best && [...best.members].sort()[0];
  }

  /** The keys of all questions in a thread, by its name. */
  membersOf(group: string): string[] {
    const core = this.#bySignature.get(group);
    if (!core || core.core !== core) return [];
    const keys = [...core.members];
    for (const { members } of core.thread ?? []) keys.push(...members);
    return keys;
  }

  /** All threads by name. */
  *groups(): IterableIterator<readonly [string, string[]]> {
    for (const [name, node] of this.#bySignature) if (node.core === node) yield [name, this.membersOf(name)];
  }

  #enter(signature: Signature, key: string): Node {
    const [terms, near] = [termsOf(signature), this.#alike(signature)];
    const node = { signature, terms, members: [key], near, thread: null } as Partial<Node> as Node;
    for (const [other, its] of near ?? []) (other.near ??= new Map()).set(node, its);
    this.#post(node);
    this.#bySignature.set(signature.key, node);
    return node;
  }

  /** All nodes that are alike to a signature, with how alike: of two that are, the longer one has the marks of the shorter. */
  #alike(signature: Signature): Map<Node, number> | null {
    let near: Map<Node, number> | null = null;
    const look = (other: Node): void => {
      // Most differ too much in length alone.
      if (!areOfALength(signature, other.signature)) return;
      const its = likeness(signature, other.signature);
      if (its >= alikeFrom) (near ??= new Map()).set(other, its);
    };
    const frame = this.#frames.get(signature.frame);
    const [first, second] = marksOf(signature);
    if (!frame || first === undefined) return null;
    const terms = termsOf(signature);
    for (const term of terms) {
      const marked = frame.byMarks.get(term);
      marked?.get("")?.forEach(look);
      if (marked) for (const other of terms) marked.get(other)?.forEach(look);
    }
    for (const other of frame.byTerm.get(first) ?? [])
      if (second === undefined || other.terms.includes(second)) look(other);
    return near;
  }

  #post(node: Node): void {
    const { signature, terms } = node;
    const [first, second = ""] = marksOf(signature);
    if (first === undefined) return;
    const frame: Frame = this.#frames.get(signature.frame) ?? { byMarks: new Map(), byTerm: new Map() };
    const marked = frame.byMarks.get(first) ?? new Map<string, Node[]>();
    put(marked, second, node);
    for (const term of terms) put(frame.byTerm, term, node);
    frame.byMarks.set(first, marked);
    this.#frames.set(signature.frame, frame);
  }

  #unpost(node: Node): void {
    const { signature, terms } = node;
    const frame = this.#frames.get(signature.frame);
    const [first, second = ""] = marksOf(signature);
    const marked = frame?.byMarks.get(first ?? "");
    if (!frame || !marked || first === undefined) return;
    take(marked, second, node);
    if (marked.size === 0) frame.byMarks.delete(first);
    for (const term of terms) take(frame.byTerm, term, node);
    if (frame.byTerm.size === 0) this.#frames.delete(signature.frame);
  }

  #leave(node: Node, changed: Set<string>): void {
    const { signature, near, core } = node;
    this.#unpost(node);
    for (const other of near?.keys() ?? []) {
      other.near?.delete(node);
      if (other.near?.size === 0) other.near = null;
    }
    this.#bySignature.delete(signature.key);
    core.thread?.delete(node);
    if (core === node) settle(new Set(near?.keys()), changed);
  }
}

/** Finds the cores of these nodes anew, and of those that hang on them, the shorter first. */
function settle(waiting: Set<Node>, changed: Set<string>): void {
  while (waiting.size > 0) {
    let node: Node | null = null;
    for (const one of waiting) if (!node || comesBefore(one.signature, node.signature)) node = one;
    if (!node) return;
    waiting.delete(node);
    const before: Node | undefined = node.core;
    const after = coreOf(node);
    if (before === after) continue;
    if (before) {
      before.thread?.delete(node);
      changed.add(before.signature.key);
    }
    node.core = after;
    if (after !== node) (after.thread ??= new Set()).add(node);
    changed.add(after.signature.key);
    // It was a core and is none any more, or the other way round: those behind it may have to move.
    if (before === node || after === node)
      for (const other of node.near?.keys() ?? [])
        if (comesBefore(node.signature, other.signature)) waiting.add(other);
  }
}

/** The core a node belongs to, given that the cores of all nodes before it are known. */
function coreOf(node: Node): Node {
  let best = node;
  let most = 0;
  for (const [other, its] of node.near ?? []) {
    if (other.core !== other || !comesBefore(other.signature, node.signature)) continue;
    if (its > most || (its === most && comesBefore(other.signature, best.signature))) {
      best = other;
      most = its;
    }
  }
  return best;
}

const marksOf = ({ marks }: Signature): string[] => [...new Set(marks.map(skeleton))];

function termsOf({ marks, terms, weights }: Signature): readonly string[] {
  if (marks.length === 0) return marks;
  const found = new Set<string>();
  terms.forEach((term, i) => {
    if (isTelling(term, weights[i] as number)) found.add(skeleton(term));
  });
  return [...found];
}

function put(postings: Postings, place: string, node: Node): void {
  const there = postings.get(place);
  if (there) there.push(node);
  else postings.set(place, [node]);
}

function take(postings: Postings, place: string, node: Node): void {
  const there = postings.get(place) ?? [];
  const at = there.indexOf(node);
  const last = there.pop();
  if (last && last !== node) there[at] = last;
  if (there.length === 0) postings.delete(place);
}
