import { page } from "@/lib/platform/page";
import { unitPolicy } from "@/lib/units/policy";
import { publicFrame } from "../frames";

export default page({
  can: unitPolicy.read,
  frame: (actor, { locale, children }) => publicFrame(actor, locale, children),
});
