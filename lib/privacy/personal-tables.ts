/** Kinds of personal data, as the register of processing names them. */
export const CATEGORIES = [
  ...(["identity", "studies", "contact", "work", "profile", "claims", "consent"] as const),
  ...(["messages", "account", "lists", "requests", "trail"] as const),
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whose key a column holds: the record's id, the account's id, or an address of the person. */
export type Holder = "record" | "account" | "mailbox";

export type Link = {
  readonly column: string;
  readonly of: Holder;
  /** The row is in part somebody else's: it goes with the person, and is not handed out. */
  readonly isCopied?: false;
};

export type PersonalTable = {
  readonly table: string;
  readonly category: Category;
  readonly links: readonly Link[];
  /** Columns that are never handed out: secrets, and ids of other people. */
  readonly hidden?: readonly string[];
  /**
   * What an erasure does: the rows go; their personal columns are emptied (commands/erase-traces.ts); the rows stay,
   * since they name nobody any more, or for a reason that `kept` names.
   */
  readonly erasure: "deleted" | "emptied" | "kept";
};

const record = { column: "alumnus_id", of: "record" } as const;
const account = { column: "user_id", of: "account" } as const;
const staff = ["created_by_id", "decided_by_id", "handled_by_id", "done_by_id", "updated_by_id"];
const keys = ["name_key", "skeleton", "search_words", "key_version"];

const of = (
  category: Category,
  table: string,
  links: readonly Link[],
  hidden: readonly string[] = [],
  erasure: PersonalTable["erasure"] = "deleted",
): PersonalTable => ({ table, category, links, hidden: [...staff, ...hidden], erasure });

/**
 * The one list of tables that hold personal data: the copy of a person's data and the erasure go through it, the register
 * of processing is made of it, and a test holds it against the catalog. In the order of erasing: children first.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  of("identity", "alumnus_name", [record], keys),
  of("identity", "external_number", [record]),
  of("identity", "alumnus_search", [record], ["words"]),
  of("identity", "match_key", [{ ...record, isCopied: false }]),
  of("studies", "degree", [record]),
  of("studies", "affiliation", [record]),
  of("contact", "contact_point", [record]),
  of("work", "employment", [record]),
  of("profile", "visibility", [record]),
  of("profile", "correction", [record]),
  of("profile", "directory_entry", [record], ["words"]),
  of("profile", "profile", [record]),
  of("profile", "plan_item_partner", [record]),
  of(
    "claims",
    "claim",
    [
      account,
      // Somebody else may have claimed the record, or typed the address.
      { ...record, isCopied: false },
      { column: "email", of: "mailbox", isCopied: false },
    ],
    ["token_hash", "score", "reasons"],
  ),
  of(
    "claims",
    "invitation",
    [record, { column: "email", of: "mailbox", isCopied: false }],
    ["token_hash", "code_hash"],
  ),
  of(
    "consent",
    "consent_entry",
    [record, { column: "actor_id", of: "account", isCopied: false }],
    ["actor_id", "evidence"],
    "kept",
  ),
  of("consent", "notice_due", [record], [], "deleted"),
  of(
    "messages",
    "relay_message",
    [
      { column: "from_id", of: "record" },
      { column: "to_id", of: "record", isCopied: false },
    ],
    ["to_id", "report_reason", "outcome"],
  ),
  of(
    "messages",
    "block",
    [
      { column: "by_id", of: "record" },
      { column: "blocked_id", of: "record", isCopied: false },
    ],
    ["blocked_id"],
  ),
  of(
    "messages",
    "mail",
    [
      { column: "recipient", of: "mailbox" },
      { ...record, isCopied: false },
    ],
    ["html"],
  ),
  of("account", "sign_in_token", [{ column: "email", of: "mailbox" }], ["token_hash"]),
  of("account", "challenge", [account], ["hash"]),
  of("account", "session", [account], ["token_hash"]),
  of("account", "known_device", [account], ["token_hash"]),
  of("account", "passkey", [account], ["credential_id", "public_key"]),
  of("account", "authenticator", [account], ["secret"]),
  of("account", "recovery_code", [account], ["code_hash"]),
  of("account", "email_change", [account], ["old_token_hash", "new_token_hash"]),
  of("account", "account", [account]),
  of("account", "saved_view", [account]),
  of("account", "export", [account], ["storage_key"]),
  of("account", "data_copy", [account], ["storage_key"]),
  // Who held which office of the university is a public matter and stays.
  of("account", "role_grant", [account], [], "kept"),
  of("account", "appointment", [account], [], "kept"),
  of("account", "task", [{ column: "owner_id", of: "account" }], ["created_by_id"]),
  of("account", "digest", [account]),
  of("account", "invitee", [account, { column: "email", of: "mailbox" }], ["token_hash"], "emptied"),
  of("account", "body_member", [account, { column: "email", of: "mailbox" }], [], "emptied"),
  of("account", "minutes_remark", [{ column: "by_id", of: "account" }], [], "emptied"),
  // Its history and its signatures go with it.
  of(
    "account",
    "ambassador",
    [account, { ...record, isCopied: false }, { column: "email", of: "mailbox", isCopied: false }],
    ["token_hash", "nominated_by_id"],
  ),
  of("account", "clause_comment", [{ column: "by_id", of: "account" }], ["by_name"], "emptied"),
  // Places at events stay as figures; a bill that was paid stays as the law asks.
  of(
    "account",
    "registration",
    [account, record, { column: "email", of: "mailbox" }],
    ["jump_reason"],
    "emptied",
  ),
  of("account", "registration_said", [account, { column: "email", of: "mailbox" }], [], "emptied"),
  of("account", "event_feedback_given", [account, { column: "email", of: "mailbox" }], [], "emptied"),
  of("account", "registration_bill", [account, { column: "email", of: "mailbox" }], [], "kept"),
  // Who spoke or hosted: the event stays, and names nobody.
  of("account", "event_role", [account, record], [], "emptied"),
  // What somebody did for the university, and what it was thanked with: their own, to take along and to forget.
  of("account", "certificate", [account, { ...record, isCopied: false }]),
  of("account", "activity", [account, record], ["decided_by_id", "evidence_key"]),
  of("account", "call_sign_up", [account]),
  of("account", "application", [account], ["cv_key"]),
  of("account", "opportunity_report", [{ column: "by_id", of: "account" }]),
  of("account", "opportunity", [{ column: "poster_id", of: "account" }], [], "emptied"),
  of("account", "plan_presence", [account]),
  of("account", "calendar_feed", [account], ["token_hash"]),
  of("account", "confidentiality_promise", [account], [], "kept"),
  of("lists", "import_change", [record]),
  of("lists", "import_row", [record], ["match_keys"], "emptied"),
  // What a merge remembers of its rows goes with it.
  of(
    "lists",
    "merge",
    [
      { column: "survivor_id", of: "record" },
      { column: "merged_id", of: "record", isCopied: false },
    ],
    ["merged_id", "grounds", "by_id", "undone_by_id"],
  ),
  of("lists", "duplicate_pair", [
    { column: "low_id", of: "record", isCopied: false },
    { column: "high_id", of: "record", isCopied: false },
  ]),
  of("requests", "privacy_request", [record, account], [], "emptied"),
  of("requests", "erasure", [record, account], [], "kept"),
  of(
    "trail",
    "audit_entry",
    [
      { column: "subject_id", of: "record" },
      { column: "subject_id", of: "account" },
      { column: "actor_id", of: "account" },
    ],
    ["actor_name", "request_id", "detail_hash"],
    "kept",
  ),
  of("identity", "alumnus", [{ column: "id", of: "record" }]),
  of("account", "user_account", [{ column: "id", of: "account" }]),
];

/** Columns that look like a link to a person and need no line, each with the reason; a test knows no other. */
export const NO_LINKS: Readonly<Record<string, string>> = {
  "registration_step.by_id": "who moved a registration, which has its own line",
  "scan.by_id": "who stood at the door: an act of the university, not of the person",
  "duplicate_scan.started_by_id":
    "who of the office had all records compared: an act of the university, not of the person",
  "merge_batch.by_id": "who of the office merged many pairs: an act of the university, not of the person",
  "merge_batch.undone_by_id": "the same",
  "merge.by_id": "who of the staff made two records one: an act of the university, not of the person",
  "plan_comment.by_id": "who of the staff remarked: an act of the university, not of the person",
  "plan_edition.by_id": "the same",
  "plan_evidence.by_id": "the same",
  "deadline_act.by_id": "who of the office decided: an act of the university, not of the person",
  "hand_over.from_id": "an appointment, which has its own line",
  "hand_over.to_id": "the same",
  "ambassador_step.by_id": "who moved an ambassador on: its lines go with the ambassador's own",
  "body_paper.by_id":
    "who put a paper into a body: the paper is the body's, and the id leads nowhere once the account is gone",
  "minutes_erratum.by_id": "who corrected minutes: an act of the body, not of the person",
  "unit.email": "the address of an office",
  "user_account.email": "the account itself, which is found by its id",
  "user_account.alumnus_id": "the same",
};
