"use server";

import { action, goTo } from "@/lib/platform/action";
import { addUnit } from "./commands/add-unit";
import { editUnit } from "./commands/edit-unit";
import { renameUnit } from "./commands/rename-unit";
import { restructureUnits } from "./commands/restructure-units";
import { unitPolicy } from "./policy";
import { confirmRestructureInput, restructureInput, restructurePairs } from "./restructure-schema";
import { planRestructuring } from "./restructuring";
import { addUnitInput, editUnitInput, renameUnitInput } from "./schema";

export const addUnitAction = action({
  can: unitPolicy.manage,
  input: addUnitInput,
  run: async (ctx, input) => {
    await addUnit(ctx, input);
    return goTo(`/office/units/${input.code}`);
  },
});

export const editUnitAction = action({
  can: unitPolicy.manage,
  input: editUnitInput,
  run: async (ctx, input) => {
    await editUnit(ctx, input);
    return goTo(`/office/units/${input.code}`);
  },
});

export const renameUnitAction = action({
  can: unitPolicy.manage,
  input: renameUnitInput,
  run: async (ctx, input) => {
    await renameUnit(ctx, input);
    return goTo(`/office/units/${input.code}`);
  },
});

/** Changes nothing: checks what was entered and leads to the review. */
export const reviewRestructuringAction = action({
  can: unitPolicy.manage,
  input: restructureInput,
  run: async (ctx, input, { locale }) => {
    await planRestructuring(ctx, input, locale);
    const { restructuring } = input;
    return goTo(
      `/office/units/restructure/${restructuring}/review?${new URLSearchParams(restructurePairs(input))}`,
    );
  },
});

export const restructureUnitsAction = action({
  can: unitPolicy.manage,
  input: confirmRestructureInput,
  run: async (ctx, input) => goTo(`/office/units/${await restructureUnits(ctx, input)}`),
});
