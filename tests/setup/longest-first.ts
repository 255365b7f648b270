import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take a minute and more, the longest first. Most are short: vitest goes by size and would end with them. */
const LONG = [
  "script",
  "permission-matrix",
  "permission-matrix-without-proxy",
  "canary",
  "canary-without-proxy",
  "import-crash",
];

/** Long files first, so that no worker is left alone with one at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
