import type { NewRecord } from "@/lib/alumni/insert-records";
import { insertRecords, refreshSearch } from "@/lib/alumni/insert-records";
import { linkRecord } from "@/lib/claims/commands/link-record";
import { hashCode, newCode, secretsOf } from "@/lib/invitations/code";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { newId } from "@/lib/platform/new-id";
import { hashToken } from "@/lib/platform/secret";
import type { ClaimStatus } from "@/prisma/generated/enums";

const DAY_MS = 86_400_000;

/** What the demo's coordinator wrote, and was written, by language. */
const SAID: Record<string, { question: string; refusal: string; appeal: string; streets: string[] }> = {
  ro: {
    question: "Cine v-a condus lucrarea de licență?",
    refusal: "În registrul promoției nu apare acest nume.",
    appeal: "M-am căsătorit în anul al treilea; în registru sunt sub numele de dinainte.",
    streets: [
      "Str. Horea 31\n400202 Cluj-Napoca",
      "Bd. Eroilor 12, ap. 4\n500007 Brașov",
      "Str. Lungă 8\n410001 Oradea",
    ],
  },
  ru: {
    question: "Кто руководил вашей дипломной работой?",
    refusal: "В книге выпуска этой фамилии нет.",
    appeal: "На третьем курсе я сменила фамилию; в книге стоит прежняя.",
    streets: [
      "ул. Политехническая, 29\n195251 Санкт-Петербург",
      "Невский пр., 12, кв. 4\n191186 Санкт-Петербург",
      "ул. Гоголя, 8\n180000 Псков",
    ],
  },
  bg: {
    question: "Кой беше ръководител на дипломната ви работа?",
    refusal: "В книгата на випуска няма такова име.",
    appeal: "Смених фамилията си в трети курс; в книгата съм с предишната.",
    streets: [
      "бул. „Васил Априлов“ 15\n4002 Пловдив",
      "ул. „Иван Вазов“ 12\n4000 Пловдив",
      "ул. „Граф Игнатиев“ 8\n1000 София",
    ],
  },
};

/**
 * The other half of the demo's first faculty: people who say that a record is theirs, some who were invited, and a class
 * before its graduation. `people` are its graduates; the first one has an account already.
 */
export async function seedClaims(
  ctx: Ctx,
  unitId: number,
  people: readonly NewRecord[],
  locale: string,
): Promise<void> {
  const [, ...others] = people;
  const said = SAID[locale] ?? SAID.ro;
  if (!said) return;
  await insertClaims(ctx, unitId, others, locale, said);
  await insertInvitations(ctx, unitId, others.slice(12), said.streets);
  await insertClass(ctx, unitId, others.slice(30), locale);
}

/** Claims in every state that waits: plain, among several, asked, appealed, and one for which time ran out. */
async function insertClaims(
  ctx: Ctx,
  unitId: number,
  people: readonly NewRecord[],
  locale: string,
  { question, refusal, appeal }: (typeof SAID)[string],
): Promise<void> {
  const states: {
    status: ClaimStatus;
    days: number;
    written?: Prisma.ClaimUncheckedUpdateInput;
    isKnown?: false;
  }[] = [
    { status: "CLAIM_PENDING", days: 1 },
    { status: "CLAIM_PENDING", days: 2, isKnown: false },
    { status: "CLAIM_PENDING", days: 9, written: { escalatedAt: new Date(ctx.now.getTime() - 2 * DAY_MS) } },
    { status: "INFO_REQUESTED", days: 4, written: { question } },
    { status: "APPEALED", days: 12, written: { refusal, appeal } },
  ];
  for (const [nth, { status, days, written = {}, isKnown = true }] of states.entries()) {
    const [person, stranger] = [people[nth], people[nth + 6]];
    const name = (isKnown ? person : stranger)?.names[0];
    const degree = person?.degrees[0];
    if (!name || !degree) continue;
    const email = `claimant-${nth + 1}@demo.example`;
    const at = new Date(ctx.now.getTime() - days * DAY_MS);
    const user = await ctx.db.user.create({
      data: { email, name: `${name.given} ${name.family}`, locale, emailVerifiedAt: at, createdAt: at },
    });
    await ctx.db.claim.create({
      data: {
        id: newId(at.getTime()),
        status,
        email,
        locale,
        unitId,
        userId: user.id,
        given: name.given,
        family: name.family,
        patronymic: name.patronymic ?? null,
        graduationYear: (degree.graduationYear ?? 2000) + (isKnown ? 0 : 1),
        createdAt: at,
        provedAt: at,
      },
    });
    await ctx.db.claim.updateMany({ where: { email }, data: written });
  }
}

