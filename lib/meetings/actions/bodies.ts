"use server";

import { action, goTo } from "@/lib/platform/action";
import { DomainError } from "@/lib/platform/errors";
import { targetInput } from "@/lib/platform/input/fields";
import { toLocalized } from "@/lib/platform/input/localized";
import { addMember, changeBody, endBody, endMember, foundBody } from "../commands/body";
import { meetingPolicy } from "../policy";
import { addMemberInput, changeBodyInput, endMemberInput, foundBodyInput } from "../schema/body";

type Named = Parameters<typeof toLocalized<"name">>[0];

/** @throws DomainError invalid, the field of the office's language, when no language was filled in */
function namesOf(fields: Named) {
  const names = toLocalized(fields, "name");
  if (!names) throw new DomainError("invalid", "invalid", { "name.en": "required" });
  return names;
}
const permille = (percent: number) => percent * 10;

export const foundBodyAction = action({
  can: meetingPolicy.found,
  input: foundBodyInput,
  run: async (ctx, { kind, unitId, quorum, ...names }) => {
    const body = { kind, unitId, names: namesOf(names), quorumPermille: permille(quorum) };
    return goTo(`/bodies/${await foundBody(ctx, body)}`);
  },
});

export const changeBodyAction = action({
  can: meetingPolicy.run,
  input: changeBodyInput,
  run: (ctx, { id, version, quorum, ...names }) =>
    changeBody(ctx, { id, version, names: namesOf(names), quorumPermille: permille(quorum) }),
});

export const endBodyAction = action({
  can: meetingPolicy.run,
  input: targetInput,
  run: (ctx, input) => endBody(ctx, input),
});

export const addMemberAction = action({
  can: meetingPolicy.run,
  input: addMemberInput,
  run: (ctx, input) => addMember(ctx, input),
});

export const endMemberAction = action({
  can: meetingPolicy.run,
  input: endMemberInput,
  run: (ctx, { memberId }) => endMember(ctx, memberId),
});
