import { checks, runPart } from "./test-parts";

/** `npm run check`: what can be known without a database, all at once. */
const results = await Promise.all(checks.map(runPart));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
