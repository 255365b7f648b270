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
  "/[locale]/faculties/[code]": { "units.a.code": EVERYBODY, "units.b.code": EVERYBODY, nowhere: NOBODY },
  // Who keeps one section goes straight to it.
  "/[locale]/section": "in 404 go 200 404 200 200 in in",
  "/[locale]/section/[code]": { "units.a.code": WORK, "units.b.code": WORK_OF_B, nowhere: UNKNOWN },
  "/[locale]/section/[code]/preview": { "units.a.code": WORK, "units.b.code": WORK_OF_B, nowhere: UNKNOWN },
  "/[locale]/news": WORK,
  "/[locale]/news/new": CHANGES,
  "/[locale]/news/[id]": { "news.a": WORK, "news.b": WORK_OF_B, "people.a": UNKNOWN },
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
  "/[locale]/today": SIGNED_IN,
  "/[locale]/tasks": SIGNED_IN,
  "/[locale]/tasks/new": WORK,
  "/[locale]/tasks/[id]": { "tasks.a": WORK, "tasks.b": WORK_OF_B, "people.a": UNKNOWN },
  "/[locale]/calendar": SIGNED_IN,
  "/[locale]/calendar/entries/new": CHANGES,
  "/[locale]/calendar/entries/[id]": {
    "entries.a": WORK,
    "entries.b": WORK_OF_B,
    "entries.open": SIGNED_IN,
    "people.a": UNKNOWN,
  },
  "/[locale]/calendar/entries/[id]/edit": {
    "entries.a": CHANGES,
    "entries.b": "in 404 404 200 404 200 404 in in",
    "entries.open": "in 404 404 200 404 200 404 in in",
  },
  "/[locale]/me/feeds": SIGNED_IN,
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
  "/[locale]/alumni/[id]/merge/[otherId]": {
    "twins.a": WORK,
    "twins.b": WORK_OF_B,
    "twins.unknown": UNKNOWN,
  },
  "/[locale]/alumni/export": CHANGES,
  "/[locale]/alumni/export/[id]": {
    "exports.own": "in 404 200 404 404 404 404 in in",
    "exports.other": "in 404 404 200 404 404 404 in in",
    // Whoever decides has a page of their own.
    "exports.waiting": "in 404 404 200 404 404 404 in in",
  },
  "/[locale]/duplicates": WORK,
  "/[locale]/duplicates/many": "in 404 404 404 404 200 404 in in",
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
  "/[locale]/office/coordinators": OFFICE,
  "/[locale]/office/coordinators/appoint": OFFICE,
  "/[locale]/office/coordinators/[id]": { appointment: OFFICE, proposal: OFFICE, "people.a": UNKNOWN },
  "/[locale]/hand-over/[id]": { "handOver.id": WORK_OF_B, "people.a": UNKNOWN },
  "/[locale]/me/office": SIGNED_IN,
  "/[locale]/me/office/promise": "in 404 200 200 404 404 404 in in",
  "/[locale]/data-goals/[milestoneId]/[unitId]": {
    "deadlines.a": WORK,
    "deadlines.b": WORK_OF_B,
    "nowhere/1": UNKNOWN,
  },
  "/[locale]/syntheses/[id]": { "syntheses.a": WORK, "syntheses.b": WORK_OF_B, "people.a": UNKNOWN },
  "/[locale]/plans": WORK,
  "/[locale]/plans/[id]": { "plans.a": WORK, "plans.b": WORK_OF_B, "people.a": UNKNOWN },
  "/[locale]/plans/[id]/editions": { "plans.a": WORK, "plans.b": WORK_OF_B, "people.a": UNKNOWN },
  "/[locale]/plans/[id]/items/[itemId]": {
    "plans.itemA": WORK,
    "plans.itemB": WORK_OF_B,
    "nowhere/1": UNKNOWN,
  },
  "/[locale]/plans/[id]/items/new": {
    "plans.a": CHANGES,
    "plans.b": "in 404 404 200 404 200 404 in in",
    "people.a": UNKNOWN,
  },
  "/[locale]/plans/[id]/review": {
    "plans.inReview": "in 404 404 404 404 200 404 in in",
    "plans.b": UNKNOWN,
    "people.a": UNKNOWN,
  },
  "/[locale]/meetings": SIGNED_IN,
  "/[locale]/meetings/new": SIGNED_IN,
  ...Object.fromEntries(
    ["", "/attendance", "/edit", "/groups", "/minutes", "/people"].map((part) => [
      `/[locale]/meetings/[id]${part}`,
      { "meetings.a": WORK, "meetings.b": WORK_OF_B, "people.a": UNKNOWN },
    ]),
  ),
  "/[locale]/bodies": SIGNED_IN,
  "/[locale]/bodies/[id]": { "meetings.bodyA": WORK, "meetings.bodyB": WORK_OF_B, "people.a": UNKNOWN },
  // Whoever holds the link of an invitation.
  "/[locale]/rsvp/[token]": { "meetings.token": EVERYBODY, nowhere: NOBODY },
  "/[locale]/minutes": EVERYBODY,
  "/[locale]/community": EVERYBODY,
  "/[locale]/community/groups/[slug]": { "ambassadors.slug": EVERYBODY, nowhere: NOBODY },
  "/[locale]/ambassadors/[publicId]": { "ambassadors.badge": EVERYBODY, "ambassadors.own": NOBODY },
  "/[locale]/ambassador": SIGNED_IN,
  "/[locale]/ambassador/apply": EVERYBODY,
  "/[locale]/ambassador/nominate": SIGNED_IN,
  // Without the link of a mail, whoever has a place in the programme.
  "/[locale]/ambassador/sign": "in 200 404 404 404 404 404 in in",
  "/[locale]/ambassadors": WORK,
  "/[locale]/ambassadors/statistics": WORK,
  "/[locale]/ambassadors/manage/[id]": {
    "ambassadors.a": WORK,
    "ambassadors.b": WORK_OF_B,
    "people.a": UNKNOWN,
  },
  "/[locale]/activities": SIGNED_IN,
  "/[locale]/activities/new": SIGNED_IN,
  "/[locale]/activities/[id]": {
    "deeds.own": "in 200 404 404 404 404 404 in in",
    "deeds.a": UNKNOWN,
  },
  "/[locale]/activities/review": WORK,
  "/[locale]/activities/review/[id]": {
    "deeds.a": WORK,
    "deeds.b": WORK_OF_B,
    "deeds.own": OFFICE,
    "people.a": UNKNOWN,
  },
  "/[locale]/activities/certificates": OFFICE,
  "/[locale]/certificates/[code]": { "deeds.code": EVERYBODY, "people.a": NOBODY },
  "/[locale]/calls": SIGNED_IN,
  // The alumnus serves as an ambassador, and the office sees everything as what it is: one of those who are called.
  "/[locale]/calls/[id]": { "deeds.openB": "in 200 404 404 404 200 404 in in", "deeds.callB": UNKNOWN },
  "/[locale]/calls/manage": WORK,
  "/[locale]/calls/manage/new": WORK,
  "/[locale]/calls/manage/[id]": { "deeds.callA": WORK, "deeds.callB": WORK_OF_B, "people.a": UNKNOWN },
  "/[locale]/opportunities": SIGNED_IN,
  "/[locale]/opportunities/new": SIGNED_IN,
  "/[locale]/opportunities/mine": SIGNED_IN,
  "/[locale]/opportunities/mine/[id]": { "offers.own": GRADUATE, "offers.b": UNKNOWN, "people.a": UNKNOWN },
  "/[locale]/opportunities/[id]": { "offers.open": SIGNED_IN, "offers.own": UNKNOWN, "offers.b": UNKNOWN },
  "/[locale]/opportunities/review": WORK,
  "/[locale]/opportunities/review/[id]": { "offers.a": WORK, "offers.b": WORK_OF_B, "people.a": UNKNOWN },
  "/[locale]/charter": EVERYBODY,
  "/[locale]/charter/[kind]/[number]": {
    "ambassadors.editionPath": EVERYBODY,
    "ambassadors.draftPath": NOBODY,
    "nowhere/1": NOBODY,
  },
  "/[locale]/charter/[kind]/[number]/changes": {
    "ambassadors.editionPath": EVERYBODY,
    "ambassadors.draftPath": NOBODY,
  },
  "/[locale]/charter/manage": OFFICE,
  "/[locale]/charter/manage/[id]": { "ambassadors.draft": OFFICE, "people.a": UNKNOWN },
  "/[locale]/events": EVERYBODY,
  "/[locale]/events/[slug]": { "registrations.slugA": EVERYBODY, "events.slugB": NOBODY, nowhere: NOBODY },
  "/[locale]/events/manage": WORK,
  "/[locale]/events/manage/new": WORK,
  ...Object.fromEntries(
    ["", "/edit", "/programme", "/tickets", "/questions", "/people", "/preview"].map((part) => [
      `/[locale]/events/manage/[id]${part}`,
      { "events.a": WORK, "events.b": WORK_OF_B, "registrations.eventB": WORK_OF_B, "people.a": UNKNOWN },
    ]),
  ),
  "/[locale]/events/[slug]/register": { "registrations.slugA": EVERYBODY, nowhere: NOBODY },
  // Whoever holds the link of a mail; nobody's opens nothing.
  "/[locale]/r/[token]": { "registrations.nobodysLink": NOBODY, nowhere: NOBODY },
  "/[locale]/feedback/[token]": { "registrations.nobodysLink": NOBODY, nowhere: NOBODY },
  "/[locale]/me/events": SIGNED_IN,
  "/[locale]/me/events/[id]": {
    "registrations.own": "in 200 404 404 404 404 404 in in",
    "registrations.placeB": UNKNOWN,
    "people.a": UNKNOWN,
  },
  ...Object.fromEntries(
    ["/registrations", "/waiting-list", "/report", "/photos"].map((part) => [
      `/[locale]/events/manage/[id]${part}`,
      { "registrations.eventA": WORK, "registrations.eventB": WORK_OF_B, "people.a": UNKNOWN },
    ]),
  ),
  ...Object.fromEntries(
    ["/door", "/door-list"].map((part) => [
      `/[locale]/events/manage/[id]${part}`,
      { "registrations.eventA": WORK, "registrations.eventB": WORK_OF_B, "people.a": UNKNOWN },
    ]),
  ),
  "/[locale]/events/manage/[id]/registrations/[registrationId]": {
    "registrations.a": WORK,
    "registrations.b": WORK_OF_B,
  },
  "/[locale]/rounds": WORK,
  "/[locale]/rounds/new": OFFICE,
  "/[locale]/rounds/[id]": { "rounds.open": WORK, "rounds.draft": OFFICE, "people.a": UNKNOWN },
  "/[locale]/rounds/[id]/edit": { "rounds.open": OFFICE, "rounds.draft": OFFICE, "people.a": UNKNOWN },
  "/[locale]/rounds/[id]/remind": { "rounds.open": OFFICE, "people.a": UNKNOWN },
  "/[locale]/rounds/[id]/units/[unitId]": {
    "rounds.a": WORK,
    "rounds.b": WORK_OF_B,
    "nowhere/1": UNKNOWN,
  },
  "/[locale]/rounds/[id]/report": { "syntheses.round": OFFICE, "people.a": UNKNOWN },
  "/[locale]/funnel": "in 404 200 200 200 200 200 in in",
  "/[locale]/funnel/[code]": {
    "units.a.code": "in 404 200 200 200 200 200 in in",
    "units.b.code": "in 404 404 200 200 200 200 in in",
    all: FIGURES,
    nowhere: UNKNOWN,
  },
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
export const NOT_SERVED: Readonly<Record<string, string | Lines>> = {
  "/[locale]/styleguide": NOBODY,
  "/[locale]/styleguide/samples/[sample]": { home: NOBODY },
  "/_not-found": NOBODY,
  "/_global-error": "500 500 500 500 500 500 500 500 500",
};

