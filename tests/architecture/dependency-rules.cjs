/**
 * Which way imports may run (architecture.md), one sentence a rule. Types are checked as well, except where a rule
 * says otherwise: a type is erased and reads nothing.
 */
const SUBJECTS = "^lib/(?!platform/|format/|i18n/|cli/)";
const FLOOR = "^lib/(platform|format|i18n)/";
const PURE = "^lib/[^/]+/[a-z-]*(schema|status|policy)([.]ts|/)";
const types = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "lib-knows-no-ui",
      comment: "What is true does not depend on how it is shown.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/|^proxy" },
    },
    {
      name: "ui-knows-no-domain",
      comment:
        "components/ui and components/layout could ship in a different product: they know words, not subjects.",
      severity: "error",
      from: { path: "^components/(ui|layout)/" },
      to: { path: "^(lib/(?!format/|i18n/locales)|app/|prisma/|components/(?!ui/|layout/))" },
    },
    {
      name: "components-get-data-as-props",
      comment:
        "A component is handed what it shows and reads nothing itself; the types of queries may be named.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^lib/platform/(client|ctx|db|session|storage|jobs|mail|worker)|/(queries|commands|jobs|emails)([.]ts|/)|^prisma/generated/(client|internal)",
        ...types,
      },
    },
    {
      name: "components-know-no-pages",
      comment: "Pages are made of components, never the other way round.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "pages-write-through-actions",
      comment: "A page hands a form an action; commands are for actions, routes and jobs.",
      severity: "error",
      from: { path: "^app/.+/(page|layout|not-found|error)[.]tsx$" },
      to: { path: "/commands([.]ts|/)", ...types },
    },
    {
      name: "platform-is-the-floor",
      comment: "lib/platform, lib/format and lib/i18n know no subject: everything stands on them.",
      severity: "error",
      from: { path: FLOOR },
      to: { path: SUBJECTS },
    },
    {
      name: "only-platform-touches-the-client",
      comment: "A transaction comes from a door, so nothing else may hold the database client.",
      severity: "error",
      from: { path: "^(app|components|lib|proxy)", pathNot: "^lib/platform/" },
      to: { path: "^lib/platform/client[.]ts$|^prisma/generated/(client|internal)", ...types },
    },
    {
      name: "only-platform-opens-connections",
      comment: "pg is for the queue's worker, the start-up in lib/cli and nobody else.",
      severity: "error",
      from: { path: "^(app|components|lib|proxy)", pathNot: "^lib/(platform|cli)/" },
      to: { path: "^node_modules/(pg|@prisma|graphile-worker)/", ...types },
    },
    {
      name: "only-platform-and-sign-in-touch-the-session",
      comment:
        "Who somebody is, a door has found out already. Only signing in, stepping up and signing out handle the cookie.",
      severity: "error",
      from: {
        path: "^(app|components|lib|proxy)",
        pathNot: "^lib/platform/|^lib/people/(auth|own-session)[.]ts$",
      },
      to: { path: "^lib/platform/session[.]ts$" },
    },
    {
      name: "mail-leaves-from-jobs",
      comment:
        "A request puts a message on its way in its transaction; only the worker speaks to a mail server.",
      severity: "error",
      from: { path: "^(app|components|lib|proxy)", pathNot: "^lib/platform/mail-jobs[.]ts$" },
      to: { path: "^node_modules/nodemailer/" },
    },
    {
      name: "jobs-are-the-workers",
      comment: "What runs in the background is imported by the worker; a request enqueues it by name.",
      severity: "error",
      from: { path: "^(app|components|lib|proxy)", pathNot: "^lib/cli/" },
      to: {
        path: "^lib/[^/]+/jobs[.]ts$|^lib/platform/(mail-jobs|worker)[.]ts$",
        pathNot: "^lib/platform/jobs[.]ts$",
      },
    },
    {
      name: "schema-status-and-policy-are-pure",
      comment: "Forms, imports and tests read them without a server: no database, no request, no files.",
      severity: "error",
      from: { path: PURE },
      to: {
        path: "^lib/platform/(client|ctx|session|page|action|route|jobs|mail|storage|worker|rate-limit)[.]|^prisma/generated/(client|internal)|^node_modules/(next|react|pg)/",
        reachable: true,
      },
    },
    {
      name: "schema-status-and-policy-need-no-node",
      comment: "They run in a browser too.",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "lib-runs-one-way",
      comment: "platform, format, i18n ← units, people ← alumni, imports, matching, audit, office.",
      severity: "error",
      from: { path: "^lib/(units|people)/" },
      to: { path: "^lib/(alumni|imports|matching|audit|office|coordinators|data-goals|funnel)/" },
    },
    {
      name: "cli-is-imported-by-nobody",
      comment: "Commands stand on everything and nothing stands on them (tests start what they start).",
      severity: "error",
      from: { path: "^(app|components|lib|prisma|proxy)", pathNot: "^lib/cli/" },
      to: { path: "^lib/cli/" },
    },
    {
      name: "no-tests-in-the-portal",
      comment: "What is delivered does not need tests/; the demo's seed shares the factories.",
      severity: "error",
      from: { path: "^(app|components|lib|proxy)", pathNot: "^lib/cli/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one thing in two places.",
      severity: "error",
      from: { pathNot: "^prisma/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-missing-module",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "^node_modules" },
    exclude: { path: "^prisma/generated/(internal|models)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
