import { peoplePolicy } from "@/lib/people/policy";
import { unauthenticated } from "@/lib/platform/errors";
import { page } from "@/lib/platform/page";
import { workFrame } from "../frames";

export default page({
  can: peoplePolicy.self,
  frame: async (actor, { locale, children }) => {
    if (actor.kind !== "user") throw unauthenticated();
    return workFrame(actor, locale, children);
  },
});
