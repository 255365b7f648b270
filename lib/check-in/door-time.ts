import { dateFormat } from "@/lib/format/date-format";

/** When somebody came in, on the clock of the place: "10:32". */
export function doorTime(at: number, { locale, zone }: { locale: string; zone: string }): string {
  return dateFormat(locale, { timeStyle: "short", hourCycle: "h23", timeZone: zone }).format(at);
}
