import { demoSignIn } from "@/lib/people/demo";
import { peoplePolicy } from "@/lib/people/policy";
import { route } from "@/lib/platform/route";

/** Signs in as one of the demo's people: mints a link and hands it to the door that every link goes through. */
export const POST = route({
  can: peoplePolicy.demo,
  run: async (ctx, { request }) => demoSignIn(ctx, await request.formData()),
});
