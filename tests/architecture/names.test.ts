import { expect, it } from "vitest";
import { baseName, sourceFiles } from "./source-files";

/** What a subject folder may hold (architecture.md); each may be a folder of that name, one verb or noun per file. */
const CLOSED_LIST = ["schema", "status", "policy", "queries", "commands", "actions", "jobs", "emails"];

/** Files named after the nouns of a subject's algorithm or of next-auth: the list that a new name has to enter. */
const NOUNS: Record<string, readonly string[]> = {
  activities: ["engagement-mode", "hours-text"],
  ambassadors: ["link-token", "terms"],
  calls: ["when-text"],
  certificates: ["certificate-pdf", "content-hash"],
  charter: ["compare", "edition-hash", "missing-texts"],
  alumni: [
    "export",
    "figures",
    "insert-records",
    "mark-words",
    "match-keys",
    "one-slip",
    "words",
    "who-may-change",
    "remake-keys",
  ],
  merging: ["propose", "rules", "words"],
  audit: ["chain", "heads", "note-read", "verify"],
  claims: ["decide", "graduate-of-claim", "stranger"],
  invitations: ["code"],
  classes: [],
  consent: [
    "bases-seen",
    "contact",
    "decide",
    "evidence",
    "give-notices",
    "mail-watch",
    "notice-letter",
  ].concat(["preferences-link", "purposes", "verdict", "words"]),
  documents: [
    "child",
    "csv",
    "document",
    "docx-apart",
    "download",
    "hue-color",
    "make-pdf",
    "sender",
    "to-docx",
    "to-pdf",
  ],
  syntheses: ["content", "count-figures", "document", "figures"],
  coordinators: ["acts-for"],
  "data-goals": ["goals"],
  funnel: ["stages"],
  plans: [
    "amendment",
    "compare",
    "completeness",
    "content",
    "evidence",
    "item-facts",
    "news",
    "plan-document",
    "sent-values",
  ],
  rounds: [
    "board-file",
    "cell",
    "days",
    "happening",
    "next-name",
    "open-cells",
    "suggest-round",
    "template",
    "tiles",
  ],
  imports: [
    "file",
    "analyse",
    "apply",
    "classify-row",
    "create-records",
    "degree-level",
    "diff-record",
    "dry-run",
    "find-candidates",
  ].concat([
    "graduate",
    "known-record",
    "pair",
    "preview",
    "reviewed-row",
    "words",
    "plan",
    "result-file",
    "same-file",
    "undo",
    "unit-index",
    "update-records",
    "upload",
  ]),
  duplicates: ["compare-records", "scan"],
  matching: [
    "blocking",
    "closer",
    "compare",
    "compare-births",
    "compare-names",
    "compare-places",
    "edits",
    "estimate",
    "evidence",
    "frequencies",
    "gendered",
    "model",
    "name-key",
    "patronymic",
  ].concat(["reasons", "score", "short-forms", "skeleton", "transliterate", "trigram", "weigh"]),
  directory: ["card", "reading-limit", "world", "world-atlas.d"],
  meetings: [
    "attendance-document",
    "attendance-figures",
    "calendar-date",
    "minutes-document",
    "receive-paper",
    "rsvp-token",
    "sitting-text",
    "votes-text",
  ],
  "check-in": ["attendance-document", "badges", "door-time", "find-people", "presence"],
  "event-reports": ["feedback-link", "figure-text", "figures", "receive-photo", "report-document"],
  registrations: [
    ...["answers", "calendar-date", "news", "offer-time", "own-link", "participants-file", "payment-means"],
    ...["queue", "receipt-text", "ticket-code", "when-text"],
  ],
  events: [
    "audience",
    "calendar-date",
    "completeness",
    "image-size",
    "json-ld",
    "phase",
    "places",
    "series",
    "share-image",
    "slug",
    "stored-version",
    "when-text",
  ],
  tasks: ["due"],
  calendar: ["clocks", "conflicts", "date", "fold", "ics", "period", "send-ics"],
  today: ["due-text", "reminder-days", "send-digests"],
  office: [],
  privacy: ["copy", "inactive-accounts", "personal-tables", "retention", "suppression"],
  profile: ["email-proof", "photo", "still-right-link"],
  people: [
    "account-actor",
    "auth",
    "auth-adapter",
    "authenticator-code",
    "demo",
    "demo-people",
    "device",
    "fresh-proof",
  ].concat([
    "guessing",
    "identity-schema",
    "own-session",
    "passkey-ceremony",
    "sign-in-doors",
    "sign-on",
    "staff-schema",
  ]),
  sections: [
    "date-text",
    "embed-page",
    "markup",
    "paragraphs",
    "rss",
    "section-json",
    "send-public",
    "stored-version",
  ],
  units: ["brand", "figures", "restructure-schema", "restructuring"],
};
const FLOOR = ["platform", "format", "i18n", "cli"];
const SAY_NOTHING = /^(utils?|helpers?|types|constants|services?|index|common|misc|manager)\.tsx?$/;

const everything = sourceFiles("app", "components", "lib", "tests", "prisma/seed");

it("each subject holds names of the closed list, or nouns that are written down", () => {
  const odd = sourceFiles("lib").flatMap(({ path }) => {
    const [, subject = "", name = ""] = path.split("/");
    if (FLOOR.includes(subject)) return [];
    const noun = name.replace(/\.tsx?$/, "");
    return CLOSED_LIST.includes(noun) || NOUNS[subject]?.includes(noun) ? [] : [path];
  });
  expect(odd).toEqual([]);
});

it("no name says nothing, and files are in kebab-case", () => {
  // A page's own folder names are Next's.
  expect(everything.filter((file) => SAY_NOTHING.test(baseName(file))).map(({ path }) => path)).toEqual([]);
  expect(
    everything
      .filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))?\.tsx?$/.test(baseName(file)))
      .map(({ path }) => path),
  ).toEqual([]);
});

it("files stay small: half of them below 90 lines, none above 400", () => {
  const lines = sourceFiles("app", "components", "lib")
    .map(({ text }) => text.split("\n").length)
    .sort((a, b) => a - b);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(90);
  expect(lines.at(-1)).toBeLessThan(400);
});
