import { getRecord } from "@/lib/alumni/queries/get-record";
import { survivorOf } from "@/lib/alumni/queries/survivor-of";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { readStillRightLink } from "../still-right-link";

/**
 * What the page of the yearly mail shows: enough for the person to judge, too little to be worth stealing. Ways to reach
 * the person are masked.
 * @throws DomainError not-found for a link that is not ours or has expired
 */
export async function getStillRight(asked: Ctx, link: string) {
  const said = readStillRightLink(link, asked.now);
  if (!said) throw notFound();
  const ctx = await asSystem(asked, "still-right");
  const { names, contactPoints, employments, lastConfirmedAt } = await getRecord(
    ctx,
    await survivorOf(ctx, said.alumnusId),
  );
  return {
    given: (names.find(({ kind }) => kind === "PREFERRED") ?? names[0])?.given ?? "",
    contacts: contactPoints.map(({ id, kind, value, city, country }) => ({
      id,
      kind,
      shown: kind === "ADDRESS" ? { city, country } : { masked: masked(value) },
    })),
    employments: employments.filter(({ endedOn }) => endedOn === null),
    isSpent: lastConfirmedAt !== null && lastConfirmedAt >= said.sentAt,
  };
}

/** "a•••@example.org", "+40•••12": known to whoever knows it. */
export function masked(value: string): string {
  const at = value.indexOf("@");
  return at > 0 ? `${value.slice(0, 1)}•••${value.slice(at)}` : `${value.slice(0, 3)}•••${value.slice(-2)}`;
}
