import type { MailWatch } from "@/lib/platform/mail";
import { markInformed } from "./commands/mark-informed";
import { decideContact } from "./decide";
import { unsubscribeHeaders } from "./preferences-link";
import { isPurpose } from "./purposes";
import { listBases, readPeople } from "./verdict";

const FREE = { mayGo: true, basis: null, consentEntryId: null } as const;

/** What the ledger has to say about a mail at the moment of sending. The worker hands it to the platform's mail job. */
export const mailWatch: MailWatch = {
  leave: async (ctx, { alumnusId, ground, to }) => {
    if (!alumnusId || ground === "service") return FREE;
    await ctx.db.$executeRaw`SELECT hold_contact(${alumnusId}::uuid)`;
    const [found] = await readPeople(ctx, [alumnusId]);
    if (!found) return { mayGo: false, why: "SUPPRESSED" };
    const { ledger, ...person } = found;
    if (!isPurpose(ground)) {
      const why = person.isErased ? "SUPPRESSED" : person.isDeceased ? "DECEASED" : null;
      return why ? { mayGo: false, why } : FREE;
    }
    const { verdict, basis, entry } = decideContact(ground, "EMAIL", await listBases(ctx), ledger, person);
    if (verdict !== "CONTACTABLE") return { mayGo: false, why: verdict };
    const isStillTheirs = person.addresses.some(
      ({ kind, value, isBounced }) => kind === "EMAIL" && !isBounced && isSame(value, to),
    );
    if (!isStillTheirs) return { mayGo: false, why: "NO_ADDRESS" };
    return { mayGo: true, basis, consentEntryId: entry?.id ?? null };
  },

  headers: ({ alumnusId, ground }) =>
    alumnusId && isPurpose(ground) ? unsubscribeHeaders({ alumnusId, purpose: ground }) : {},

  sent: async (ctx, { alumnusId, ground }) => {
    if (alumnusId && ground === "notice") await markInformed(ctx, [alumnusId], "EMAIL");
  },
};

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
