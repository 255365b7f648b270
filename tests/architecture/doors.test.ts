import { describe, expect, it } from "vitest";
import { baseName, sourceFiles } from "./source-files";

/** Pages without a door, each with the reason why nothing can be read through it. */
const PAGES_WITHOUT_A_DOOR: Record<string, string> = {
  "app/layout.tsx": "hands on its children",
  "app/page.tsx": "leads to the visitor's language",
  "app/[locale]/layout.tsx": "the document: language, theme and the public name of the institution",
  "app/[locale]/styleguide/page.tsx": "in development only, with invented data",
  "app/[locale]/styleguide/samples/[sample]/page.tsx": "in development only, with invented data",
};
/** Files by which Next shows something else than a page: they get no data. */
const SHOWN_INSTEAD = ["not-found.tsx", "error.tsx", "global-error.tsx", "loading.tsx"];
const OF_A_PAGE = ["page.tsx", "layout.tsx"];

const ROUTES_WITHOUT_A_DOOR: Record<string, string> = {
  "app/api/health/live/route.ts": "says that the process answers",
  "app/api/health/ready/route.ts": "says that the database answers, also when no transaction can be had",
};

/** Where a context is minted besides the doors themselves. Whoever adds a line tells why no door was passed. */
const MINTS: Record<string, string> = {
  "lib/platform/ctx.ts": "the mint",
  "lib/platform/page.tsx": "door",
  "lib/platform/action.ts": "door",
  "lib/platform/route.ts": "door",
  "lib/platform/mail-jobs.ts": "job",
  "lib/people/auth-adapter.ts": "next-auth finds accounts before anybody is signed in",
  "lib/people/demo.ts": "signs in as one of the demo's people; not found outside the demo",
  "lib/people/auth.ts": "the university's provider names an account before anybody is signed in",
  "lib/people/sign-in-doors.ts": "counts that provider's answers, each good for one use",
  "lib/people/commands/challenges.ts": "what a browser is to sign is nobody's to read",
  "lib/people/commands/change-email.ts": "the link of a mail stands for the mailbox, whoever is signed in",
  "lib/people/commands/confirm-link.ts": "sends a mail that only the portal may send",
  "lib/people/commands/passkey-proof.ts": "a passkey names an account before anybody is signed in",
  "lib/people/commands/second-factor.ts": "how somebody proves who they are is not the office's to see",
  "lib/people/commands/sessions.ts": "a person reads the own sessions and writes none of them",
  "lib/people/commands/tell-security.ts": "tells a person by a mail that only the portal may send",
  "lib/people/queries/find-email-change.ts": "the same link shows what it is about",
  "lib/people/commands/sign-in.ts": "a visitor causes a mail that only the portal may send",
  "lib/coordinators/commands/answer-proposal.ts":
    "a person answers for the own office and writes no appointment",
  "lib/coordinators/commands/appoint.ts": "tells a person by a mail that only the portal may send",
  "lib/alumni/export/make-export.ts": "job",
  "lib/alumni/export/tell-data-officer.ts": "tells who watches by a mail that only the portal may send",
  "lib/alumni/commands/decide-export.ts": "tells the maker by a mail that only the portal may send",
  "lib/alumni/remake-keys.ts": "job",
  "lib/duplicates/scan/jobs.ts": "jobs",
  "lib/duplicates/scan/scan.ts": "job",
  "lib/duplicates/scan/start-scan.ts": "the office asks, the portal compares all records",
  "lib/duplicates/commands/decide-pair.ts": "who reaches a pair says how it stands, the portal writes it",
  "lib/merging/commands/merge-records.ts":
    "who reaches both records decides, the portal moves what hangs on them",
  "lib/merging/commands/unmerge.ts": "the same, the other way round",
  "lib/merging/queries/get-both.ts": "what would move is counted, also where its maker reads none of it",
  "lib/activities/commands/decide.ts": "tells a person by a mail that only the portal may send",
  "lib/activities/commands/tend-activities.ts": "job",
  "lib/opportunities/commands/apply.ts": "a letter is between two people, and the portal alone carries it",
  "lib/opportunities/commands/move-opportunity.ts":
    "a poster ends and renews what is out, the portal tells of decisions",
  "lib/opportunities/commands/report-offer.ts": "visits are counted, and an outcome is told of what is out",
  "lib/calls/commands/sign-up.ts": "a person causes a place that only the portal may give",
  "lib/calls/commands/run-call.ts": "whoever runs a call decides, the portal gives and takes places",
  "lib/calls/commands/write-call.ts": "more places go to those who wait, by the portal",
  "lib/certificates/commands/change.ts": "a certificate is changed by the portal alone",
  "lib/certificates/commands/issue.ts": "a certificate is written by the portal alone",
  "lib/certificates/queries/verify.ts": "the code of a certificate shows what its holder agreed to",
  "lib/ambassadors/commands/appeal.ts": "an appeal and its answer are written by the portal alone",
  "lib/ambassadors/commands/apply.ts": "a visitor causes an application that only the portal may keep",
  "lib/ambassadors/commands/change-place.ts": "a place in the programme is written by the portal alone",
  "lib/ambassadors/commands/group-work.ts": "a member of a body gets a task from whoever runs it",
  "lib/ambassadors/commands/move-ambassador.ts": "a place in the programme is moved by the portal alone",
  "lib/ambassadors/commands/nominate.ts": "somebody causes a nomination that only the portal may keep",
  "lib/ambassadors/commands/sign-charter.ts": "the link of a mail stands for the person, who gets an account",
  "lib/ambassadors/commands/withdraw-by-link.ts": "the link of a mail stands for the person",
  "lib/ambassadors/queries/find-by-link.ts": "the link of a mail shows its one place in the programme",
  "lib/claims/commands/start-claim.ts": "a visitor causes a claim that only the portal may keep",
  "lib/claims/commands/prove-mailbox.ts": "a visitor gets an account by a link",
  "lib/claims/commands/decide-claim.ts": "a coordinator decides, the portal gives the record to an account",
  "lib/invitations/commands/accept.ts": "a visitor gets an account by an invitation",
  "lib/invitations/commands/send-invitations.ts": "job",
  "lib/invitations/queries/find-open.ts": "a visitor holds the secret of one invitation, and reads its name",
  "lib/classes/commands/join-class.ts": "a visitor causes a claim that only the portal may keep",
  "lib/classes/queries.ts": "a visitor holds the code of one class, and reads its name",
  "lib/events/commands/write-role.ts": "accounts are not a coordinator's to see; one address is looked up",
  "lib/consent/contact.ts": "mails a person by a mail that only the portal may send",
  "lib/consent/commands/answer-by-link.ts": "the link of a mail stands for the person",
  "lib/consent/queries/find-preferences.ts": "the same link shows choices and a masked address",
  "lib/consent/give-notices.ts": "job",
  "lib/directory/commands/pass-on.ts": "mails somebody whom the writer may not see",
  "lib/directory/commands/judge-report.ts": "tells a person by a mail that only the portal may send",
  "lib/calendar/queries/feeds.ts":
    "the secret of an address stands for its owner, as far as the owner may see now",
  "lib/tasks/commands/change-task.ts": "a task that was handed on is no longer the giver's to see",
  "lib/today/commands.ts": "a person writes one choice of the own account",
  "lib/today/send-digests.ts": "job",
  "lib/imports/analyse.ts": "job",
  "lib/imports/dry-run.ts": "job",
  "lib/imports/apply.ts": "job",
  "lib/imports/undo.ts": "job",
  "lib/meetings/commands/answer-invitation.ts": "the link of a mail stands for the person",
  "lib/meetings/commands/body.ts":
    "finds the account behind an address, which whoever runs a body may not see",
  "lib/meetings/commands/decisions.ts": "a member of a body gets a task from whoever runs it",
  "lib/meetings/commands/invite.ts":
    "members are found by offices and accounts, which whoever runs a body may not see",
  "lib/meetings/queries/find-invitation.ts": "the link of a mail shows its one meeting",
  "lib/check-in/commands/record-scans.ts": "a door sees names and tickets, the portal writes who came",
  "lib/check-in/commands/walk-in.ts": "the same",
  "lib/check-in/commands/close-doors.ts": "job",
  "lib/check-in/queries/get-door.ts": "whoever stands at the door reads no registrations but its list",
  "lib/event-reports/commands/object-to-photo.ts":
    "a visitor takes down a photo, which only its organizers may change",
  "lib/event-reports/queries/get-feedback.ts": "the link of a mail stands for the person",
  "lib/event-reports/queries/get-report.ts":
    "counts people whom the organizers may not see, and answers that nobody may",
  "lib/event-reports/jobs.ts": "job",
  "lib/registrations/commands/sign-up.ts": "a person causes a place that only the one service may give",
  "lib/registrations/commands/own.ts": "the link of a mail stands for the person",
  "lib/registrations/commands/organize.ts": "organizers decide, the one service gives and takes places",
  "lib/registrations/commands/payments.ts": "the same, and only the portal numbers receipts",
  "lib/registrations/commands/send-guest-link.ts": "a visitor causes a mail that only the portal may send",
  "lib/registrations/commands/event-news.ts": "job",
  "lib/registrations/commands/tend.ts": "job",
  "lib/registrations/queries/own.ts": "the link of a mail shows its one registration",
  "lib/registrations/queries/sign-up-page.ts":
    "counts who waits, and asks whether somebody belongs to the audience",
  "lib/profile/commands/prove-email.ts": "sends a link to a mailbox by a mail that only the portal may send",
  "lib/profile/commands/decide-correction.ts": "tells a person by a mail that only the portal may send",
  "lib/profile/commands/confirm-record.ts": "the link of the yearly mail stands for the person",
  "lib/profile/queries/get-still-right.ts": "the same link shows a little of the record, masked",
  "lib/privacy/commands/own-data.ts": "a person is erased by the portal, which alone reaches every trace",
  "lib/privacy/commands/requests.ts":
    "the same at the desk; tells a person by a mail that only the portal may send",
  "lib/privacy/commands/erasure-ledger.ts": "job and command on the server",
  "lib/privacy/commands/sweep.ts": "job",
  "lib/privacy/copy/make-copy.ts": "job",
  "lib/privacy/queries/list-rules.ts":
    "counts what goes tonight, also of what is not even the office's to read",
  "lib/syntheses/commands/decide-synthesis.ts": "tells a faculty by a mail that only the portal may send",
  "prisma/seed/demo.ts": "the demo's data",
};

