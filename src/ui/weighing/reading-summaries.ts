import { matrixOf } from "../../core/weighing/table";
import { drawSummary } from "./summary";

/** Shows under every matrix of a rendered note what it comes to. To be registered as a Markdown post-processor. */
export function readingSummaries(element: HTMLElement): void {
  for (const table of element.findAll("table")) {
    const rows = table.findAll("tr").map((row) => row.findAll("th, td").map((cell) => cell.innerText));
    const matrix = matrixOf(rows);
    if (!matrix) continue;
    const summary = createDiv();
    table.insertAdjacentElement("afterend", summary);
    drawSummary(summary, matrix);
  }
}
