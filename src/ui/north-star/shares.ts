/** A row of a list of class `crossroads-shares`: words, an amount, and how much of the whole it is (0 to 1) as a bar below. */
export function shareRow(list: HTMLElement, name: string, amount: string, share: number): HTMLElement {
  const item = list.createEl("li");
  item.createSpan({ text: name, attr: { dir: "auto" } });
  item.createSpan({ text: amount });
  item.setCssProps({ "--crossroads-share": String(Math.max(0, Math.min(1, share))) });
  return item;
}
