import type * as O from "obsidian";
import type { Public } from "../public";
import { report } from "./report";

type Callback = (...data: never[]) => unknown;

interface Ref extends O.EventRef {
  readonly events: Events;
  readonly name: string;
  readonly callback: Callback;
  readonly context: unknown;
}

/** A listener that throws is reported and does not keep the others from hearing the event. */
export class Events implements Public<O.Events> {
  private readonly refs = new Map<string, Ref[]>();

  on(name: string, callback: Callback, ctx?: unknown): O.EventRef {
    const ref: Ref = { events: this, name, callback, context: ctx };
    this.refs.set(name, [...(this.refs.get(name) ?? []), ref]);
    return ref;
  }

  off(name: string, callback: Callback): void {
    this.keep(name, (ref) => ref.callback !== callback);
  }

  offref(ref: O.EventRef): void {
    this.keep((ref as Ref).name, (other) => other !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.refs.get(name) ?? []) this.tryTrigger(ref, data);
  }

  tryTrigger(event: O.EventRef, args: unknown[]): void {
    const ref = event as Ref;
    try {
      const result = ref.callback.apply(ref.context, args as never[]);
      if (result instanceof Promise) result.catch(report);
    } catch (error) {
      report(error);
    }
  }

  private keep(name: string, test: (ref: Ref) => boolean): void {
    this.refs.set(name, (this.refs.get(name) ?? []).filter(test));
  }
}

/** Stops listening, whatever object the reference came from. */
export function release(ref: O.EventRef): void {
  (ref as Ref).events.offref(ref);
}
