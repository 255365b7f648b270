"use server";

import { action, goTo } from "@/lib/platform/action";
import {
  cancelImport,
  choosePlan,
  chooseReading,
  decideRow,
  retryImport,
  startApply,
  startUndo,
} from "./commands";
import type { FileSample } from "./file/file-sample";
import { importPolicy } from "./policy";
import { getImport } from "./queries";
import { choosePlanInput, chooseReadingInput, decideRowInput, moveImportInput } from "./schema";

export const chooseReadingAction = action({
  can: importPolicy.decide,
  input: chooseReadingInput,
  run: async (ctx, { id, version, repairs, romanian, encoding, separator, sheet, headerRow }) => {
    const { sample } = await getImport(ctx, id);
    const offers = (sample as FileSample | null)?.repairs ?? [];
    await chooseReading(ctx, id, version, {
      ...(encoding ? { encoding } : {}),
      ...(separator ? { separator } : {}),
      ...(sheet ? { sheet } : {}),
      headerRow,
      romanian: romanian === "on",
      repairs: offers
        .filter(({ column }) => repairs.includes(String(column)))
        .map(({ column, was, readAs }) => ({ column, was, readAs }) as (typeof offers)[number]),
    });
    return goTo(`/imports/${id}?step=file`);
  },
});

export const retryImportAction = action({
  can: importPolicy.decide,
  input: moveImportInput,
  run: async (ctx, { id, version }) => {
    await retryImport(ctx, id, version);
    return goTo(`/imports/${id}`);
  },
});

export const choosePlanAction = action({
  can: importPolicy.decide,
  input: choosePlanInput,
  run: async (ctx, { id, version, plan }) => {
    await choosePlan(ctx, id, version, plan);
    return goTo(`/imports/${id}`);
  },
});

export const decideRowAction = action({
  can: importPolicy.decide,
  input: decideRowInput,
  run: (ctx, { id, row, decision }) => decideRow(ctx, id, row, decision),
});

export const startApplyAction = action({
  can: importPolicy.apply,
  input: moveImportInput,
  run: async (ctx, { id, version }) => {
    await startApply(ctx, id, version);
    return goTo(`/imports/${id}`);
  },
});

export const startUndoAction = action({
  can: importPolicy.undo,
  input: moveImportInput,
  run: async (ctx, { id, version }) => {
    await startUndo(ctx, id, version);
    return goTo(`/imports/${id}`);
  },
});

export const cancelImportAction = action({
  can: importPolicy.decide,
  input: moveImportInput,
  run: async (ctx, { id, version }) => {
    await cancelImport(ctx, id, version);
    return goTo("/imports");
  },
});