/** A sending by mail, which some answered, and one of letters that are yet to be printed. */
async function insertInvitations(
  ctx: Ctx,
  unitId: number,
  people: readonly NewRecord[],
  streets: readonly string[],
) {
  const emailOf = ({ contactPoints = [] }: NewRecord) =>
    contactPoints.find(({ kind, bouncedAt }) => kind === "EMAIL" && !bouncedAt)?.value;
  const byMail = people.filter(emailOf).slice(0, 5);
  const byPost = people.filter((person) => !emailOf(person)).slice(0, streets.length);
  const sent = { batchId: newId(), sentAt: new Date(ctx.now.getTime() - 6 * DAY_MS) };
  for (const [nth, person] of byMail.entries()) {
    const opened = nth < 3 ? { openedAt: new Date(ctx.now.getTime() - 5 * DAY_MS) } : {};
    await insertInvitation(ctx, unitId, person, "EMAIL", {
      ...sent,
      ...opened,
      email: emailOf(person) ?? null,
    });
  }
  const [first] = byMail;
  if (first) await spendFirst(ctx, first, emailOf(first) ?? "");
  const batchId = newId();
  for (const [nth, person] of byPost.entries()) {
    const typed = streets[nth] ?? "";
    await ctx.db.contactPoint.deleteMany({ where: { alumnusId: person.id, kind: "ADDRESS" } });
    const address = { kind: "ADDRESS" as const, value: typed.replace("\n", ", "), typed, isPrimary: true };
    await ctx.db.contactPoint.create({
      data: { ...address, alumnusId: person.id, source: "DEMO", createdAt: ctx.now },
    });
    await insertInvitation(ctx, unitId, person, "LETTER", { batchId });
  }
  await refreshSearch(
    ctx,
    byPost.map(({ id }) => id),
  );
}

async function insertInvitation(
  ctx: Ctx,
  unitId: number,
  { id: alumnusId }: NewRecord,
  channel: "EMAIL" | "LETTER",
  more: { batchId: string; sentAt?: Date; openedAt?: Date; email?: string | null },
): Promise<void> {
  const id = newId();
  const { token, code } = secretsOf(id);
  await ctx.db.invitation.create({
    data: {
      ...more,
      id,
      alumnusId,
      channel,
      unitIds: [unitId],
      tokenHash: hashToken(token),
      codeHash: channel === "LETTER" ? hashCode(code) : null,
      createdAt: more.sentAt ?? ctx.now,
      expiresAt: new Date((more.sentAt ?? ctx.now).getTime() + 30 * DAY_MS),
    },
  });
}

async function spendFirst(
  ctx: Ctx,
  { id: alumnusId, names: [name] }: NewRecord,
  email: string,
): Promise<void> {
  const user = await ctx.db.user.create({
    data: { email, name: `${name?.given} ${name?.family}`, emailVerifiedAt: ctx.now, createdAt: ctx.now },
  });
  await ctx.db.invitation.updateMany({ where: { alumnusId }, data: { usedAt: ctx.now } });
  await linkRecord(ctx, { userId: user.id, alumnusId, means: "INVITATION" });
}

/** A class whose first students have joined. */
async function insertClass(
  ctx: Ctx,
  unitId: number,
  people: readonly NewRecord[],
  locale: string,
): Promise<void> {
  const graduationYear = ctx.now.getUTCFullYear() + 1;
  const students = people
    .slice(0, 3)
    .flatMap(({ names: [name], degrees: [degree] }) => (name && degree ? [{ name, degree }] : []));
  await ctx.db.classCode.create({
    data: {
      unitId,
      code: newCode(),
      programme: students[0]?.degree.programme ?? null,
      graduationYear,
      mostUses: 60,
      useCount: students.length,
      createdAt: new Date(ctx.now.getTime() - 20 * DAY_MS),
      expiresAt: new Date(Date.UTC(graduationYear, 5, 30, 23, 59, 59)),
    },
  });
  const records = students.map(({ name }, nth) => ({
    id: newId(),
    preferredLanguage: locale,
    // The names of graduates, given to others.
    names: [{ ...name, given: students[(nth + 1) % students.length]?.name.given ?? name.given }],
    degrees: [],
    affiliations: [{ kind: "PRE_ALUMNUS" as const, unitId }],
  }));
  await insertRecords(ctx, records, { source: "DEMO" });
}
