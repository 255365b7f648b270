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
const GRADUATE = "in 200 404 404 404 404 404 in in";
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
  "/[locale]/sign-in/second-factor": SIGNED_IN,
  "/[locale]/sign-in/confirm": SIGNED_IN,
  // Nobody's link says that it is over.
  "/[locale]/sign-in/email": EVERYBODY,
  "/[locale]/demo/mailbox": EVERYBODY,
  "/[locale]/find-my-record": EVERYBODY,
  "/[locale]/find-my-record/link": EVERYBODY,
  "/[locale]/invitation": EVERYBODY,
  "/[locale]/join/[code]": { "classes.b.code": EVERYBODY, nowhere: NOBODY },
  "/[locale]/me/claim": SIGNED_IN,
  "/[locale]/claims": WORK,
  "/[locale]/claims/[id]": {
    "claims.a": WORK,
    "claims.b": WORK_OF_B,
    "claims.own": "in 404 404 404 404 200 200 in in",
    "people.a": UNKNOWN,
  },
  "/[locale]/invitations": WORK,
  "/[locale]/invitations/new": CHANGES,
  "/[locale]/invitations/[batch]": {
    "invitations.a.batch": WORK,
    "invitations.b.batch": WORK_OF_B,
    "people.a": UNKNOWN,
  },
  "/[locale]/invitations/[batch]/letters": {
    "invitations.a.batch": CHANGES,
    "invitations.b.batch": "in 404 404 200 404 200 404 in in",
    "people.a": UNKNOWN,
  },
  "/[locale]/classes": WORK,
  "/[locale]/classes/[id]": { "classes.a.id": WORK, "classes.b.id": WORK_OF_B, "people.a": UNKNOWN },
  "/[locale]/today": "in go go go go go go in in",
  "/[locale]/me": SIGNED_IN,
  "/[locale]/me/security": SIGNED_IN,
  "/[locale]/me/email": SIGNED_IN,
  "/[locale]/me/data": SIGNED_IN,
  "/[locale]/me/data/erase": SIGNED_IN,
  "/[locale]/me/profile": GRADUATE,
  "/[locale]/me/profile/email": GRADUATE,
  "/[locale]/me/visibility": GRADUATE,
  "/[locale]/me/messages": GRADUATE,
  "/[locale]/directory": GRADUATE,
  "/[locale]/directory/[publicId]": {
    "directory.person": GRADUATE,
    "directory.hidden": UNKNOWN,
    "people.a": UNKNOWN,
  },
  "/[locale]/map": GRADUATE,
  "/[locale]/corrections": CHANGES,
  // Nobody's link.
  "/[locale]/still-right": NOBODY,
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
    // Whoever decides has a page of their own.
    "exports.waiting": "in 404 404 200 404 404 404 in in",
  },
  "/[locale]/imports": WORK,
  "/[locale]/imports/new": CHANGES,
  "/[locale]/imports/[id]": {
    "imports.a": WORK,
    "imports.b": WORK_OF_B,
    "imports.university": OFFICE,
    "people.a": UNKNOWN,
  },
  "/[locale]/me/consent": GRADUATE,
  // Nobody's link.
  "/[locale]/preferences": NOBODY,
  "/[locale]/notices": WORK,
  "/[locale]/notices/[unit]": {
    "units.a.code": WORK,
    "units.b.code": WORK_OF_B,
    all: OFFICE,
    nowhere: UNKNOWN,
  },
  "/[locale]/notices/letters/[id]": {
    "letters.a": CHANGES,
    "letters.b": "in 404 404 200 404 200 404 in in",
    "people.a": UNKNOWN,
  },
  "/[locale]/office/consent": OFFICE,
  "/[locale]/office/consent/[purpose]": { NEWSLETTER: OFFICE, nothing: UNKNOWN },
  "/[locale]/office": FIGURES,
  "/[locale]/office/audit": FIGURES,
  "/[locale]/office/audit/seals": FIGURES,
  "/[locale]/office/exports": OFFICE,
  "/[locale]/office/people": OFFICE,
  "/[locale]/office/people/[id]": {
    "users.coordinatorA": OFFICE,
    "users.administrator": OFFICE,
    "people.a": UNKNOWN,
  },
  "/[locale]/office/people/appoint": OFFICE,
  "/[locale]/office/people/grant": ADMINISTRATOR,
  "/[locale]/office/privacy": OFFICE,
  "/[locale]/office/privacy/new": OFFICE,
  "/[locale]/office/privacy/register": OFFICE,
  "/[locale]/office/privacy/retention": OFFICE,
  "/[locale]/office/privacy/[id]": { privacyRequest: OFFICE, "people.a": UNKNOWN },
  "/[locale]/privacy": EVERYBODY,
  "/[locale]/office/reports": OFFICE,
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
  "GET /api/audit/heads": "401 403 403 403 200 200 200 401 401",
  "GET /api/alumni/suggest": "401 403 200 200 403 200 200 401 401",
  "GET /api/exports/[id]": {
    "exports.own": "401 403 200 404 403 404 403 401 401",
    "exports.other": "401 403 404 404 403 404 403 401 401",
    "exports.waiting": "401 403 404 404 403 404 403 401 401",
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
  // Seen by verified alumni: by the person, here, and by who may read the record.
  "GET /api/photos/[publicId]": {
    photo: "404 200 404 404 404 200 200 404 404",
    "people.own": "404 404 404 404 404 404 404 404 404",
  },
  // One's own copy alone.
  "GET /api/me/data/[id]": {
    copy: "401 200 404 404 404 404 404 401 401",
    "people.a": "401 404 404 404 404 404 404 401 401",
  },
  // A form without a picture leads back to the profile.
  "POST /api/me/photo": "401 303 403 403 403 403 403 401 401",
  // The address of a List-Unsubscribe leads to the page, whatever stands in it; nobody's token stops nothing.
  "GET /api/preferences/[token]": { "people.a": "303 303 303 303 303 303 303 303 303" },
  "POST /api/preferences/[token]": { "people.a": NOBODY },
  "POST /api/alumni/similar": "401 403 200 200 403 200 403 401 401",
  // A file that is not the one whose hash was declared: refused where uploading is allowed at all.
  "POST /api/imports/upload": "401 403 422 422 403 422 403 401 401",
  // Nobody's link, nobody's name: nothing is spent or found.
  "POST /api/auth/[...nextauth]": "302 302 302 302 302 302 302 302 302",
  "POST /api/demo/sign-in": NOBODY,
  // Nobody's link says on a page that it is over.
  "POST /api/claims/prove": "303 303 303 303 303 303 303 303 303",
  "POST /api/invitations/accept": "303 303 303 303 303 303 303 303 303",
  // The university's provider is not configured here.
  "GET /api/auth/[...nextauth]": NOBODY,
};

