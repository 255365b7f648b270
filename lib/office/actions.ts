"use server";

import { action } from "@/lib/platform/action";
import { unitPolicy } from "@/lib/units/policy";
import { updateInstitution } from "./commands";
import { updateInstitutionInput } from "./schema";

export const updateInstitutionAction = action({
  can: unitPolicy.manage,
  input: updateInstitutionInput,
  run: (ctx, input) => updateInstitution(ctx, input),
});
