import { download } from "@/lib/documents/download";
import { senderOf } from "@/lib/documents/sender";
import { toDocx } from "@/lib/documents/to-docx";
import { toPdf } from "@/lib/documents/to-pdf";
import { minutesDocument } from "@/lib/meetings/minutes-document";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getMeetingAsHeld } from "@/lib/meetings/queries/get-meeting";
import { getMinutes } from "@/lib/meetings/queries/get-minutes";
import { listGroups } from "@/lib/meetings/queries/list-groups";
import { listPeople } from "@/lib/meetings/queries/list-people";
import { fileParams } from "@/lib/meetings/schema/meeting";
import { notFound } from "@/lib/platform/errors";
import { route } from "@/lib/platform/route";

/** The minutes as a file, in the language of the meeting, for whoever reads them on the page. */
export const GET = route({
  can: meetingPolicy.read,
  params: fileParams,
  run: async (ctx, { params: { id, format } }) => {
    const meeting = await getMeetingAsHeld(ctx, id);
    const { locale } = meeting;
    const minutes = await getMinutes(ctx, meeting);
    if (!minutes || meeting.minutesStatus === "NONE") throw notFound();
    const document = minutesDocument({
      meeting,
      minutes,
      people: await listPeople(ctx, id, locale),
      groups: await listGroups(ctx, id),
      sender: await senderOf(ctx, locale),
    });
    return download("minutes", format, () => (format === "docx" ? toDocx(document) : toPdf(document)));
  },
});
