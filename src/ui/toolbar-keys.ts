import { isRightToLeft } from "./direction";

/** Makes a bar of buttons one stop of the tab key: arrows go along it. To be called again when it got other buttons. */
export function makeOneStop(bar: HTMLElement): void {
  const buttons = [...bar.querySelectorAll("button")];
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const each of buttons) each.tabIndex = each === stop ? 0 : -1;
  };
  stopAt(buttons[0]);
  bar.onkeydown = (event) => {
    const here = buttons.findIndex((each) => each === event.target);
    const step = isRightToLeft(bar) ? -1 : 1;
    const to = { ArrowRight: here + step, ArrowLeft: here - step, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : buttons.at(to % buttons.length);
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.focus();
  };
}
