import { addIcon } from "../host/ui/icons";

const line = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"';

/** The few icons that the app has beside Lucide's, drawn on a field of 100 by 100. */
export function addOwnIcons(): void {
  addIcon("right-triangle", `<path ${line} stroke-width="16" d="M13 33L50 71L87 33"/>`);
  addIcon("sidebar-left", sidebar(38, 17));
  addIcon("sidebar-right", sidebar(62, 72));
}

/** A window with a side that holds three short lines; `divider` and `lines` are where these are from the left. */
function sidebar(divider: number, lines: number): string {
  const marks = [30, 44, 58].map((y) => `<path ${line} stroke-width="6" d="M${lines} ${y}h11"/>`).join("");
  return (
    `<rect ${line} stroke-width="8" x="5" y="11" width="90" height="78" rx="14"/>` +
    `<path ${line} stroke-width="8" d="M${divider} 11v78"/>${marks}`
  );
}
