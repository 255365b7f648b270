import { assertInRange } from "@/lib/alumni/commands/change-record";
import type { Locale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { birthRange, degreeRange } from "@/lib/platform/input/date";
import { enqueue } from "@/lib/platform/jobs";
import { currentUnit } from "@/lib/units/queries";
import type { StartClaim } from "../schema";
import { isMachine, mayCauseMail } from "../stranger";

type Sent = { locale: Locale; address: string };

/**
 * "Find my record." Whoever asks learns nothing here: the same is stored in the same time whether the person is in the
 * database or not, and a job looks; the mail tells. Machines and too many requests get the same answer.
 * @throws DomainError invalid for a unit that is not open, or for dates outside the years that make sense.
 */
export async function startClaim(asked: Ctx, input: StartClaim, { locale, address }: Sent): Promise<void> {
  const { website, shown, email, birthOn, unitId, ...person } = input;
  assertInRange(birthRange(asked.now), { birthOn });
  assertInRange(degreeRange(asked.now), { graduationYear: person.graduationYear });
  const unit = await asked.db.unit.count({ where: { id: unitId, ...currentUnit(asked) } });
  if (unit === 0) throw new DomainError("invalid", "invalid", { unitId: "not_open" });
  if (isMachine(asked, { website, shown })) return;
  const ctx = await asSystem(asked, "claims");
  if (!(await mayCauseMail(ctx, email.key, address))) return;
  await keepClaim(ctx, {
    ...person,
    unitId,
    locale,
    email: email.key,
    birthOn: birthOn ? new Date(birthOn) : null,
  });
}

/** Stores a claim whose mailbox is yet to be proved; a job answers it by mail. */
export async function keepClaim(ctx: Ctx, data: Prisma.ClaimUncheckedCreateInput): Promise<void> {
  const { id, unitIds } = await ctx.db.claim.create({ data: { ...data, createdAt: ctx.now } });
  await audit(ctx, { action: "claim.started", subject: "claim", subjectId: id, unitIds });
  await enqueue(ctx, "answer-claim", { claimId: id });
}
