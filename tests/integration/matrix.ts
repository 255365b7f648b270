import type { Caller, World } from "../setup/demo-world";

/**
 * Who gets what: one written table over callers, addresses and the relation of the record in the address to faculty A.
 * Each line has the answers in the order of CALLERS:
 *
 *   visitor  alumnus  coordinator of A  of A and B  auditor  central office  administrator  disabled  signed out
 *
 * `in`: sent to the sign-in page. `go`: sent on to another page. A number: that status. An address of the build without
 * a line fails the test.
 */
const EVERYBODY = "200 200 200 200 200 200 200 200 200";
const NOBODY = "404 404 404 404 404 404 404 404 404";
const SIGNED_IN = "in 200 200 200 200 200 200 in in";
const WORK = "in 404 200 200 404 200 200 in in";
const WORK_OF_B = "in 404 404 200 404 200 200 in in";
const CHANGES = "in 404 200 200 404 200 404 in in";
const OFFICE = "in 404 404 404 404 200 200 in in";
const ADMINISTRATOR = "in 404 404 404 404 404 200 in in";
const FIGURES = "in 404 404 404 200 200 200 in in";
const UNKNOWN = "in 404 404 404 404 404 404 in in";

/** Answers by what stands in the brackets of the address: a path into World, or the text itself. */
type Lines = Readonly<Record<string, string>>;

export const PAGES: Readonly<Record<string, string | Lines>> = {
  "/": "go go go go go go go go go",
  "/[locale]": EVERYBODY,
  "/[locale]/faculties": EVERYBODY,
  "/[locale]/faculties/[code]": { "units.a.code": EVERYBODY, nowhere: NOBODY },
  "/[locale]/sign-in": EVERYBODY,
  "/[locale]/sign-in/link": EVERYBODY,
  "/[locale]/demo/mailbox": EVERYBODY,
  "/[locale]/today": "in go go go go go go in in",
  "/[locale]/me": SIGNED_IN,
  "/[locale]/alumni": WORK,
  "/[locale]/alumni/new": CHANGES,
  "/[locale]/alumni/[id]": {
    "people.a": WORK,
    "people.both": WORK,
    "people.b": WORK_OF_B,
    "people.own": OFFICE,
    "imports.a": UNKNOWN,
  },
  "/[locale]/alumni/export": CHANGES,
  "/[locale]/alumni/export/[id]": {
    "exports.own": "in 404 200 404 404 404 404 in in",
    "exports.other": "in 404 404 200 404 404 404 in in",
  },
  "/[locale]/imports": WORK,
  "/[locale]/imports/new": CHANGES,
  "/[locale]/imports/[id]": {
    "imports.a": WORK,
    "imports.b": WORK_OF_B,
    "imports.university": OFFICE,
    "people.a": UNKNOWN,
  },
  "/[locale]/office": FIGURES,
  "/[locale]/office/audit": FIGURES,
  "/[locale]/office/people": OFFICE,
  "/[locale]/office/people/[id]": {
    "users.coordinatorA": OFFICE,
    "users.administrator": OFFICE,
    "people.a": UNKNOWN,
  },
  "/[locale]/office/people/appoint": OFFICE,
  "/[locale]/office/people/grant": ADMINISTRATOR,
  "/[locale]/office/settings": OFFICE,
  "/[locale]/office/units": OFFICE,
  "/[locale]/office/units/new": OFFICE,
  "/[locale]/office/units/[code]": { "units.a.code": OFFICE, nowhere: UNKNOWN },
  "/[locale]/office/units/[code]/edit": { "units.a.code": OFFICE, nowhere: UNKNOWN },
  "/[locale]/office/units/[code]/rename": { "units.a.code": OFFICE, nowhere: UNKNOWN },
  "/[locale]/office/units/restructure/[restructuring]": {
    merge: OFFICE,
    split: OFFICE,
    close: OFFICE,
    nothing: UNKNOWN,
  },
  "/[locale]/office/units/restructure/[restructuring]/review": { merge: OFFICE, nothing: UNKNOWN },
};

