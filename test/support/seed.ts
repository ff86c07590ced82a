import fc from "fast-check";

/**
 * Properties are tried with the same texts on every run, so that a run fails only for what changed. To look further, run
 * them with other texts: `SEED=random npm test`, or `SEED=` and the number a failure names.
 */
const { SEED = "20250611" } = process.env;
if (SEED !== "random") fc.configureGlobal({ seed: Number(SEED) });
