import type { Channel } from "@/prisma/generated/enums";

/** The bases of a purpose as its editor saw them: `EMAIL 3, POST 1`. */
export const seenBases = (rows: readonly { channel: Channel; version: number }[]): string =>
  rows
    .map(({ channel, version }) => `${channel} ${version}`)
    .sort()
    .join(", ");
