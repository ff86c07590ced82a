import { Component } from "obsidian";
import type { Day } from "../core/calendar/day";
import { Signal } from "../signal";
import { today } from "./today";

/** How often is looked whether a new day has begun, in milliseconds. */
const often = 30_000;

/** Which day it is where the person is, and word when the next one has begun: also after a night asleep. */
export class Clock extends Component {
  readonly changed = new Signal<[today: Day]>();
  #told = today();

  get today(): Day {
    return today();
  }

  override onload(): void {
    const look = () => {
      const now = today();
      if (now === this.#told) return;
      this.#told = now;
      this.changed.tell(now);
    };
    this.registerInterval(window.setInterval(look, often));
    this.registerDomEvent(window, "focus", look);
  }
}
