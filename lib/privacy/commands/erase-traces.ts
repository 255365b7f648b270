import type { KnownRecord } from "@/lib/imports/known-record";
import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import type { Holder } from "../personal-tables";

type Traced = {
  held: Record<Holder, string[]>;
  record: KnownRecord | undefined;
  account: { name: string } | null;
};

/**
 * What stands of a person where the row is not the person's own: rows of lists and their files, mails to others, files
 * that were made of many people.
 */
export async function eraseTraces(ctx: Ctx, traced: Traced): Promise<void> {
  for (const key of [
    ...(await ownFiles(ctx, traced)),
    ...(await eraseFromLists(ctx, traced)),
    ...(await eraseFromExports(ctx, traced)),
  ])
    await enqueue(ctx, "remove-file", { key });
  await eraseFromMails(ctx, traced);
  await eraseFromMeetings(ctx, traced);
  await eraseFromProgramme(ctx, traced);
  await eraseFromEvents(ctx, traced);
  await eraseOffers(ctx, traced);
  const { record, account } = traced.held;
  await ctx.db.privacyRequest.updateMany({
    where: { OR: [{ alumnusId: { in: record } }, { userId: { in: account } }] },
    data: { message: null, outcome: null, extension: null },
  });
}

/** Meetings keep their counts. Who came for a faculty came in office, and stays as a name. */
async function eraseFromMeetings(ctx: Ctx, { held: { account, mailbox } }: Traced): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE invitee SET name = CASE WHEN unit_id IS NULL THEN '—' ELSE name END,
      user_id = NULL, email = NULL, token_hash = NULL, rsvp_note = NULL
    WHERE user_id = ANY (${account}::uuid[]) OR email = ANY (${mailbox}::citext[])`;
  await ctx.db.$executeRaw`
    UPDATE body_member SET name = '—', user_id = NULL, email = NULL
    WHERE user_id = ANY (${account}::uuid[]) OR email = ANY (${mailbox}::citext[])`;
  await ctx.db.minutesRemark.updateMany({ where: { byId: { in: account } }, data: { text: "—" } });
}

/**
 * Events keep their counts. What was answered, and the names of guests, go; who spoke or hosted is not told any more; a
 * place at an event to come is nobody's then, and is given to the next by the hourly job of registrations.
 */
async function eraseFromEvents(ctx: Ctx, { held: { account, record, mailbox } }: Traced): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE registration SET name = '—', user_id = NULL, alumnus_id = NULL, email = NULL, guest_names = '{}',
      jump_reason = CASE WHEN jump_reason IS NOT NULL THEN '—' END,
      end_reason = CASE WHEN status = 'CANCELLED_BY_OFFICE' THEN '—' ELSE end_reason END
    WHERE user_id = ANY (${account}::uuid[]) OR alumnus_id = ANY (${record}::uuid[]) OR email = ANY (${mailbox}::citext[])
    RETURNING id`;
  await ctx.db.$executeRaw`
    UPDATE event_role SET name = '—', about = '{}', user_id = NULL, alumnus_id = NULL, is_public = false, is_at_door = false
    WHERE user_id = ANY (${account}::uuid[]) OR alumnus_id = ANY (${record}::uuid[])`;
  const registrationId = { in: rows.map(({ id }) => id) };
  await ctx.db.registrationAnswer.deleteMany({ where: { registrationId } });
  await ctx.db.eventFeedback.updateMany({ where: { registrationId }, data: { text: null } });
  await ctx.db.admission.updateMany({ where: { registrationId }, data: { name: null } });
  await ctx.db.$executeRaw`SELECT erase_trail(${registrationId.in}::text[])::text`;
}

