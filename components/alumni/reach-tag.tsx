import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Reach } from "@/lib/alumni/schema/list";

const TONES: Record<Reach, Tone> = {
  EMAIL_VERIFIED: "ok",
  EMAIL_UNVERIFIED: "wait",
  PHONE: "info",
  POST: "info",
  EMAIL_BOUNCED: "late",
  NONE: "plain",
};

/** The best way in which a person can be reached, in a word. */
export function ReachTag({ reach, children }: { reach: Reach; children: string }) {
  return <Tag tone={TONES[reach]}>{children}</Tag>;
}
