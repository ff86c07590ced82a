export function isRightToLeft(element: HTMLElement): boolean {
  return element.win.getComputedStyle(element).direction === "rtl";
}
