import { definePolicy } from "@/lib/platform/policy";

/** What comes after an event. Which events somebody organizes hangs on their units, and PostgreSQL keeps it. */
export const eventReportPolicy = definePolicy("eventReports", {
  /** Photos that are shown, an objection to one, and the link of a mail, which stands for the person. */
  open: { visitor: "public" },
  /** The file of a photo: what is shown, everybody's; the others, the organizers'. */
  photo: { administrator: "all", central: "all", coordinator: "units", visitor: "public" },
  /** The report, and the photos with their consent. */
  manage: { administrator: "all", central: "all", coordinator: "units" },
});