/** Endpoints that take a change from anywhere, since a signed token in the address is all that counts: what they say to nobody's. */
export const FROM_ANYWHERE: Readonly<Record<string, number>> = { "POST /api/preferences/[token]": 404 };

/** What an address needs behind its question mark to be itself. */
export const QUERIES: Readonly<Record<string, string>> = {
  "/[locale]/preferences": "?link=00000000000000000000",
  "/[locale]/find-my-record/link": "?token=00000000000000000000",
  "/[locale]/invitation": "?token=00000000000000000000",
  "/[locale]/sign-in/link": "?token=00000000000000000000&email=a%40example.org",
  "/[locale]/office/units/restructure/[restructuring]/review":
    "?restructuring=merge&from=drept&into=litere&effectiveOn=2026-11-01&act=",
  "/api/alumni/suggest": "?q=ana&locale=en",
  "/[locale]/me/profile/email": "?link=none",
  "/[locale]/still-right": "?link=none",
};

export type Act = {
  readonly may: readonly Caller[];
  readonly refusedAs?: string;
  /** Everybody signed in has the right; what the form names is one person's own. */
  readonly isForAccounts?: true;
  /** What the table sends is wrong on purpose: nobody is to be erased here. */
  readonly isWrong?: true;
  input(world: World): Record<string, string>;
};