/** Endpoints say 401 and 403 where pages lead to the sign-in or know nothing; a foreign record is a 404 as well. */
export const ROUTES: Readonly<Record<string, string | Lines>> = {
  "GET /icon.svg": EVERYBODY,
  // The section of B is not published.
  "GET /embed/[code]": { "units.a.code": EVERYBODY, "units.b.code": NOBODY, nowhere: NOBODY },
  "GET /api/tasks/[id]/version": {
    "tasks.a": "401 404 200 200 404 200 200 401 401",
    "tasks.b": "401 404 404 200 404 200 200 401 401",
  },
  "GET /api/calendar/entries/[id]/version": {
    "entries.a": "401 403 200 200 403 200 403 401 401",
    "entries.b": "401 403 404 200 403 200 403 401 401",
    "people.a": "401 403 404 404 403 404 403 401 401",
  },
  "GET /api/sections/[code]/version": {
    "units.a.code": "401 403 200 200 403 200 200 401 401",
    "units.b.code": "401 403 404 200 403 200 200 401 401",
    nowhere: "401 403 404 404 403 404 404 401 401",
  },
  "GET /api/news/[id]/version": {
    "news.a": "401 403 200 200 403 200 200 401 401",
    "news.b": "401 403 404 200 403 200 200 401 401",
    "people.a": "401 403 404 404 403 404 404 401 401",
  },
  "GET /api/events/[slug]": { "events.fileA": EVERYBODY, "events.fileB": NOBODY, nowhere: NOBODY },
  "GET /api/events/[slug]/image": { "registrations.slugA": EVERYBODY, "events.slugB": NOBODY },
  "GET /api/events/[slug]/version": {
    "events.a": "401 403 200 200 403 200 200 401 401",
    "events.b": "401 403 404 200 403 200 200 401 401",
    "people.a": "401 403 404 404 403 404 404 401 401",
  },
  ...Object.fromEntries(
    ["badges", "attendance-list"].map((file) => [
      `GET /api/events/[slug]/${file}`,
      {
        "registrations.eventA": "401 403 200 200 403 200 200 401 401",
        "registrations.eventB": "401 403 404 200 403 200 200 401 401",
      },
    ]),
  ),
  // A phone that sends nothing that can be read.
  "POST /api/events/[slug]/scans": {
    "registrations.eventB": "401 422 422 422 422 422 422 401 401",
  },
  "GET /api/sections/[code]": { "units.a.code": EVERYBODY, "units.b.code": NOBODY, nowhere: NOBODY },
  "GET /api/health/live": EVERYBODY,
  "GET /api/health/ready": EVERYBODY,
  // Whoever holds the address; the owner's rights hold, not the reader's.
  "GET /api/calendar/[token]": { "feed.token": EVERYBODY, "people.a": NOBODY },
  "GET /api/calendar/public": EVERYBODY,
  "GET /api/audit/heads": "401 403 403 403 200 200 200 401 401",
  "GET /api/meetings/[id]/attendance-list": {
    "meetings.a": "401 404 200 200 404 200 200 401 401",
    "meetings.b": "401 404 404 200 404 200 200 401 401",
  },
  "GET /api/meetings/[id]/minutes/[format]": {
    "meetings.fileA": "401 404 200 200 404 200 200 401 401",
    "meetings.fileB": "401 404 404 200 404 200 200 401 401",
  },
  "GET /api/agenda-items/[id]/paper": {
    "meetings.itemA": "401 404 200 200 404 200 200 401 401",
    "meetings.itemB": "401 404 404 200 404 200 200 401 401",
  },
  "GET /api/event-photos/[id]": {
    "photos.a": EVERYBODY,
    "photos.b": "404 404 404 200 404 200 200 404 404",
    "people.a": NOBODY,
  },
  "GET /api/event-reports/[id]/file/[format]": {
    "photos.fileA": "401 403 200 200 403 200 200 401 401",
    "photos.fileB": "401 403 404 200 403 200 200 401 401",
  },
  // A form without a picture leads back to the photos.
  "POST /api/event-reports/[id]/photos": {
    "registrations.eventB": "401 403 303 303 403 303 303 401 401",
  },
  // Without a purpose nobody gets a list.
  "POST /api/participants/[id]": { "registrations.eventB": "401 403 422 422 403 422 422 401 401" },
  "GET /api/body-papers/[id]": {
    "ambassadors.paperA": "401 404 200 200 404 200 200 401 401",
    "ambassadors.paperB": "401 404 404 200 404 200 200 401 401",
  },
  "GET /api/activities/[id]/evidence": {
    "deeds.a": "401 404 200 200 404 200 200 401 401",
    "deeds.b": "401 404 404 200 404 200 200 401 401",
  },
  // A form without a file leads back to the entry.
  "POST /api/activities/[id]/evidence": { "deeds.own": "401 303 303 303 303 303 303 401 401" },
  // A letter is between two people: the one who posted and the one who wrote.
  "GET /api/applications/[id]/cv": { "offers.letter": "401 200 404 404 404 200 404 401 401" },
  // A form without a file leads back to the offer.
  "POST /api/applications/[id]/cv": { "offers.letter": "401 303 303 303 303 303 303 401 401" },
  // It is applied for within the portal.
  "POST /api/opportunities/[id]/follow": { "offers.open": "401 404 404 404 404 404 404 401 401" },
  "GET /api/certificates/[id]": { "deeds.certificate": "401 200 404 404 404 404 404 401 401" },
  // A form without a file leads back to the body.
  "POST /api/bodies/[id]/papers": { "ambassadors.groupB": "401 303 303 303 303 303 303 401 401" },
  // A form without a file leads back to the meeting.
  "POST /api/agenda-items/[id]/paper": { "meetings.itemB": "401 303 303 303 303 303 303 401 401" },
  "GET /api/syntheses/[id]/[format]": {
    "syntheses.fileA": "401 403 200 200 403 200 200 401 401",
    "syntheses.fileB": "401 403 404 200 403 200 200 401 401",
  },
  "GET /api/rounds/[id]/board/[format]": { "rounds.csv": "401 403 200 200 403 200 200 401 401" },
  "GET /api/rounds/[id]/report/[kind]/[format]": {
    "syntheses.report": "401 403 403 403 403 200 200 401 401",
  },
  "GET /api/funnel/[code]": {
    "units.a.code": "401 403 200 200 200 200 200 401 401",
    "units.b.code": "401 403 404 200 200 200 200 401 401",
    all: "401 403 404 404 200 200 200 401 401",
  },
  "GET /api/plans/[id]/version": {
    "plans.a": "401 403 200 200 403 200 200 401 401",
    "plans.b": "401 403 404 200 403 200 200 401 401",
    "people.a": "401 403 404 404 403 404 404 401 401",
  },
  "GET /api/plans/items/[id]/version": {
    "plans.ofA": "401 403 200 200 403 200 200 401 401",
    "plans.ofB": "401 403 404 200 403 200 200 401 401",
    "people.a": "401 403 404 404 403 404 404 401 401",
  },
  "GET /api/plans/editions/[id]": {
    "plans.editionA": "401 403 200 200 403 200 200 401 401",
    "plans.editionB": "401 403 404 200 403 200 200 401 401",
    "people.a": "401 403 404 404 403 404 404 401 401",
  },
  "GET /api/plans/evidence/[id]": {
    "plans.evidenceA": "401 403 200 200 403 200 200 401 401",
    "plans.evidenceB": "401 403 404 200 403 200 200 401 401",
    "people.a": "401 403 404 404 403 404 404 401 401",
  },
  // Without a word of which item is open nothing is noted.
  "POST /api/plans/[id]/presence": { "plans.b": "401 403 422 422 403 422 422 401 401" },
  // A form without a file leads back to the item.
  "POST /api/plans/items/[id]/evidence": { "people.a": "401 403 303 303 403 303 403 401 401" },
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
  "/api/funnel/[code]": "?locale=en&classes=1",
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
const IN_REACH_OF_B: readonly Caller[] = ["coordinatorAB", "central", "administrator"];
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
const pairOfB = ({ pair }: World) => ({ id: pair, version: "1" });
const claimOfB = ({ claims }: World) => ({ id: claims.b, version: "1" });
const ownClaim = ({ claims }: World) => ({ id: claims.own, version: "1" });
const requestOfB = ({ privacyRequest }: World) => ({ id: privacyRequest, version: "1" });
const importOfB = ({ imports }: World) => ({ id: imports.b, version: "1" });
const ofOwn = ({ people }: World) => ({ id: people.own, version: "1" });
const deadlineOfB = ({ deadlines }: World) => {
  const [milestoneId = "", unitId = ""] = deadlines.b.split("/");
  return { milestoneId, unitId };
};
const deadlineAct = ({ rounds, units }: World) => ({
  milestoneId: rounds.tick,
  unitId: String(units.b.id),
  seen: "2030-01-12",
  reason: "ill",
});
const taskOfB = ({ tasks }: World) => ({ id: tasks.b, version: "1" });
const entryOfB = ({ entries }: World) => ({ id: entries.b, version: "1" });
const date = ({ units }: World) => ({
  ...names("titles", "Reunion"),
  startDay: "2029-05-04",
  audience: "ALUMNI",
  unitId: String(units.b.id),
});
const meetingOfB = ({ meetings }: World) => ({ id: meetings.b, version: "1" });
const agendaItemOfB = ({ meetings }: World) => ({ id: meetings.itemB, version: "1" });
const minutesOfB = ({ meetings }: World) => ({ id: meetings.minutesB, version: "1" });
const groupOfB = ({ meetings }: World) => ({ id: meetings.groupB, version: "1" });
const eventOfB = ({ events }: World) => ({ id: events.b, version: "1" });
const eventPartOfB = (part: "sessionB" | "ticketB" | "questionB" | "roleB") => (w: World) => ({
  ...eventOfB(w),
  partId: w.events[part],
});
const eventDay = { startDay: "2030-05-01", startTime: "10:00", endDay: "", endTime: "12:00" };
const placeOfB = ({ registrations }: World) => ({ id: registrations.placeB, version: "1" });
const askedOfB = ({ registrations }: World) => ({ id: registrations.askedB, version: "1" });
const waitingOfB = ({ registrations }: World) => ({ id: registrations.waitingB, version: "1" });
const ambassadorOfB = ({ ambassadors }: World) => ({ id: ambassadors.b, version: "1" });
const ownPlace = ({ ambassadors }: World) => ({ id: ambassadors.own, version: "1" });
const draftOfCharter = ({ ambassadors }: World) => ({ id: ambassadors.draft, version: "1" });
const offerOfB = ({ offers }: World) => ({ id: offers.b, version: "1" });
const ownOffer = ({ offers }: World) => ({ id: offers.own, version: "1" });
const offerFields = () => ({
  ...{ kind: "INTERNSHIP", language: "en", title: "A summer", text: "Come.", employer: "Acme" },
});
const clauseOfDraft = ({ ambassadors }: World) => ({ id: ambassadors.draftClause, version: "1" });
const ownDeed = ({ deeds }: World) => ({ id: deeds.own, version: "1" });
const callOfB = ({ deeds }: World) => ({ id: deeds.callB, version: "1" });
const callFields = ({ units }: World) => ({
  ...names("titles", "Helpers"),
  kind: "HELPERS",
  audience: "AMBASSADORS",
  unitId: String(units.b.id),
  placeCount: "2",
});
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const sitting = { title: "Meeting", language: "en", ...at("2030-05-04") };
function at(day: string) {
  return { "sitting.0.day": day, "sitting.0.from": "10:00", "sitting.0.to": "11:00" };
}
const draft = ({ rounds }: World) => ({ id: rounds.draft, version: "1" });
const newsOfB = ({ news }: World) => ({ id: news.b, version: "1" });
const correctionOfB = ({ correction }: World) => ({ id: correction, version: "1" });
const planOfB = ({ plans }: World) => ({ id: plans.b, version: "1" });
const itemOfB = ({ plans }: World) => ({ id: plans.ofB, version: "1" });
const partOfB = (w: World) => ({ itemId: itemOfB(w).id, partId: w.imports.a });
const synthesisOfB = ({ syntheses }: World) => ({ id: syntheses.b, version: "1" });
const names = (name: string, text: string) => ({ [`${name}.en`]: text, [`${name}.ro`]: text });

/**
 * A right input of every server action, about a record of faculty B where it is about one, and who may send it.
 * Everybody else is refused and changes nothing. An action of the build without a line fails the test.
 */
export const ACTIONS: Readonly<Record<string, Act>> = {
  writeSectionAction: {
    may: EDITORS_OF_B,
    input: ({ units }) => ({ code: units.b.code, version: "1", ...names("intro", "Welcome") }),
  },
  publishSectionAction: {
    may: EDITORS_OF_B,
    input: ({ units }) => ({ code: units.b.code, version: "1", to: "published" }),
  },
  addNewsAction: {
    may: EDITORS_OF_B,
    // The unit is a field of the form, and a foreign one is not among its choices.
    refusedAs: "invalid",
    input: ({ units }) => ({ unitId: String(units.b.id), ...names("titles", "A prize") }),
  },
  editNewsAction: { may: EDITORS_OF_B, input: (w) => ({ ...newsOfB(w), ...names("titles", "A prize") }) },
  publishNewsAction: { may: EDITORS_OF_B, input: newsOfB },
  withdrawNewsAction: { may: EDITORS_OF_B, input: newsOfB },
  discardNewsAction: { may: EDITORS_OF_B, input: newsOfB },
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
  // Nobody is made one with somebody else here: the version is not the record's.
  mergeRecordsAction: {
    may: EDITORS_OF_B,
    input: ({ people }) => ({
      survivorId: people.both,
      mergedId: people.b,
      survivorVersion: "999999",
      mergedVersion: "1",
    }),
  },
  decidePairAction: { may: EDITORS_OF_B, input: (w) => ({ ...pairOfB(w), decision: "LATER" }) },
  askColleagueAction: { may: EDITORS_OF_B, input: (w) => ({ ...pairOfB(w), colleagueId: w.users.central }) },
  proposePairAction: { may: EDITORS_OF_B, input: pairOfB },
  startScanAction: { may: ["central"], input: () => ({}) },
  mergeManyAction: { may: ["central"], input: () => ({ from: "100", seenAt: "2020-01-01T00:00:00Z" }) },
  undoManyAction: { may: ["central"], input: pairOfB },
  unmergeAction: { may: EDITORS_OF_B, input: (w) => ({ id: w.imports.a }) },
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
      mergeManyFrom: "99",
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
  answerProposalAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: (w) => ({ id: w.proposal, version: "1", answer: "decline", reason: "no time" }),
  },
  makePromiseAction: {
    may: ["coordinatorA", "coordinatorAB"],
    isForAccounts: true,
    input: () => ({ wordingVersion: "1", isPromised: "on" }),
  },
  startHandOverAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ appointmentId: w.appointment }),
  },
  tickLineAction: { may: IN_REACH_OF_B, isForAccounts: true, input: (w) => ({ ...w.handOver, to: "done" }) },
  addLineAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ id: w.handOver.id, text: "the list on paper" }),
  },
  removeLineAction: { may: IN_REACH_OF_B, isForAccounts: true, input: (w) => ({ ...w.handOver }) },
  // Nobody of the unit signs in its coordinator's place; the office does.
  signHandOverAction: {
    may: OFFICERS,
    isForAccounts: true,
    input: (w) => ({ id: w.handOver.id, version: "1", side: "outgoing" }),
  },
  setTargetsAction: {
    may: OFFICERS,
    input: (w) => ({
      ...deadlineOfB(w),
      of: "unit",
      version: "0",
      completeness: "50",
      reachable: "",
      confirmed: "",
      duplicates: "",
    }),
  },
  dropTargetsAction: { may: OFFICERS, input: (w) => ({ ...deadlineOfB(w), version: "1" }) },
  countNowAction: { may: OFFICERS, input: deadlineOfB },
  startPlanAction: { may: EDITORS_OF_B, input: planOfB },
  saveSkipAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ planId: w.plans.b, measureId: w.plans.measure, before: "", reason: "no staff" }),
  },
  saveSummaryAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...planOfB(w), "summary.en": "We meet.", isPublic: "yes" }),
  },
  addItemAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ planId: w.plans.b, measureId: w.plans.measure, title: "Meeting" }),
  },
  editItemAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...itemOfB(w), measureId: w.plans.measure, title: "Meeting" }),
  },
  moveItemAction: { may: EDITORS_OF_B, input: (w) => ({ ...itemOfB(w), direction: "up" }) },
  removeItemAction: { may: EDITORS_OF_B, input: itemOfB },
  addPartnerAction: { may: EDITORS_OF_B, input: (w) => ({ itemId: itemOfB(w).id, name: "Radio" }) },
  removePartnerAction: { may: EDITORS_OF_B, input: partOfB },
  submitPlanAction: { may: EDITORS_OF_B, input: planOfB },
  withdrawPlanAction: { may: EDITORS_OF_B, input: planOfB },
  openReviewAction: { may: ["central"], input: planOfB },
  returnPlanAction: {
    may: ["central"],
    input: (w) => ({ ...planOfB(w), dueOn: "2030-02-01", comment: "say more" }),
  },
  approvePlanAction: { may: ["central"], input: planOfB },
  waivePlanAction: { may: ["central"], input: (w) => ({ ...planOfB(w), reason: "new" }) },
  reinstatePlanAction: { may: ["central"], input: (w) => ({ ...planOfB(w), reason: "after all" }) },
  commentAction: { may: EDITORS_OF_B, input: (w) => ({ planId: w.plans.b, body: "hm" }) },
  resolveCommentAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ planId: w.plans.b, commentId: w.imports.a }),
  },
  reportProgressAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...itemOfB(w), status: "ACTIVE", percent: "10" }),
  },
  removeEvidenceAction: { may: EDITORS_OF_B, input: partOfB },
  closePlanAction: { may: EDITORS_OF_B, input: planOfB },
  proposeChangeAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...itemOfB(w), measureId: w.plans.measure, title: "Meeting", reason: "room gone" }),
  },
  proposeItemAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ planId: w.plans.b, measureId: w.plans.measure, title: "More", reason: "more" }),
  },
  retractAmendmentAction: { may: EDITORS_OF_B, input: (w) => ({ id: w.plans.amendment, version: "1" }) },
  decideAmendmentAction: {
    may: ["central"],
    input: (w) => ({ id: w.plans.amendment, version: "1", to: "ACCEPTED" }),
  },
  takeItemAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ planId: w.plans.b, itemId: w.imports.a, measureId: w.plans.measure }),
  },
  takeOverPlanAction: { may: EDITORS_OF_B, input: (w) => ({ planId: w.plans.b, fromId: w.plans.a }) },
  startSynthesisAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ roundId: w.syntheses.round, unitId: String(w.units.b.id), kind: "EX_POST" }),
  },
  saveSynthesisAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...synthesisOfB(w), "prose-results": "Few came." }),
  },
  acceptSynthesisAction: { may: ["central"], input: synthesisOfB },
  returnSynthesisAction: { may: ["central"], input: (w) => ({ ...synthesisOfB(w), reason: "say more" }) },
  saveReportAction: {
    may: ["central"],
    input: (w) => ({
      ...{ id: w.syntheses.round, kind: "annex", in: "en", version: "0" },
      ...{ section: "foreword", text: "A good year." },
    }),
  },
  saveCountsAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ code: w.units.b.code, lines: "2004;12", seen: "", source: "" }),
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
  createRoundAction: {
    may: OFFICERS,
    input: () => ({
      from: "template",
      ...names("names", "Round"),
      startsOn: "2031-01-12",
      endsOn: "2031-12-31",
      numberPrefix: "AL-2031",
    }),
  },
  editRoundAction: {
    may: OFFICERS,
    input: (w) => ({
      ...draft(w),
      ...names("names", "Round"),
      startsOn: "2029-01-12",
      endsOn: "2029-12-31",
      numberPrefix: "AL-2029",
      reminderDistances: "-7, 0",
      copyFromDay: "7",
    }),
  },
  saveMilestoneAction: {
    may: OFFICERS,
    input: (w) => ({ ...draft(w), kind: "PLAN", ...names("names", "Plan"), dueOn: "2029-03-15" }),
  },
  saveDirectionAction: { may: OFFICERS, input: (w) => ({ ...draft(w), ...names("names", "Direction") }) },
  saveMeasureAction: {
    may: OFFICERS,
    input: (w) => ({ ...draft(w), directionId: w.rounds.direction, ...names("names", "Measure") }),
  },
  saveUnitsAction: { may: OFFICERS, input: (w) => ({ ...draft(w), unit: String(w.units.b.id) }) },
  removeMilestoneAction: {
    may: OFFICERS,
    input: (w) => ({ ...draft(w), milestoneId: w.rounds.milestone }),
  },
  removeMeasureAction: { may: OFFICERS, input: (w) => ({ ...draft(w), measureId: w.rounds.measure }) },
  removeDirectionAction: { may: OFFICERS, input: (w) => ({ ...draft(w), directionId: w.rounds.direction }) },
  moveRoundAction: { may: OFFICERS, input: (w) => ({ ...draft(w), move: "open" }) },
  discardRoundAction: { may: OFFICERS, input: draft },
  extendDeadlineAction: { may: OFFICERS, input: (w) => ({ ...deadlineAct(w), toOn: "2030-02-01" }) },
  waiveDeadlineAction: { may: OFFICERS, input: deadlineAct },
  reinstateDeadlineAction: { may: OFFICERS, input: deadlineAct },
  tickDeadlineAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ milestoneId: w.rounds.tick, unitId: String(w.units.b.id), isMet: "true" }),
  },
  remindAction: {
    may: OFFICERS,
    input: (w) => ({ id: w.rounds.open, unit: String(w.units.b.id) }),
  },
  nominateAction: {
    may: ACCOUNTS,
    input: () => ({ name: "Ana Pop", email: "nominee@example.org", kind: "FRIEND", reason: "Kind." }),
  },
  moveOneselfAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: (w) => ({ ...ownPlace(w), move: "leave", until: inAMonth() }),
  },
  changeOwnPlaceAction: { may: ["alumnus"], isForAccounts: true, input: ownPlace },
  appealAction: { may: ["alumnus"], isForAccounts: true, input: (w) => ({ ...ownPlace(w), appeal: "Why?" }) },
  reportActivityAction: {
    may: ACCOUNTS,
    input: () => ({ category: "TALK", title: "A talk", startsOn: "2026-05-04" }),
  },
  changeReportAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: (w) => ({ ...ownDeed(w), category: "TALK", title: "A talk", startsOn: "2026-05-04" }),
  },
  withdrawReportAction: { may: ["alumnus"], isForAccounts: true, input: ownDeed },
  decideActivityAction: {
    may: EDITORS_OF_B,
    input: ({ deeds }) => ({ id: deeds.b, version: "1", decision: "confirm" }),
  },
  // What is not in reach is left as it is, without a word about it.
  confirmActivitiesAction: {
    may: ["coordinatorA", "coordinatorAB", "central"],
    input: ({ deeds }) => ({ ids: deeds.b }),
  },
  issueCertificateAction: {
    may: ["alumnus"],
    isForAccounts: true,
    refusedAs: "conflict",
    input: () => ({ year: String(new Date().getUTCFullYear()), shown: "name" }),
  },
  showCertificateAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: ({ deeds }) => ({ id: deeds.certificate, shown: "name" }),
  },
  revokeCertificateAction: {
    may: ["central"],
    input: ({ deeds }) => ({ id: deeds.certificate, reason: "Wrong" }),
  },
  // Whoever has no record of their own and is no ambassador is refused.
  createOpportunityAction: { may: ["alumnus"], isForAccounts: true, input: offerFields },
  changeOpportunityAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: (w) => ({ ...ownOffer(w), ...offerFields() }),
  },
  removeOpportunityAction: { may: ["alumnus"], isForAccounts: true, input: ownOffer },
  moveOpportunityAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: (w) => ({ ...ownOffer(w), move: "submit" }),
  },
  tellOutcomeAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: ({ offers }) => ({ id: offers.posted, version: "1", takenCount: "2" }),
  },
  reportOfferAction: { may: ACCOUNTS, input: ({ offers }) => ({ id: offers.open, reason: "A fraud" }) },
  applyForOfferAction: {
    may: ACCOUNTS,
    input: ({ offers }) => ({ id: offers.open, letter: "I would like to come.", agreed: "on" }),
  },
  withdrawApplicationAction: {
    may: ["central"],
    isForAccounts: true,
    input: ({ offers }) => ({ applicationId: offers.letter }),
  },
  answerApplicationAction: {
    may: ["alumnus"],
    isForAccounts: true,
    input: ({ offers }) => ({ applicationId: offers.letter, version: "1", status: "DECLINED" }),
  },
  moveAtDeskAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...offerOfB(w), move: "return", reason: "Where is it?" }),
  },
  publishOpportunityAction: { may: IN_REACH_OF_B, input: (w) => ({ ...offerOfB(w), isVerified: "on" }) },
  // Reports are the office's.
  handleReportAction: {
    may: ["central", "administrator"],
    input: ({ offers }) => ({ reportId: offers.report, outcome: "Asked" }),
  },
  signUpForCallAction: {
    may: ["alumnus", "central"],
    isForAccounts: true,
    input: ({ deeds }) => ({ id: deeds.openB }),
  },
  withdrawFromCallAction: {
    may: ["alumnus", "central"],
    isForAccounts: true,
    input: ({ deeds }) => ({ id: deeds.openB }),
  },
  // The unit is a field of the form, and a foreign one is not among its choices.
  createCallAction: { may: IN_REACH_OF_B, refusedAs: "invalid", input: callFields },
  changeCallAction: { may: IN_REACH_OF_B, input: (w) => ({ ...callOfB(w), ...callFields(w) }) },
  moveCallAction: { may: IN_REACH_OF_B, input: (w) => ({ ...callOfB(w), move: "open" }) },
  removeCallAction: { may: IN_REACH_OF_B, input: callOfB },
  givePlaceAction: { may: IN_REACH_OF_B, input: ({ deeds }) => ({ signUpId: deeds.waitingB }) },
  takePlaceBackAction: {
    may: IN_REACH_OF_B,
    input: ({ deeds }) => ({ signUpId: deeds.placedB, reason: "Too many" }),
  },
  thankHelpersAction: { may: IN_REACH_OF_B, input: ({ deeds }) => ({ id: deeds.openB, version: "1" }) },
  moveAmbassadorAction: { may: EDITORS_OF_B, input: (w) => ({ ...ambassadorOfB(w), move: "screen" }) },
  changeAmbassadorAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...ambassadorOfB(w), kind: "FRIEND", unitId: String(w.units.b.id) }),
  },
  remindAmbassadorAction: { may: EDITORS_OF_B, input: ambassadorOfB },
  answerAppealAction: {
    may: EDITORS_OF_B,
    input: (w) => ({ ...ambassadorOfB(w), verdict: "reject", answer: "No." }),
  },
  writeGroupPageAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ ambassadors }) => ({ id: ambassadors.groupB, version: "0", slug: "group-of-b" }),
  },
  giveGroupTaskAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ ambassadors }) => ({ id: ambassadors.groupB, title: "Plan", memberId: ambassadors.memberB }),
  },
  removeGroupPaperAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ ambassadors }) => ({ id: ambassadors.paperB }),
  },
  startEditionAction: { may: ["central"], input: () => ({ kind: "CHARTER" }) },
  titleEditionAction: {
    may: ["central"],
    input: (w) => ({ ...draftOfCharter(w), ...names("title", "Charter") }),
  },
  addClauseAction: {
    may: ["central"],
    input: (w) => ({ id: w.ambassadors.draft, label: "2", ...names("text", "We help.") }),
  },
  changeClauseAction: {
    may: ["central"],
    input: (w) => ({ ...clauseOfDraft(w), label: "1", ...names("text", "We meet twice.") }),
  },
  moveClauseAction: { may: ["central"], input: (w) => ({ ...clauseOfDraft(w), direction: "up" }) },
  removeClauseAction: { may: ["central"], input: clauseOfDraft },
  // Some languages of the draft are missing.
  consultAction: {
    may: ["central"],
    isWrong: true,
    input: (w) => ({ ...draftOfCharter(w), consultUntil: inAMonth() }),
  },
  // It is open for two more weeks.
  adoptEditionAction: {
    may: ["central"],
    input: ({ ambassadors }) => ({
      id: ambassadors.edition,
      version: "1",
      decisionId: ambassadors.decision,
    }),
  },
  reviseEditionAction: {
    may: ["central"],
    input: ({ ambassadors }) => ({ id: ambassadors.edition, version: "1" }),
  },
  commentOnClauseAction: {
    may: ACCOUNTS,
    input: ({ ambassadors }) => ({ clauseId: ambassadors.clause, text: "Why?" }),
  },
  answerClauseCommentAction: {
    may: ["central"],
    input: ({ ambassadors }) => ({ id: ambassadors.comment, answer: "Since." }),
  },
  foundBodyAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...names("name", "Jury"), kind: "JURY", unitId: String(w.units.b.id), quorum: "50" }),
  },
  changeBodyAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ ...names("name", "Board"), id: meetings.bodyB, version: "1", quorum: "60" }),
  },
  endBodyAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.bodyB, version: "1" }),
  },
  addMemberAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({
      id: meetings.bodyB,
      name: "Ana Pop",
      part: "MEMBER",
      startsOn: "2026-01-12",
    }),
  },
  endMemberAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ memberId: meetings.memberB }),
  },
  planMeetingAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ ...sitting, bodyId: meetings.bodyB }),
  },
  changeMeetingAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...meetingOfB(w), ...sitting }),
  },
  cancelMeetingAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...meetingOfB(w), reason: "ill" }),
  },
  inviteMembersAction: { may: IN_REACH_OF_B, isForAccounts: true, input: meetingOfB },
  addPersonAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.b, name: "Ana Pop", email: "ana@example.org" }),
  },
  // Who was asked, and nobody else.
  answerInvitationAction: {
    may: ["coordinatorAB"],
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.b, rsvp: "YES", note: "" }),
  },
  createEventAction: {
    may: IN_REACH_OF_B,
    // The unit is a field of the form, and a foreign one is not among its choices.
    refusedAs: "invalid",
    input: ({ units }) => ({
      ...{ from: "", unitId: String(units.b.id), kind: "FORUM", ...names("titles", "Forum") },
      ...eventDay,
    }),
  },
  changeEventAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({
      ...{
        ...eventOfB(w),
        kind: "FORUM",
        ...names("titles", "Forum"),
        ...eventDay,
        zone: "Europe/Bucharest",
      },
      ...{
        mode: "ONSITE",
        audience: "EVERYBODY",
        guestsMost: "0",
        waitlistOrder: "STRICT",
        promotion: "OFFER",
      },
      ...{ freezeHours: "3", answersKeptDays: "30" },
    }),
  },
  moveEventAction: { may: IN_REACH_OF_B, input: (w) => ({ ...eventOfB(w), move: "publish" }) },
  stopEventAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...eventOfB(w), move: "cancel", reason: "The room is gone." }),
  },
  discardEventAction: { may: IN_REACH_OF_B, input: eventOfB },
  makeSeriesAction: {
    may: IN_REACH_OF_B,
    input: ({ events }) => ({ id: events.b, how: "weekly", count: "1", days: "" }),
  },
  makeTemplateAction: { may: IN_REACH_OF_B, input: ({ events }) => ({ id: events.b }) },
  writeSessionAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({
      ...{ ...eventPartOfB("sessionB")(w), ...names("titles", "Talk") },
      ...{ day: "2030-05-01", from: "10:00", to: "11:00" },
    }),
  },
  removeSessionAction: { may: IN_REACH_OF_B, input: eventPartOfB("sessionB") },
  changePaymentAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...eventOfB(w), currency: "EUR", paymentHours: "24" }),
  },
  writeTicketAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...eventPartOfB("ticketB")(w), ...names("titles", "Seat"), amount: "10" }),
  },
  removeTicketAction: { may: IN_REACH_OF_B, input: eventPartOfB("ticketB") },
  moveTicketAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...eventPartOfB("ticketB")(w), direction: "up" }),
  },
  writeQuestionAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...eventPartOfB("questionB")(w), kind: "TEXT", ...names("texts", "Food?") }),
  },
  removeQuestionAction: { may: IN_REACH_OF_B, input: eventPartOfB("questionB") },
  moveQuestionAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...eventPartOfB("questionB")(w), direction: "up" }),
  },
  writeRoleAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ ...eventPartOfB("roleB")(w), kind: "SPEAKER", name: "Ana Pop" }),
  },
  removeRoleAction: { may: IN_REACH_OF_B, input: eventPartOfB("roleB") },
  moveRoleAction: { may: IN_REACH_OF_B, input: (w) => ({ ...eventPartOfB("roleB")(w), direction: "up" }) },
  tapDoorAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ registrations }) => ({
      id: registrations.eventB,
      admissionId: registrations.headB,
      kind: "IN",
    }),
  },
  walkInAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ registrations }) => ({ id: registrations.eventB, name: "Ion Pop" }),
  },
  changeEventPhotoAction: {
    may: IN_REACH_OF_B,
    input: ({ photos }) => ({ id: photos.b, ...names("captions", "The hall") }),
  },
  removeEventPhotoAction: { may: IN_REACH_OF_B, input: ({ photos }) => ({ id: photos.b }) },
  approveRegistrationAction: { may: IN_REACH_OF_B, input: askedOfB },
  refuseRegistrationAction: { may: IN_REACH_OF_B, input: (w) => ({ ...askedOfB(w), reason: "full" }) },
  cancelRegistrationAction: { may: IN_REACH_OF_B, input: (w) => ({ ...placeOfB(w), reason: "mistake" }) },
  promoteByHandAction: { may: IN_REACH_OF_B, input: waitingOfB },
  setAheadAction: { may: ["administrator"], input: (w) => ({ ...waitingOfB(w), reason: "speaker" }) },
  receivePaymentAction: {
    may: IN_REACH_OF_B,
    input: ({ registrations }) => ({ id: registrations.billB, version: "1" }),
  },
  refundPaymentAction: {
    may: IN_REACH_OF_B,
    input: ({ registrations }) => ({ id: registrations.paidB, version: "1", amount: "10" }),
  },
  addAgendaItemAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.b, title: "News" }),
  },
  changeAgendaItemAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...agendaItemOfB(w), title: "News" }),
  },
  moveAgendaItemAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...agendaItemOfB(w), direction: "up" }),
  },
  removeAgendaItemAction: { may: IN_REACH_OF_B, isForAccounts: true, input: agendaItemOfB },
  takeOverAction: { may: IN_REACH_OF_B, isForAccounts: true, input: ({ meetings }) => ({ id: meetings.b }) },
  markAttendanceAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({
      sittingId: meetings.sittingB,
      inviteeId: meetings.inviteeB,
      state: "ONLINE",
    }),
  },
  markRestAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ sittingId: meetings.sittingB }),
  },
  addGroupAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.minutesB, topic: "Plans" }),
  },
  changeGroupAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...groupOfB(w), topic: "Plans" }),
  },
  removeGroupAction: { may: IN_REACH_OF_B, isForAccounts: true, input: groupOfB },
  addStrategicSessionAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.minutesB }),
  },
  moveMinutesAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...minutesOfB(w), move: "correct" }),
  },
  introduceMinutesAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...minutesOfB(w), intro: "Open" }),
  },
  recordItemAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...agendaItemOfB(w), discussion: "Said" }),
  },
  decideAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.minutesB, text: "Yes", way: "consensus" }),
  },
  changeDecisionAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.decisionB, version: "1", text: "No", way: "consensus" }),
  },
  giveTaskAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ id: w.meetings.decisionB, title: "Write", ownerId: w.users.coordinatorAB }),
  },
  // Whoever reads the minutes and was not there is told so.
  addRemarkAction: {
    may: ["coordinatorAB"],
    isForAccounts: true,
    refusedAs: "conflict",
    input: ({ meetings }) => ({ id: meetings.minutesB, text: "Wrong" }),
  },
  settleRemarkAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ remarkId: meetings.remarkB }),
  },
  addErratumAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ meetings }) => ({ id: meetings.minutesB, text: "12, not 21" }),
  },
  createTaskAction: {
    may: IN_REACH_OF_B,
    input: (w) => ({ title: "Write", ownerId: w.users.coordinatorAB, unitId: String(w.units.b.id) }),
  },
  editTaskAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...taskOfB(w), title: "Write again", unitId: String(w.units.b.id) }),
  },
  handTaskAction: { may: IN_REACH_OF_B, input: (w) => ({ ...taskOfB(w), ownerId: w.users.coordinatorA }) },
  doneTaskAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...taskOfB(w), outcome: "sent" }),
  },
  dropTaskAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: (w) => ({ ...taskOfB(w), outcome: "no time" }),
  },
  reopenTaskAction: {
    may: IN_REACH_OF_B,
    isForAccounts: true,
    input: ({ tasks }) => ({ id: tasks.done, version: "1" }),
  },
  // The unit is a field of the form, and a foreign one is not among its choices.
  addEntryAction: { may: EDITORS_OF_B, refusedAs: "invalid", input: date },
  editEntryAction: {
    may: EDITORS_OF_B,
    refusedAs: "invalid",
    input: (w) => ({ ...entryOfB(w), ...date(w) }),
  },
  cancelEntryAction: { may: EDITORS_OF_B, input: entryOfB },
  addFeedAction: { may: ACCOUNTS, input: () => ({ name: "Phone", unitId: "" }) },
  revokeFeedAction: { may: ["coordinatorA"], isForAccounts: true, input: ({ feed }) => ({ id: feed.id }) },
  switchDigestAction: { may: ACCOUNTS, input: () => ({ wants: "no" }) },
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
  "answerFeedbackAction",
  "objectToPhotoAction",
  "acceptLetterAction",
  "applyAction",
  "signCharterAction",
  "withdrawByLinkAction",
  "acceptOfferAction",
  "bringFewerAction",
  "cancelOwnRegistrationAction",
  "changeEventAnswersAction",
  "refuseOfferAction",
  "rejoinWaitingListAction",
  "sendGuestLinkAction",
  "signUpAction",
  "enterCodeAction",
  "joinClassAction",
  "noteOpenedAction",
  "startClaimAction",
  "agreeToEmailChangeAction",
  "answerByLinkAction",
  "answerMeetingByLinkAction",
  "requestSignInAction",
  "signInByPasskeyAction",
  "startPasskeyProofAction",
  "stopEmailChangeAction",
  "stillRightAction",
  "signOutAction",
];
