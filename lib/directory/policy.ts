import { definePolicy } from "@/lib/platform/policy";

/** What graduates find of one another, and what they write to one another. */
export const directoryPolicy = definePolicy("directory", {
  /** The directory, its people and the map, at the closest circle that reader and person share. */
  read: { alumnus: "self" },
  /** Writing, answering, blocking and reporting. */
  write: { alumnus: "self" },
  /** Messages that somebody reported: nobody reads another one. */
  judge: { administrator: "all", central: "all" },
});
