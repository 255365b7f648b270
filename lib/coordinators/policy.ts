import { definePolicy } from "@/lib/platform/policy";

/** The offices of units: who is proposed, holds, hands over. */
export const coordinatorPolicy = definePolicy("coordinators", {
  /** Who holds which office, and what nobody coordinates. */
  read: { administrator: "all", central: "all" },
  appoint: { administrator: "all", central: "all" },
  /** One's own offices: the answer to a proposal, the yearly promise, the first steps. */
  own: { account: "self" },
  /** Hand-overs of one's units, and those that oneself is a party of, in office or not. */
  handOver: { administrator: "all", central: "all", coordinator: "units", account: "self" },
});
