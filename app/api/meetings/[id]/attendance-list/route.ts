import { download } from "@/lib/documents/download";
import { senderOf } from "@/lib/documents/sender";
import { toPdf } from "@/lib/documents/to-pdf";
import { attendanceDocument } from "@/lib/meetings/attendance-document";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getMeetingAsHeld } from "@/lib/meetings/queries/get-meeting";
import { listPeople } from "@/lib/meetings/queries/list-people";
import { idParams } from "@/lib/platform/input/fields";
import { route } from "@/lib/platform/route";

/** The list to sign, in the language of the meeting. */
export const GET = route({
  can: meetingPolicy.read,
  params: idParams,
  run: async (ctx, { params: { id } }) => {
    const meeting = await getMeetingAsHeld(ctx, id);
    const people = await listPeople(ctx, id, meeting.locale);
    const document = attendanceDocument({ meeting, people, sender: await senderOf(ctx, meeting.locale) });
    return download("attendance", "pdf", () => toPdf(document));
  },
});