const EDITORS_OF_B: readonly Caller[] = ["coordinatorAB", "central"];
const OFFICERS: readonly Caller[] = ["central", "administrator"];
const ACCOUNTS: readonly Caller[] = [
  "alumnus",
  "coordinatorA",
  "coordinatorAB",
  "auditor",
  "central",
  "administrator",
];
/** In the form of a browser's answer, to a question that nobody asked. */
const PASSKEY = JSON.stringify({
  id: "AAAA",
  rawId: "AAAA",
  type: "public-key",
  clientExtensionResults: {},
  response: { clientDataJSON: "e30", attestationObject: "oA", authenticatorData: "AAAA", signature: "AAAA" },
});
const ofB = ({ people }: World) => ({ id: people.b, version: "1" });
const claimOfB = ({ claims }: World) => ({ id: claims.b, version: "1" });
const ownClaim = ({ claims }: World) => ({ id: claims.own, version: "1" });
const requestOfB = ({ privacyRequest }: World) => ({ id: privacyRequest, version: "1" });
const importOfB = ({ imports }: World) => ({ id: imports.b, version: "1" });
const ofOwn = ({ people }: World) => ({ id: people.own, version: "1" });
const correctionOfB = ({ correction }: World) => ({ id: correction, version: "1" });
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
  decideExportAction: {
    may: OFFICERS,
    input: ({ exports }) => ({ id: exports.waiting, decision: "REFUSED", reason: "too many" }),
  },
  chooseReadingAction: { may: EDITORS_OF_B, input: importOfB },
  retryImportAction: { may: EDITORS_OF_B, input: importOfB },
  choosePlanAction: { may: EDITORS_OF_B, input: importOfB },
  decideRowAction: { may: EDITORS_OF_B, input: (w) => ({ ...importOfB(w), row: "1", decision: "LATER" }) },
  startApplyAction: { may: EDITORS_OF_B, input: importOfB },
  startUndoAction: { may: EDITORS_OF_B, input: importOfB },
  cancelImportAction: { may: EDITORS_OF_B, input: importOfB },
  answerAction: {
    may: ["alumnus"],
    input: () => ({ purpose: "NEWSLETTER", channel: "EMAIL", answer: "no", wordingId: "" }),
  },
  objectToAllAction: { may: ["alumnus"], input: () => ({}) },
  recordAnswerAction: {
    may: EDITORS_OF_B,
    input: ({ people }) => ({
      id: people.b,
      about: "COMMUNICATION EMAIL",
      answer: "no",
      source: "PHONE",
      file: "",
    }),
  },
  setBasesAction: {
    may: OFFICERS,
    input: () => ({ purpose: "PHOTO", seen: "IN_APP 1", "basis.IN_APP": "LEGITIMATE_INTEREST" }),
  },
  addWordingAction: {
    may: OFFICERS,
    input: () => ({
      purpose: "PHOTO",
      version: "1",
      "text.en": "Yes?",
      "text.ro": "Da?",
      "text.ru": "Да?",
      "text.bg": "Да?",
    }),
  },
  startNoticesAction: { may: EDITORS_OF_B, input: ({ units }) => ({ unitId: String(units.b.id) }) },
  informAllAction: {
    may: EDITORS_OF_B,
    input: ({ units }) => ({ unitId: String(units.b.id), reason: "told" }),
  },
  informSomeAction: { may: EDITORS_OF_B, input: ({ people }) => ({ ids: people.b, reason: "told" }) },
  prepareLettersAction: { may: EDITORS_OF_B, input: ({ units }) => ({ unitId: String(units.b.id) }) },
  postLettersAction: { may: EDITORS_OF_B, input: ({ letters }) => ({ id: letters.b }) },
  verifyClaimAction: { may: EDITORS_OF_B, input: (w) => ({ ...claimOfB(w), alumnusId: w.people.b }) },
  createFromClaimAction: { may: EDITORS_OF_B, input: claimOfB },
  refuseClaimAction: { may: EDITORS_OF_B, input: (w) => ({ ...claimOfB(w), refusal: "unknown" }) },
  askClaimantAction: { may: EDITORS_OF_B, input: (w) => ({ ...claimOfB(w), question: "who?" }) },
  reverseClaimAction: { may: EDITORS_OF_B, input: (w) => ({ ...claimOfB(w), reason: "mistaken" }) },
  answerClaimAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: (w) => ({ ...ownClaim(w), answer: "I" }),
  },
  appealClaimAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: (w) => ({ ...ownClaim(w), appeal: "no" }),
  },
  withdrawClaimAction: { may: ["alumnus"], isForAccounts: true, input: ownClaim },
  createInvitationsAction: {
    may: EDITORS_OF_B,
    // Nobody of the selection is in reach, so there is nobody to invite.
    refusedAs: "conflict",
    input: ({ people }) => ({ channel: "EMAIL", query: `id=${people.b}` }),
  },
  markPostedAction: { may: EDITORS_OF_B, input: (w) => ({ batchId: w.invitations.b.batch }) },
  revokeBatchAction: { may: EDITORS_OF_B, input: (w) => ({ batchId: w.invitations.b.batch }) },
  revokeInvitationAction: { may: EDITORS_OF_B, input: (w) => ({ id: w.invitations.b.id }) },
  createClassAction: {
    may: EDITORS_OF_B,
    // The unit is a field of the form, and a foreign one is not among its choices.
    refusedAs: "invalid",
    input: ({ units }) => ({
      unitId: String(units.b.id),
      programme: "",
      graduationYear: String(new Date().getFullYear() + 1),
      mostUses: "10",
      lastDay: `${new Date().getFullYear() + 1}-06-30`,
    }),
  },
  endClassAction: { may: EDITORS_OF_B, input: ({ classes }) => ({ id: classes.b.id, version: "1" }) },
  updateInstitutionAction: {
    may: OFFICERS,
    input: () => ({
      version: "1",
      shortName: "U",
      language: "ro",
      zone: "Europe/Bucharest",
      brandHue: "1",
      dataOfficerEmail: "",
      exportProofOver: "1000",
      exportSecondPersonOver: "10000",
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
  resetFactorAction: {
    may: ["administrator"],
    input: (w) => ({ id: w.users.disabled, reason: "lost the phone" }),
  },
  // One's own proofs, sessions and address: nobody else's can be named.
  addPasskeyAction: { may: ACCOUNTS, input: () => ({ name: "Laptop", response: PASSKEY }) },
  cancelEmailChangeAction: { may: ACCOUNTS, input: () => ({}) },
  confirmAuthenticatorAction: { may: ACCOUNTS, input: () => ({ code: "000000" }) },
  endOtherSessionsAction: { may: ACCOUNTS, input: () => ({}) },
  endSessionAction: { may: ACCOUNTS, input: (w) => ({ id: w.imports.a }) },
  makeRecoveryCodesAction: { may: ACCOUNTS, input: () => ({}) },
  proveByCodeAction: { may: ACCOUNTS, input: () => ({ code: "000000" }) },
  proveByPasskeyAction: { may: ACCOUNTS, input: () => ({ response: PASSKEY }) },
  removeAuthenticatorAction: { may: ACCOUNTS, input: () => ({}) },
  removePasskeyAction: { may: ACCOUNTS, input: (w) => ({ id: w.imports.a }) },
  renamePasskeyAction: { may: ACCOUNTS, input: (w) => ({ id: w.imports.a, name: "Phone" }) },
  sendConfirmLinkAction: { may: ACCOUNTS, input: () => ({}) },
  spendConfirmLinkAction: { may: ACCOUNTS, input: () => ({ token: "0".repeat(43) }) },
  startAuthenticatorAction: { may: ACCOUNTS, input: () => ({}) },
  startEmailChangeAction: { may: ACCOUNTS, input: () => ({ email: "moved@example.org" }) },
  startPasskeyAction: { may: ACCOUNTS, input: () => ({}) },
  switchAccountAction: {
    may: ["administrator"],
    input: (w) => ({ id: w.users.signedOut, version: "1", to: "disabled" }),
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
  saveOwnNameAction: { may: ["alumnus"], input: (w) => ({ ...ofOwn(w), given: "Ana", family: "Pop" }) },
  saveOwnContactAction: {
    may: ["alumnus"],
    input: (w) => ({ ...ofOwn(w), kind: "PHONE", typed: "0722 123 456" }),
  },
  saveOwnEmploymentAction: { may: ["alumnus"], input: (w) => ({ ...ofOwn(w), employer: "Radio" }) },
  removeOwnPartAction: {
    may: ["alumnus"],
    input: (w) => ({ ...ofOwn(w), part: "employment", partId: w.imports.a }),
  },
  proveEmailAction: { may: ["alumnus"], input: () => ({ link: "none", version: "1" }) },
  confirmRecordAction: { may: ["alumnus"], input: () => ({ version: "1" }) },
  saveProfileAction: { may: ["alumnus"], input: () => ({ version: "1", skills: "choir" }) },
  saveVisibilityAction: { may: ["alumnus"], input: () => ({ version: "1", EMAIL: "PUBLIC" }) },
  removePhotoAction: { may: ["alumnus"], input: () => ({}) },
  proposeDegreeAction: {
    may: ["alumnus"],
    input: (w) => ({ unitId: String(w.units.a.id), programme: "Filologie" }),
  },
  proposeNameAction: {
    may: ["alumnus"],
    input: (w) => ({ partId: w.imports.a, given: "Ana", family: "Pop" }),
  },
  withdrawCorrectionAction: { may: ["alumnus"], input: correctionOfB },
  acceptCorrectionAction: { may: EDITORS_OF_B, input: correctionOfB },
  refuseCorrectionAction: { may: EDITORS_OF_B, input: (w) => ({ ...correctionOfB(w), refusal: "no" }) },
  writeMessageAction: {
    may: ["alumnus"],
    input: (w) => ({ publicId: w.directory.person, subject: "Hello", body: "Hello" }),
  },
  replyAction: { may: ["alumnus"], input: (w) => ({ message: w.directory.message, body: "Hello" }) },
  markReadAction: { may: ["alumnus"], input: (w) => ({ message: w.directory.message }) },
  reportMessageAction: {
    may: ["alumnus"],
    input: (w) => ({ message: w.directory.message, reason: "an advertisement" }),
  },
  blockCorrespondentAction: { may: ["alumnus"], input: (w) => ({ message: w.directory.message }) },
  blockPersonAction: { may: ["alumnus"], input: (w) => ({ publicId: w.directory.person }) },
  unblockAction: { may: ["alumnus"], input: (w) => ({ alumnus: w.people.a }) },
  judgeReportAction: {
    may: OFFICERS,
    input: (w) => ({ message: w.directory.reported, outcome: "DISMISSED", before: "" }),
  },
  requestCopyAction: { may: ACCOUNTS, input: () => ({}) },
  restrictOwnAction: { may: ["alumnus"], input: () => ({ to: "restricted" }) },
  // The right word would end the world of this test.
  eraseOwnAction: { may: ACCOUNTS, isWrong: true, input: () => ({ word: "no" }) },
  openRequestAction: {
    may: OFFICERS,
    input: ({ people }) => ({ kind: "ACCESS", receivedOn: "2026-01-12", alumnusId: people.b, message: "" }),
  },
  extendRequestAction: { may: OFFICERS, input: (w) => ({ ...requestOfB(w), reason: "many files" }) },
  closeRequestAction: { may: OFFICERS, input: (w) => ({ ...requestOfB(w), to: "DONE", outcome: "sent" }) },
  eraseRequestedAction: { may: OFFICERS, isWrong: true, input: (w) => ({ ...requestOfB(w), word: "no" }) },
  setRuleAction: { may: OFFICERS, input: () => ({ kind: "claims", version: "1", days: "365" }) },
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
export const OPEN_ACTIONS = [
  "acceptLetterAction",
  "enterCodeAction",
  "joinClassAction",
  "noteOpenedAction",
  "startClaimAction",
  "agreeToEmailChangeAction",
  "answerByLinkAction",
  "requestSignInAction",
  "signInByPasskeyAction",
  "startPasskeyProofAction",
  "stopEmailChangeAction",
  "stillRightAction",
  "signOutAction",
];
