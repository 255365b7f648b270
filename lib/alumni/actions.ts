"use server";

import { action, goTo } from "@/lib/platform/action";
import { createRecord } from "./commands/create-record";
import { decideExport } from "./commands/decide-export";
import { removePart } from "./commands/remove-part";
import { requestExport } from "./commands/request-export";
import {
  saveAffiliation,
  saveContact,
  saveDegree,
  saveEmployment,
  saveName,
  savePerson,
} from "./commands/save-parts";
import { deleteView, saveView } from "./commands/saved-views";
import { alumniPolicy } from "./policy";
import { decideExportInput, exportInput } from "./schema/export";
import {
  newRecordInput,
  removePartInput,
  saveAffiliationInput,
  saveContactInput,
  saveDegreeInput,
  saveEmploymentInput,
  saveNameInput,
  savePersonInput,
} from "./schema/record";
import { deleteViewInput, saveViewInput } from "./schema/saved-view";

export const saveNameAction = action({
  can: alumniPolicy.update,
  input: saveNameInput,
  run: async (ctx, input) => {
    await saveName(ctx, input);
    return goTo(`/alumni/${input.id}`);
  },
});

export const saveDegreeAction = action({
  can: alumniPolicy.update,
  input: saveDegreeInput,
  run: async (ctx, input) => {
    await saveDegree(ctx, input);
    return goTo(`/alumni/${input.id}`);
  },
});

export const saveContactAction = action({
  can: alumniPolicy.update,
  input: saveContactInput,
  run: async (ctx, input) => {
    await saveContact(ctx, input);
    return goTo(`/alumni/${input.id}`);
  },
});

export const saveEmploymentAction = action({
  can: alumniPolicy.update,
  input: saveEmploymentInput,
  run: async (ctx, input) => {
    await saveEmployment(ctx, input);
    return goTo(`/alumni/${input.id}`);
  },
});

export const saveAffiliationAction = action({
  can: alumniPolicy.update,
  input: saveAffiliationInput,
  run: async (ctx, input) => {
    await saveAffiliation(ctx, input);
    return goTo(`/alumni/${input.id}`);
  },
});

export const savePersonAction = action({
  can: alumniPolicy.update,
  input: savePersonInput,
  run: async (ctx, input) => {
    await savePerson(ctx, input);
    return goTo(`/alumni/${input.id}`);
  },
});

export const removePartAction = action({
  can: alumniPolicy.update,
  input: removePartInput,
  run: async (ctx, input) => {
    await removePart(ctx, input);
    return goTo(`/alumni/${input.id}`);
  },
});

export const createRecordAction = action({
  can: alumniPolicy.create,
  input: newRecordInput,
  run: async (ctx, input, { locale }) => {
    const created = await createRecord(ctx, input, locale);
    return "id" in created ? goTo(`/alumni/${created.id}`) : created;
  },
});

export const saveViewAction = action({ can: alumniPolicy.list, input: saveViewInput, run: saveView });

export const deleteViewAction = action({ can: alumniPolicy.list, input: deleteViewInput, run: deleteView });

export const requestExportAction = action({
  can: alumniPolicy.export,
  input: exportInput,
  run: async (ctx, input) => goTo(`/alumni/export/${await requestExport(ctx, input)}`),
});

export const decideExportAction = action({
  can: alumniPolicy.approveExport,
  input: decideExportInput,
  run: async (ctx, input) => {
    await decideExport(ctx, input);
    return goTo("/office/exports");
  },
});