/** An offer whose poster is gone is nobody's to answer: it leaves the list, and the letters to it are deleted in time. */
async function eraseOffers(ctx: Ctx, { held: { account } }: Traced): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE opportunity SET poster_id = NULL, poster_name = '—', outcome_note = NULL,
      status = CASE WHEN status IN ('FILLED', 'EXPIRED') THEN status ELSE 'WITHDRAWN' END::opportunity_status,
      closed_at = coalesce(closed_at, ${ctx.now})
    WHERE poster_id = ANY (${account}::uuid[])`;
}

/** What was said of a clause, whom the person named, and the words of the trail about the own place in the programme. */
async function eraseFromProgramme(ctx: Ctx, { held: { account, record, mailbox } }: Traced): Promise<void> {
  await ctx.db.clauseComment.updateMany({
    where: { byId: { in: account } },
    data: { text: "—", byName: "—", byId: null },
  });
  await ctx.db.ambassador.updateMany({
    where: { nominatedById: { in: account } },
    data: { nominatedById: null, nominationReason: null },
  });
  const places = await ctx.db.ambassador.findMany({
    where: {
      OR: [{ userId: { in: account } }, { alumnusId: { in: record } }, { email: { in: mailbox } }],
    },
    select: { id: true },
  });
  await ctx.db.$executeRaw`SELECT erase_trail(${places.map(({ id }) => id)}::text[])::text`;
}

/** The photo, CVs, proofs of what the person did, and files that the account ordered. */
async function ownFiles(ctx: Ctx, { held }: Traced): Promise<string[]> {
  const profiles = await ctx.db.profile.findMany({
    where: { alumnusId: { in: held.record } },
    select: { photoKey: true },
  });
  const proofs = await ctx.db.activity.findMany({
    where: {
      OR: [{ userId: { in: held.account } }, { alumnusId: { in: held.record } }],
      evidenceKey: { not: null },
    },
    select: { evidenceKey: true },
  });
  const letters = await ctx.db.application.findMany({
    where: { userId: { in: held.account }, cvKey: { not: null } },
    select: { cvKey: true },
  });
  const of = { where: { userId: { in: held.account } }, select: { storageKey: true } };
  const files = [...(await ctx.db.export.findMany(of)), ...(await ctx.db.dataCopy.findMany(of))];
  const merged = await ctx.db.$queryRaw<{ key: string }[]>`
    SELECT coalesce(c.before ->> 'photo_key', c.before ->> 'evidence_key') AS key
    FROM merge m JOIN merge_change c ON c.merge_id = m.id
    WHERE m.survivor_id = ANY (${held.record}::uuid[]) AND c.table_name IN ('profile', 'activity')
      AND coalesce(c.before ->> 'photo_key', c.before ->> 'evidence_key') IS NOT NULL`;
  return [
    ...merged.map(({ key }) => key),
    ...profiles.map(({ photoKey }) => photoKey),
    ...proofs.map(({ evidenceKey }) => evidenceKey),
    ...letters.map(({ cvKey }) => cvKey),
    ...files.map(({ storageKey }) => storageKey),
  ].flatMap((key) => key ?? []);
}

/**
 * Empties the rows of imported lists that are about the person, also those that could not be read or were left out, and
 * gives up the files they stand in: what the other rows say is in the database.
 * @returns the keys of those files
 */
async function eraseFromLists(ctx: Ctx, { record }: Traced): Promise<string[]> {
  if (!record) return [];
  const { names, contacts, degrees, numbers } = record;
  const values = [
    ...contacts.flatMap(({ kind, value }) => (kind === "ADDRESS" ? [] : value)),
    ...degrees.flatMap(({ diplomaNumber }) => diplomaNumber ?? []),
    ...numbers.map(({ value }) => value),
  ];
  const called = names.map(({ family, given }) => [family, given]);
  const emptied = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE import_row r SET cells = '{}', parsed = NULL, problems = '[]', reasons = '[]', changes = '[]', score = NULL, match_keys = '{}',
      alumnus_id = NULL, decision = NULL, class = CASE WHEN applied_at IS NULL THEN 'SUPPRESSED' ELSE class END::row_class
    WHERE alumnus_id = ${record.id}::uuid AND decision IS DISTINCT FROM 'DIFFERENT_PEOPLE'
      OR alumnus_id IS NULL AND class IN ('INVALID', 'OUT_OF_SCOPE', 'SUPPRESSED') AND (
        cells && ${values}::text[]
        OR EXISTS (SELECT 1 FROM jsonb_array_elements(${JSON.stringify(called)}::jsonb) name
                   WHERE r.cells @> ARRAY(SELECT jsonb_array_elements_text(name))
                     OR r.cells && ARRAY[concat(name ->> 0, ' ', name ->> 1), concat(name ->> 1, ' ', name ->> 0)]))
    RETURNING import_id AS id`;
  // Rows that a person said are about somebody else keep that somebody, and lose the comparison.
  await ctx.db.$executeRaw`
    UPDATE import_row SET alumnus_id = NULL, reasons = '[]', changes = '[]', score = NULL WHERE alumnus_id = ${record.id}::uuid`;
  const files = await ctx.db.$queryRaw<{ key: string }[]>`
    UPDATE import SET sample = sample || '{"rows": [], "repairs": []}'
    WHERE id = ANY (${[...new Set(emptied.map(({ id }) => id))]}::uuid[]) RETURNING storage_key AS key`;
  return files.map(({ key }) => key);
}

/** Exports that may hold the person: whoever reached the person may have made them. @returns the keys of their files */
async function eraseFromExports(ctx: Ctx, { record }: Traced): Promise<string[]> {
  if (!record) return [];
  const gone = await ctx.db.$queryRaw<{ key: string | null }[]>`
    DELETE FROM export x USING audit_entry e
    WHERE e.subject = 'export' AND e.subject_id = x.id::text AND e.action = 'alumni.export-requested'
      AND (e.unit_ids = '{}' OR e.unit_ids && ${record.unitIds}::int[]) RETURNING x.storage_key AS key`;
  return gone.flatMap(({ key }) => key ?? []);
}

/** Mails to others that name the person: what waits is not sent, what was sent keeps its line without a word. */
async function eraseFromMails(ctx: Ctx, { held, record, account }: Traced): Promise<void> {
  const names =
    record?.names.flatMap(({ given, family }) => [`${given} ${family}`, `${family} ${given}`]) ?? [];
  // A word alone would be many people's.
  const words = [...names, ...(account ? [account.name] : []), ...held.mailbox].filter((word) =>
    /\S[ @]\S/.test(word),
  );
  if (words.length === 0) return;
  await ctx.db.$executeRaw`
    DELETE FROM mail m WHERE m.status = 'QUEUED' AND EXISTS (SELECT 1 FROM unnest(${words}::text[]) w WHERE strpos(m.text, w) > 0)`;
  await ctx.db.$executeRaw`
    UPDATE mail m SET subject = '', text = '', html = '', problem = NULL
    WHERE EXISTS (SELECT 1 FROM unnest(${words}::text[]) w WHERE strpos(m.text, w) > 0 OR strpos(m.subject, w) > 0)`;
}
