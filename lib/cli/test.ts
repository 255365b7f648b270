import { findBrowser } from "./browser";
import { browserJourneys, build, checks, integration, type Result, runPart } from "./test-parts";

/** `npm test`: everything. The last line is the sum over all runners, from their reports. */
const results: Result[] = await Promise.all(checks.map(runPart));
results.push(await runPart(build), await runPart(integration));
results.push(await runPart(browserJourneys(await findBrowser())));

const sum = (count: keyof Result) => results.reduce((total, result) => total + result[count], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") > 0 ? 1 : 0);
