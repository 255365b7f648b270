/** How something stands. `brass` is for honors and differences, never for a state. */
export type Tone = "ok" | "wait" | "late" | "info" | "brass" | "plain";

/** A soft paper with its ink, for tags and notices. */
export const softTone: Record<Tone, string> = {
  ok: "bg-ok-soft text-ok-ink",
  wait: "bg-wait-soft text-wait-ink",
  late: "bg-late-soft text-late-ink",
  info: "bg-info-soft text-info-ink",
  brass: "bg-brass-soft text-brass-ink",
  plain: "bg-sunken text-ink-2",
};

/** The full color, for bars and edges. `plain` is the institution's own. */
export const fillTone: Record<Tone, string> = {
  ok: "bg-ok",
  wait: "bg-wait",
  late: "bg-late",
  info: "bg-info",
  brass: "bg-brass",
  plain: "bg-brand",
};
