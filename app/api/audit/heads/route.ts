import { headLine } from "@/lib/audit/heads";
import { auditPolicy } from "@/lib/audit/policy";
import { readSeals } from "@/lib/audit/queries/read-chain";
import { route } from "@/lib/platform/route";

/** The signed heads of all closed days, to be kept where nobody who can change the database can change them. */
export const GET = route({
  can: auditPolicy.read,
  run: async (ctx) => {
    const seals = await readSeals(ctx);
    const lines = seals.map(({ beganAt: _, ...head }) => `${headLine(head)}\n`);
    return new Response(lines.join(""), {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": 'attachment; filename="audit-heads.log"',
        "cache-control": "private, no-store",
      },
    });
  },
});
