import type { Locator, Page } from "@playwright/test";
import { dateFormat } from "@/lib/format/date-format";

/** The round of this journey, and the units in it: the demo's coordinator has the first one. */
export const ROUND = "A round from its beginning to its end";
export const FACULTY = "Faculty of Letters";
export const COORDINATOR = "Delia Câmpean";
export const OTHERS = ["Faculty of Physics", "Faculty of Geography"];
/** What its plans' numbers begin with, and what is planned. */
export const PREFIX = "W";
export const EVENING = "An evening of careers";
export const SCHOOL = "A summer school";

export const PATIENCE = { timeout: 30_000 };

/** The address of a record of a kind, and nothing after it. */
export const at = (kind: string) => new RegExp(`/${kind}/[0-9a-f-]{36}$`);
export const pathOf = (page: Page) => new URL(page.url()).pathname;
export const idIn = (path: string) => path.split("/").at(-1) ?? "";
export const rowOf = (page: Page, text: string) => page.locator("tr[data-row]", { hasText: text });
export const press = (where: Page | Locator, name: string) =>
  where.getByRole("button", { name, exact: true }).first().click();
/** A day as the portal writes it in English. */
export const written = (day: string, dateStyle: "medium" | "long") =>
  dateFormat("en", { dateStyle, timeZone: "UTC" }).format(new Date(day));
