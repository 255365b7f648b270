/** An amount in minor units with its currency, as the reader writes it: "1.250,50 RON". */
export function formatMoney(
  minor: number | bigint,
  { locale, currency }: { locale: string; currency: string },
) {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  }).format(Number(minor) / 100);
}
