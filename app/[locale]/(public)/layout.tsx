import { page } from "@/lib/platform/page";
import { unitPolicy } from "@/lib/units/policy";
import { publicFrame } from "../frames";

export default page({
  can: unitPolicy.read,
  render: (ctx, { locale, children }) => publicFrame(ctx, locale, children),
});
