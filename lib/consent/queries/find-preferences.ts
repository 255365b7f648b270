import { survivorOf } from "@/lib/alumni/queries/survivor-of";
import type { Locale } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { readPreferencesToken } from "../preferences-link";
import { readPeople } from "../verdict";
import { type Choice, listChoices } from "./list-choices";

/**
 * What the holder of a link may see: the choices about e-mail and a masked address, and nothing else of the person.
 * @throws DomainError not-found for a link that was not made here, or whose record is gone.
 */
export async function findPreferences(asked: Ctx, link: string, locale: Locale) {
  const preference = readPreferencesToken(link);
  if (!preference) throw notFound();
  const ctx = await asSystem(asked, "preferences");
  const [person] = await readPeople(ctx, [await survivorOf(ctx, preference.alumnusId)]);
  if (!person || person.isErased) throw notFound();
  const choices = await listChoices(ctx, person.id, locale);
  const address = person.addresses.find(({ kind, isBounced }) => kind === "EMAIL" && !isBounced);
  return {
    purpose: preference.purpose,
    address: address ? masked(address.value) : null,
    choices: choices.flatMap((choice): Choice[] => {
      const channels = choice.channels.filter(({ channel }) => channel === "EMAIL");
      return channels.length > 0 ? [{ ...choice, channels }] : [];
    }),
  };
}

/** `s•••@e•••.org`: enough to know one's own address, too little to learn somebody's. */
function masked(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  const dot = domain.lastIndexOf(".");
  return `${local.slice(0, 1)}•••@${domain.slice(0, 1)}•••${dot > 0 ? domain.slice(dot) : ""}`;
}
