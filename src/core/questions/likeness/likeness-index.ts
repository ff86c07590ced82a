import { alikeFrom, comesBefore, likeness } from "./likeness";
import { isTelling, signatureOf, type Signature } from "./signature";

/** All questions that ask the same in the same words, as far as the measure goes. */
interface Node {
  readonly signature: Signature;
  /** Keys of the questions. */
  readonly members: Set<string>;
  /** Alike nodes and how alike. */
  readonly near: Map<Node, number>;
  /** The node whose thread this one belongs to: itself where it is the core of one. */
  core: Node;
  /** Nodes of the thread, where this one is its core. */
  thread: Set<Node>;
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
  readonly #frames = new Map<string, string>();
  readonly #byMark = new Map<string, Set<Node>>();
  readonly #byTerm = new Map<string, Set<Node>>();

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
    if (!node) {
      node = this.#enter(signature);
      node.members.add(key);
      this.#settle(node, changed);
    } else node.members.add(key);
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
    node.members.delete(key);
    if (node.members.size === 0) this.#leave(node, changed);
    return changed;
  }

  /** The name of the thread a question is in; it changes when a shorter question becomes the core. */
  groupOf(key: string): string | undefined {
    return this.#nodeOf.get(key)?.core.signature.key;
  }

  /** The keys of all questions that ask the same in the same words as this one, itself among them. */
  twinsOf(key: string): string[] {
    return [...(this.#nodeOf.get(key)?.members ?? [])];
  }

  /** The key of the question that is likest to a text; undefined where none is alike. */
  nearest(text: string, expected?: string): string | undefined {
    const signature = signatureOf(text, expected);
    let best = this.#bySignature.get(signature.key);
    let most = best ? 1 : 0;
    if (!best)
      for (const [other, its] of this.#alike(signature))
        if (!best || its > most || (its === most && comesBefore(other.signature, best.signature)))
          [best, most] = [other, its];
    return best && [...best.members].sort()[0];
  }

  /** The keys of all questions in a thread, by its name. */
  membersOf(group: string): string[] {
    const core = this.#bySignature.get(group);
    if (!core || core.core !== core) return [];
    return [...core.thread].flatMap((node) => [...node.members]);
  }

  /** All threads by name. */
  *groups(): IterableIterator<readonly [string, string[]]> {
    for (const [name, node] of this.#bySignature) if (node.core === node) yield [name, this.membersOf(name)];
  }

  #enter(its: Signature): Node {
    // One string for all questions of a frame: comparing it is what happens most.
    const frame = this.#frames.get(its.frame) ?? its.frame;
    this.#frames.set(frame, frame);
    const signature = { ...its, frame };
    const near = this.#alike(signature);
    const node = { signature, members: new Set<string>(), near, thread: new Set<Node>() } as Node;
    for (const [other, its] of near) other.near.set(node, its);
    put(this.#byMark, markPlaces(signature), node);
    put(this.#byTerm, termPlaces(signature), node);
    this.#bySignature.set(signature.key, node);
    return node;
  }

  /** All nodes that are alike to a signature, with how alike. */
  #alike(signature: Signature): Map<Node, number> {
    const near = new Map<Node, number>();
    const seen = new Set<Node>();
    const look = (there: ReadonlySet<Node> | undefined): void => {
      for (const other of there ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        const its = likeness(signature, other.signature);
        if (its >= alikeFrom) near.set(other, its);
      }
    };
    for (const place of termPlaces(signature)) look(this.#byMark.get(place));
    for (const place of markPlaces(signature)) look(this.#byTerm.get(place));
    return near;
  }

  #leave(node: Node, changed: Set<string>): void {
    const { signature, near, core } = node;
    take(this.#byMark, markPlaces(signature), node);
    take(this.#byTerm, termPlaces(signature), node);
    for (const other of near.keys()) other.near.delete(node);
    this.#bySignature.delete(signature.key);
    core.thread.delete(node);
    if (core === node) this.#settleAll([...near.keys()], changed);
  }

  #settle(node: Node, changed: Set<string>): void {
    this.#settleAll([node], changed);
  }

  /** Finds the cores of these nodes anew, and of those that hang on them, the shorter first. */
  #settleAll(nodes: Node[], changed: Set<string>): void {
    const waiting = new Set(nodes);
    while (waiting.size > 0) {
      let node: Node | null = null;
      for (const one of waiting) if (!node || comesBefore(one.signature, node.signature)) node = one;
      if (!node) return;
      waiting.delete(node);
      const before: Node | undefined = node.core;
      const after = coreOf(node);
      if (before === after) continue;
      before?.thread.delete(node);
      if (before) changed.add(before.signature.key);
      node.core = after;
      after.thread.add(node);
      changed.add(after.signature.key);
      // It was a core and is none any more, or the other way round: those behind it may have to move.
      if (before === node || after === node)
        for (const other of node.near.keys())
          if (comesBefore(node.signature, other.signature)) waiting.add(other);
    }
  }
}

/** The core a node belongs to, given that the cores of all nodes before it are known. */
function coreOf(node: Node): Node {
  let best = node;
  let most = 0;
  for (const [other, its] of node.near) {
    if (other.core !== other || !comesBefore(other.signature, node.signature)) continue;
    if (its > most || (its === most && comesBefore(other.signature, best.signature))) {
      best = other;
      most = its;
    }
  }
  return best;
}

/** Where a question is looked for that could be alike to a longer one: by its marks. */
const markPlaces = ({ frame, marks }: Signature): string[] => marks.map((term) => `${frame}|${term}`);

/** Where it is looked for from a shorter one: by every telling term. */
const termPlaces = ({ frame, terms, marks }: Signature): string[] =>
  marks.length === 0 ? [] : [...terms].filter(isTelling).map(([term]) => `${frame}|${term}`);

function put(postings: Map<string, Set<Node>>, places: readonly string[], node: Node): void {
  for (const place of places) {
    const there = postings.get(place);
    if (there) there.add(node);
    else postings.set(place, new Set([node]));
  }
}

function take(postings: Map<string, Set<Node>>, places: readonly string[], node: Node): void {
  for (const place of places) {
    const there = postings.get(place);
    there?.delete(node);
    if (there?.size === 0) postings.delete(place);
  }
}
