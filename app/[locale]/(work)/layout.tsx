import { peoplePolicy } from "@/lib/people/policy";
import { unauthenticated } from "@/lib/platform/errors";
import { page } from "@/lib/platform/page";
import { workFrame } from "../frames";

export default page({
  can: peoplePolicy.prove,
  render: (ctx, { locale, children }) => {
    if (ctx.actor.kind !== "user") throw unauthenticated();
    return workFrame(ctx, ctx.actor, locale, children);
  },
});
