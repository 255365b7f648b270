import { parseArgs } from "node:util";
import { audit } from "@/lib/platform/audit";
import { withSystemCtx } from "@/lib/platform/ctx";
import { parseEmail } from "@/lib/platform/input/email";

/** Makes the first administrator, or an account that exists an administrator. They sign in by a link in the mail. */
export async function createAdmin(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: "string" } },
  });
  const email = parseEmail(positionals[0] ?? "");
  if (!email.ok) throw new Error("create-admin needs an e-mail address, e.g. create-admin ioana@example.edu");
  await withSystemCtx("create-admin", async (ctx) => {
    const user = await ctx.db.user.upsert({
      where: { email: email.value.key },
      create: { email: email.value.key, name: values.name ?? email.value.address },
      update: {},
    });
    const held = await ctx.db.roleGrant.findFirst({
      where: { userId: user.id, role: "ADMINISTRATOR", endsAt: null },
    });
    if (held) return;
    await ctx.db.roleGrant.create({
      data: { userId: user.id, role: "ADMINISTRATOR", startsAt: ctx.now, reason: "create-admin" },
    });
    await audit(ctx, {
      action: "role.granted",
      subject: "user",
      subjectId: user.id,
      changes: { role: [null, "ADMINISTRATOR"] },
    });
  });
  console.log(`${email.value.address} is an administrator and can sign in.`);
}
