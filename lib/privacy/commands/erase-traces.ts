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

/** The photo, and files that the account ordered. */
async function ownFiles(ctx: Ctx, { held }: Traced): Promise<string[]> {
  const profiles = await ctx.db.profile.findMany({
    where: { alumnusId: { in: held.record } },
    select: { photoKey: true },
  });
  const of = { where: { userId: { in: held.account } }, select: { storageKey: true } };
  const files = [...(await ctx.db.export.findMany(of)), ...(await ctx.db.dataCopy.findMany(of))];
  return [...profiles.map(({ photoKey }) => photoKey), ...files.map(({ storageKey }) => storageKey)].flatMap(
    (key) => key ?? [],
  );
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
    UPDATE import_row r SET cells = '{}', parsed = NULL, problems = '[]', reasons = '[]', changes = '[]', score = NULL,
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