const app = sourceFiles("app");
const lib = sourceFiles("lib", "prisma/seed");
const exportsOf = (text: string) => text.match(/^export (?!type ).*$/gm) ?? [];

describe("pages", () => {
  const pages = app.filter((file) => OF_A_PAGE.includes(baseName(file)));

  it("are there", () => expect(pages.length).toBeGreaterThan(5));

  it.each(pages.filter(({ path }) => !(path in PAGES_WITHOUT_A_DOOR)))(
    "$path is made by page()",
    ({ text }) => {
      expect(text).toMatch(/^export default page\(/m);
      expect(text).toMatch(/import \{[^}]*\bpage\b[^}]*\} from "@\/lib\/platform\/page"/);
    },
  );

  it("without a door are those with a reason", () => {
    const doorless = pages
      .filter(({ text }) => !/^export default page\(/m.test(text))
      .map(({ path }) => path);
    expect(doorless).toEqual(Object.keys(PAGES_WITHOUT_A_DOOR).sort());
  });

  it("of the style guide do not exist in production", () => {
    for (const { text } of pages.filter(({ path }) => path.startsWith("app/[locale]/styleguide/"))) {
      expect(text).toMatch(/if \(!hasStyleGuide.*\) notFound\(\);/);
    }
  });

  it("have no other entry that Next would serve", () => {
    const special =
      /^(template|default|opengraph-image|twitter-image|icon|apple-icon|sitemap|robots|manifest)\.tsx?$/;
    expect(
      app.filter(
        (file) => special.test(baseName(file)) && !/= route\(|export default page\(/.test(file.text),
      ),
    ).toEqual([]);
    for (const { path, text } of app.filter((file) => SHOWN_INSTEAD.includes(baseName(file)))) {
      expect(text, path).not.toMatch(/platform\/(ctx|session|client)|\/queries/);
    }
  });
});

describe("routes", () => {
  const routes = app.filter((file) => baseName(file) === "route.ts");

  it("are there", () => expect(routes.length).toBeGreaterThan(3));

  it.each(routes.filter(({ path }) => !(path in ROUTES_WITHOUT_A_DOOR)))(
    "$path is made by route()",
    ({ text }) => {
      for (const line of exportsOf(text))
        expect(line).toMatch(/^export const (GET|POST|PUT|PATCH|DELETE) = route\(/);
      expect(exportsOf(text)).not.toEqual([]);
    },
  );

  it("without a door are those with a reason", () => {
    const doorless = routes.filter(({ text }) => !/= route\(/.test(text)).map(({ path }) => path);
    expect(doorless).toEqual(Object.keys(ROUTES_WITHOUT_A_DOOR).sort());
  });
});

describe("actions", () => {
  const directive = /^\s*["']use server["']/m;
  const files = lib.filter((file) => baseName(file) === "actions.ts" || /\/actions\//.test(file.path));

  it("are there", () => expect(files.length).toBeGreaterThan(3));

  it.each(files)("$path exports nothing but action()", ({ text }) => {
    expect(text.startsWith('"use server";\n')).toBe(true);
    expect(exportsOf(text)).not.toEqual([]);
    for (const line of exportsOf(text)) expect(line).toMatch(/^export const \w+Action = action\(/);
  });

  it("are nowhere else", () => {
    const all = [...app, ...sourceFiles("components"), ...lib];
    const elsewhere = all.filter((file) => directive.test(file.text) && !files.includes(file));
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });
});

it("a context is minted by the doors, by jobs and where it is written why", () => {
  const minting = /\b(withCtx|withSystemCtx|asSystem)\(/;
  const places = [...app, ...sourceFiles("components"), ...lib]
    .filter(({ text }) => minting.test(text))
    .map(({ path }) => path);
  const known = (path: string) => path in MINTS || /^lib\/([^/]+\/jobs\.ts$|cli\/)/.test(path);
  expect(places.filter((path) => !known(path))).toEqual([]);
  expect(Object.keys(MINTS).filter((path) => !places.includes(path))).toEqual([]);
});

it("the configuration is read in one place, before anything is imported in lib/cli", () => {
  const readers = [...app, ...sourceFiles("components"), ...lib].filter(({ text }) =>
    /process\.env\.(?!NODE_ENV)\w+\b(?! = )/.test(text),
  );
  expect(readers.map(({ path }) => path).filter((path) => !path.startsWith("lib/cli/"))).toEqual([]);
});

it("lib takes the time from its context", () => {
  const clocks = lib.filter(({ path, text }) => !path.startsWith("lib/cli/") && /new Date\(\)/.test(text));
  // The mint and the session are where the clock is read; a job's step is a request of its own.
  expect(clocks.map(({ path }) => path)).toEqual(["lib/platform/ctx.ts", "lib/platform/session.ts"]);
});

it("SQL is always a tagged template", () => {
  const unsafe = [...app, ...lib].filter(({ text }) =>
    /\$(queryRaw|executeRaw)Unsafe|Prisma\.raw\(/.test(text),
  );
  expect(unsafe.map(({ path }) => path)).toEqual([]);
});
