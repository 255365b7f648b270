import { listConfiguration } from "@/lib/consent/queries/list-configuration";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { getInstitution } from "@/lib/platform/institution";
import { CATEGORIES, PERSONAL_TABLES } from "../personal-tables";
import { listRules } from "./list-rules";

/** Who receives data by this installation's configuration. */
const RECIPIENTS = ["hosting", "mail", "identity"] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** What the register of processing and the public notice are made of: nothing but the configuration in force. */
export async function getRegister(ctx: Ctx) {
  const uses: Record<Recipient, boolean> = {
    hosting: true,
    mail: env.SMTP_URL !== undefined,
    identity: env.OIDC_ISSUER !== undefined,
  };
  return {
    institution: await getInstitution(ctx),
    purposes: (await listConfiguration(ctx)).filter(({ bases }) => bases.size > 0),
    categories: CATEGORIES.map((category) => ({
      category,
      tables: PERSONAL_TABLES.filter((one) => one.category === category).map(({ table }) => table),
    })),
    rules: await listRules(ctx),
    recipients: RECIPIENTS.filter((one) => uses[one]),
  };
}
export type Register = Awaited<ReturnType<typeof getRegister>>;