/** Pages that do not exist in production, and Next's own. */
export const NOT_SERVED: Readonly<Record<string, string>> = {
  "/[locale]/styleguide": NOBODY,
  "/[locale]/styleguide/samples/[sample]": NOBODY,
  "/_not-found": NOBODY,
  "/_global-error": "500 500 500 500 500 500 500 500 500",
};

/** Endpoints say 401 and 403 where pages lead to the sign-in or know nothing; a foreign record is a 404 as well. */
export const ROUTES: Readonly<Record<string, string | Lines>> = {
  "GET /icon.svg": EVERYBODY,
  "GET /api/health/live": EVERYBODY,
  "GET /api/health/ready": EVERYBODY,
  "GET /api/alumni/suggest": "401 403 200 200 403 200 200 401 401",
  "GET /api/exports/[id]": {
    "exports.own": "401 403 200 404 403 404 403 401 401",
    "exports.other": "401 403 404 404 403 404 403 401 401",
    "imports.a": "401 403 404 404 403 404 403 401 401",
  },
  "GET /api/imports/[id]/progress": {
    "imports.a": "401 403 200 200 403 200 200 401 401",
    "imports.b": "401 403 404 200 403 200 200 401 401",
    "imports.university": "401 403 404 404 403 200 200 401 401",
    "people.a": "401 403 404 404 403 404 404 401 401",
  },
  "GET /api/imports/[id]/result": {
    "imports.a": "401 403 200 200 403 200 200 401 401",
    "imports.b": "401 403 404 200 403 200 200 401 401",
    "imports.university": "401 403 404 404 403 200 200 401 401",
    "people.a": "401 403 404 404 403 404 404 401 401",
  },
  "POST /api/alumni/similar": "401 403 200 200 403 200 403 401 401",
  // A file that is not the one whose hash was declared: refused where uploading is allowed at all.
  "POST /api/imports/upload": "401 403 422 422 403 422 403 401 401",
  // Nobody's link, nobody's name: nothing is spent or found.
  "POST /api/auth/[...nextauth]": "302 302 302 302 302 302 302 302 302",
  "POST /api/demo/sign-in": NOBODY,
};

/** What an address needs behind its question mark to be itself. */
export const QUERIES: Readonly<Record<string, string>> = {
  "/[locale]/sign-in/link": "?token=00000000000000000000&email=a%40example.org",
  "/[locale]/office/units/restructure/[restructuring]/review":
    "?restructuring=merge&from=drept&into=litere&effectiveOn=2026-11-01&act=",
  "/api/alumni/suggest": "?q=ana&locale=en",
};

export type Act = {
  readonly may: readonly Caller[];
  readonly refusedAs?: string;
  input(world: World): Record<string, string>;
};

const EDITORS_OF_B: readonly Caller[] = ["coordinatorAB", "central"];
const OFFICERS: readonly Caller[] = ["central", "administrator"];
const ofB = ({ people }: World) => ({ id: people.b, version: "1" });
const importOfB = ({ imports }: World) => ({ id: imports.b, version: "1" });
const names = (name: string, text: string) => ({ [`${name}.en`]: text, [`${name}.ro`]: text });

/**
 * A right input of every server action, about a record of faculty B where it is about one, and who may send it.
 * Everybody else is refused and changes nothing. An action of the build without a line fails the test.
 */
