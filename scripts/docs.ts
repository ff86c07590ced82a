/** `npm run docs`: writes the pages of `docs/` that are made from data. A test says when they are out of date. */
import { writeFile } from "node:fs/promises";
import { chapters } from "../test/core/questions/examples";
import { whatCounts } from "./documentation/what-counts";

await writeFile("docs/what-counts.md", await whatCounts(chapters));
