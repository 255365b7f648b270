/** A row of the database as JSON, by its columns. */
export type Row = Readonly<Record<string, unknown>>;

type Of = { readonly table: string; readonly column: string };

/**
 * What happens to the rows of one column that points at a person or at an account:
 * - `moves`: they point at the survivor from then on. Where a unique rule of the database forbids it, since the survivor
 *   has the like already, the row is dropped, left where it is, or points at nobody.
 * - `unites`: the same, and rows that say the same thing become one, which knows what either knew.
 * - `own`: a step of its own, named by its file in commands/.
 * - `stays`: for the reason given.
 */
export type MergeRule = Of &
  (
    | { readonly does: "moves"; readonly clash?: "drop" | "leave" | "unlink" }
    | { readonly does: "unites"; readonly alike: (a: Row, b: Row) => boolean }
    | { readonly does: "own"; readonly step: string }
    | { readonly does: "stays"; readonly why: string }
  );

const record = (table: string) => ({ table, column: "alumnus_id" });
const account = (table: string, column = "user_id") => ({ table, column });
const moves = (of: Of, clash?: "drop" | "leave" | "unlink"): MergeRule => ({
  ...of,
  does: "moves",
  ...(clash && { clash }),
});
const unites = (of: Of, alike: (a: Row, b: Row) => boolean): MergeRule => ({ ...of, does: "unites", alike });
const own = (of: Of, step: string): MergeRule => ({ ...of, does: "own", step });
const stays = (of: Of, why: string): MergeRule => ({ ...of, does: "stays", why });

const text = (value: unknown) =>
  String(value ?? "")
    .normalize("NFC")
    .trim()
    .toLowerCase();
const same = (a: Row, b: Row, ...columns: string[]) => columns.every((key) => text(a[key]) === text(b[key]));
/** Equal, or said by one of them only. */
const agree = (a: Row, b: Row, ...columns: string[]) =>
  columns.every((key) => a[key] == null || b[key] == null || text(a[key]) === text(b[key]));

const DERIVED = "made of the record by the database";
const DORMANT = "belongs to a way of signing in, which the joined account keeps for the day of an undo";
const ACTS = "an act of somebody in office stays under the account that did it";
const GIVES_BACK = "leads to a file that its owner asked for, and is gone in some days";

/**
 * The one list of columns that point at a person, in the order in which a merge goes through them. A test holds it
 * against the catalog: a new table without a line fails.
 */
export const RECORD_RULES: readonly MergeRule[] = [
  unites(record("alumnus_name"), (a, b) =>
    same(a, b, "kind", "given", "family", "patronymic", "prefix", "suffix"),
  ),
  unites(
    record("degree"),
    (a, b) =>
      same(a, b, "unit_id", "programme", "graduation_year", "outcome") &&
      agree(a, b, "level", "diploma_number", "language_line", "form"),
  ),
  unites(record("contact_point"), (a, b) => a.kind === b.kind && a.value === b.value),
  unites(
    record("employment"),
    (a, b) => same(a, b, "employer", "position") && agree(a, b, "started_on", "ended_on"),
  ),
  unites(record("external_number"), (a, b) => a.system === b.system && a.value === b.value),
  unites(record("affiliation"), (a, b) =>
    same(a, b, "kind", "unit_id", "started_on", "ended_on", "programme", "level", "expected_year"),
  ),
  own(record("profile"), "unite-profiles"),
  own(record("visibility"), "unite-profiles"),
  own(record("consent_entry"), "unite-consents"),
  own(record("user_account"), "join-accounts"),
  own(record("invitation"), "merge-records"),
  own({ table: "duplicate_pair", column: "low_id" }, "move-pairs"),
  own({ table: "duplicate_pair", column: "high_id" }, "move-pairs"),
  moves(record("correction"), "drop"),
  moves(record("claim"), "unlink"),
  moves(record("plan_item_partner"), "drop"),
  moves(record("ambassador")),
  moves(record("activity"), "drop"),
  moves(record("certificate")),
  moves(record("event_role")),
  moves(record("registration")),
  moves(record("privacy_request")),
  moves(record("mail")),
  moves(record("import_row")),
  moves(record("import_change")),
  // Nobody writes to oneself, or blocks oneself.
  moves({ table: "relay_message", column: "from_id" }, "drop"),
  moves({ table: "relay_message", column: "to_id" }, "drop"),
  moves({ table: "block", column: "by_id" }, "drop"),
  moves({ table: "block", column: "blocked_id" }, "drop"),
  // Earlier merges lead on to the survivor; an undone one between the two says nothing any more.
  moves({ table: "merge", column: "survivor_id" }, "drop"),
  stays({ table: "merge", column: "merged_id" }, "an id that was merged leads to its survivor for ever"),
  stays(record("erasure"), "speaks of a record that is gone"),
  stays({ table: "audit_entry", column: "subject_id" }, "the trail is never changed; history reads both ids"),
  stays({ table: "notice_run", column: "alumnus_ids" }, "says whom letters were printed for"),
  stays({ table: "notice_run", column: "after_alumnus_id" }, "a place in a queue"),
  stays(record("notice_due"), DERIVED),
  stays(record("directory_entry"), DERIVED),
  stays(record("alumnus_search"), DERIVED),
  stays(record("match_key"), DERIVED),
];

/** The same for accounts, where both records had one: what was done with the joined account is the survivor's to see. */
export const ACCOUNT_RULES: readonly MergeRule[] = [
  moves(account("account")),
  moves(account("user_account", "joined_id")),
  moves(account("claim"), "leave"),
  moves(account("saved_view"), "leave"),
  moves(account("calendar_feed")),
  moves(account("ambassador"), "leave"),
  moves(account("activity"), "leave"),
  moves(account("certificate"), "leave"),
  moves(account("call_sign_up"), "leave"),
  moves(account("event_role")),
  moves(account("registration"), "leave"),
  moves(account("opportunity", "poster_id")),
  moves(account("application"), "leave"),
  moves(account("privacy_request")),
  own(account("session"), "join-accounts"),
  stays(account("authenticator"), DORMANT),
  stays(account("passkey"), DORMANT),
  stays(account("recovery_code"), DORMANT),
  stays(account("known_device"), DORMANT),
  stays(account("email_change"), DORMANT),
  stays(account("challenge"), DORMANT),
  stays(account("export"), GIVES_BACK),
  stays(account("data_copy"), GIVES_BACK),
  stays(account("digest"), "says what was sent to an address"),
  stays(account("role_grant"), ACTS),
  stays(account("appointment"), ACTS),
  stays(account("confidentiality_promise"), ACTS),
  stays(account("task", "owner_id"), ACTS),
  stays(account("duplicate_pair", "asked_id"), ACTS),
  stays(account("body_member"), ACTS),
  stays(account("invitee"), ACTS),
  stays(account("plan_presence"), ACTS),
  stays(account("erasure"), "speaks of an account that is gone"),
];

/** Columns that name a row of a record: where two rows become one, these name that one. */
export const ROW_RULES: readonly MergeRule[] = [
  moves({ table: "affiliation", column: "degree_id" }),
  moves({ table: "correction", column: "row_id" }, "drop"),
  stays(
    { table: "import_change", column: "row_id" },
    "an import that is taken back leaves what was merged since",
  ),
];