export const ACTIONS: Readonly<Record<string, Act>> = {
  saveNameAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...ofB(w), kind: "PREVIOUS", family: "Pop", given: "Ana" }),
  },
  saveDegreeAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...ofB(w), unitId: String(w.units.b.id), programme: "Drept" }),
  },
  saveContactAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...ofB(w), kind: "EMAIL", typed: "new@example.org" }),
  },
  saveEmploymentAction: { may: EDITORS_OF_B, input: (w) => ({ ...ofB(w), employer: "Court" }) },
  saveAffiliationAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...ofB(w), kind: "FRIEND", unitId: String(w.units.b.id) }),
  },
  savePersonAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...ofB(w), preferredLanguage: "ro", note: "noted" }),
  },
  removePartAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...ofB(w), part: "employment", partId: w.imports.a }),
  },
  createRecordAction: {
    may: EDITORS_OF_B,
    // The unit is a field of the form, and a foreign one is not among its choices.
    refusedAs: "invalid",
    input: (w) => ({ family: "Nouă", given: "Persoană", unitId: String(w.units.b.id), isOther: "true" }),
  },
  // One's own views and exports: nobody else's can be named.
  saveViewAction: {
    may: ["coordinatorA", "coordinatorAB", "central", "administrator"],
    input: () => ({ viewName: "Mine", query: "" }),
  },
  deleteViewAction: {
    may: ["coordinatorA", "coordinatorAB", "central", "administrator"],
    input: (w) => ({ id: w.imports.a }),
  },
  requestExportAction: {
    may: ["coordinatorA", "coordinatorAB", "central"],
    input: () => ({ format: "xlsx", query: "", reason: "a reunion" }),
  },
  chooseReadingAction: { may: EDITORS_OF_B, input: importOfB },
  retryImportAction: { may: EDITORS_OF_B, input: importOfB },
  choosePlanAction: { may: EDITORS_OF_B, input: importOfB },
  decideRowAction: { may: EDITORS_OF_B, input: (w) => ({ ...importOfB(w), row: "1", decision: "LATER" }) },
  startApplyAction: { may: EDITORS_OF_B, input: importOfB },
  startUndoAction: { may: EDITORS_OF_B, input: importOfB },
  cancelImportAction: { may: EDITORS_OF_B, input: importOfB },
  updateInstitutionAction: {
    may: OFFICERS,
    input: () => ({
      version: "1",
      shortName: "U",
      language: "ro",
      zone: "Europe/Bucharest",
      brandHue: "1",
      ...names("names", "U"),
      ...names("officeNames", "O"),
    }),
  },
  appointAction: {
    may: OFFICERS,
    input: () => ({
      email: "new@example.org",
      name: "Nou",
      unit: "drept",
      office: "ASSISTANT",
      startsOn: "2026-11-01",
      endsOn: "",
      act: "",
    }),
  },
  endAppointmentAction: {
    may: OFFICERS,
    input: (w) => ({ id: w.appointment, version: "1", reason: "test", lastDay: "" }),
  },
  grantRoleAction: {
    may: ["administrator"],
    input: () => ({ email: "new@example.org", name: "Nou", role: "AUDITOR", reason: "" }),
  },
  endGrantAction: { may: ["administrator"], input: (w) => ({ id: w.grant }) },
  switchAccountAction: {
    may: ["administrator"],
    input: (w) => ({ id: w.users.coordinatorAB, version: "1", to: "disabled" }),
  },
  addUnitAction: {
    may: OFFICERS,
    input: () => ({
      code: "new-unit",
      kind: "FACULTY",
      parent: "",
      position: "99",
      email: "",
      website: "",
      ...names("names", "Nouă"),
    }),
  },
  editUnitAction: {
    may: OFFICERS,
    input: () => ({
      code: "drept",
      version: "1",
      kind: "FACULTY",
      parent: "",
      position: "1",
      email: "",
      website: "",
    }),
  },
  renameUnitAction: {
    may: OFFICERS,
    input: () => ({ code: "drept", version: "1", how: "corrected", since: "", ...names("names", "Drept") }),
  },
  reviewRestructuringAction: {
    may: OFFICERS,
    input: () => ({ restructuring: "close", from: "drept", effectiveOn: "2026-11-01", act: "" }),
  },
  restructureUnitsAction: {
    may: OFFICERS,
    input: () => ({
      restructuring: "close",
      from: "drept",
      effectiveOn: "2026-11-01",
      act: "",
      seen: "drept 1",
    }),
  },
};

/** Everybody's: a visitor may ask for a link and sign out, so there is no wrong caller. */
export const OPEN_ACTIONS = ["requestSignInAction", "signOutAction"];
