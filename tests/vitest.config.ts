import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
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
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

const root = fileURLToPath(new URL("..", import.meta.url));

// Before any worker starts. An odd zone: a day that is computed in the server's zone shows up as a wrong day.
process.env.TZ = "Pacific/Chatham";

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    env: {
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      AUTH_SECRET: "a secret of the tests, long enough for the check",
      BASE_URL: "http://localhost:3000",
      // What an installation has set must not reach the tests.
      SMTP_URL: "",
      DATA_DIR: "",
      DEMO: "",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          // The whole of the messages or of the code is read by some: a loaded machine needs longer than 5 s.
          testTimeout: 20_000,
          env: { DATABASE_URL: "" },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: "tests/setup/global-setup.ts",
          setupFiles: "tests/setup/database.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
