/** The picture of an event, as social networks show it. */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const;
