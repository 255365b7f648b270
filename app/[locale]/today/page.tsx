import { redirect } from "next/navigation";
import { alumniPolicy } from "@/lib/alumni/policy";
import { auditPolicy } from "@/lib/audit/policy";
import { peoplePolicy } from "@/lib/people/policy";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** Where a person's work starts: the office at its totals, a coordinator at the records, others at their own. */
export default page({
  can: peoplePolicy.self,
  render: async ({ actor }, { locale }) => {
    const starts = [
      [alumniPolicy.totals, "/office"],
      [alumniPolicy.list, "/alumni"],
      [auditPolicy.read, "/office/audit"],
    ] as const;
    redirect(`/${locale}${starts.find(([can]) => may(actor, can))?.[1] ?? "/me"}`);
  },
});
