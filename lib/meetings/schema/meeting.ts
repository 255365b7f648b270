import { z } from "zod";
import { parseEmail } from "@/lib/platform/input/email";
import {
  id,
  language,
  line,
  parseProse,
  prose,
  several,
  targetInput,
  ticked,
  version,
  wholeNumber,
} from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { maybe } from "@/lib/platform/input/zod";
import { ATTENDANCE_STATES, MEETING_VIEWS } from "../status";
import { sittingFields, toSittings } from "./sittings";

export const meetingsSearch = z.object({
  view: z.enum(MEETING_VIEWS).default("upcoming"),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export const newMeetingSearch = z.object({ body: maybe(parseId) });
export const attendanceSearch = z.object({ sitting: maybe(parseId) });
export const agendaSearch = z.object({ problem: z.string().max(40).optional() });
export const rsvpParams = z.object({ token: z.string().regex(/^[\w-]{22}$/) });
export const rsvpSearch = z.object({ said: z.literal("1").optional() });
export const fileParams = z.object({ id, format: z.enum(["docx", "pdf"]) });

const facts = { title: line, language };
export const planMeetingInput = z
  .object({
    bodyId: id,
    ...facts,
    milestoneId: maybe(parseId),
    items: several(id),
    tasks: several(id),
    ...sittingFields,
  })
  .transform(({ bodyId, title, language, milestoneId, items, tasks, ...sent }, context) => ({
    bodyId,
    title,
    locale: language,
    milestoneId,
    items,
    tasks,
    sittings: toSittings(sent, context),
  }));
export const changeMeetingInput = z
  .object({ id, version, ...facts, ...sittingFields })
  .transform(({ id, version, title, language, ...sent }, context) => ({
    id,
    version,
    title,
    locale: language,
    sittings: toSittings(sent, context),
  }));
export const cancelMeetingInput = z.object({ id, version, reason: prose });

export const addItemInput = z.object({
  id,
  title: line,
  proposer: maybe(parseLine),
  minutes: wholeNumber(1, 600),
  isInternal: ticked,
});
export const changeItemInput = addItemInput.extend({ version });
export const moveItemInput = targetInput.extend({ direction: z.enum(["up", "down"]) });
export const takeOverInput = z.object({ id, items: several(id), tasks: several(id) });

export const addPersonInput = z.object({
  id,
  name: line,
  email: maybe(parseEmail),
  sittingId: maybe(parseId),
});
const rsvp = z.enum(["YES", "ONLINE", "MAYBE", "NO"], { error: "required" });
const note = maybe(parseLine);
export const answerInput = z.object({ id, rsvp, note });
export const answerByLinkInput = z.object({ ...rsvpParams.shape, rsvp, note });

export const markInput = z.object({ sittingId: id, inviteeId: id, state: z.enum(ATTENDANCE_STATES) });
export const markRestInput = z.object({ sittingId: id });

export const addGroupInput = z.object({ id, topic: line, moderator: maybe(parseLine) });
export const changeGroupInput = z.object({
  id,
  version,
  topic: line,
  moderator: maybe(parseLine),
  notes: maybe(parseProse),
  members: several(id),
});
