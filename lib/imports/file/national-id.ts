const CNP_WEIGHTS = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9];
const EGN_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6];

/** Whether a text is a Romanian personal numeric code (CNP) with a right check digit. */
export function isCnp(text: string): boolean {
  if (!/^[1-9]\d{12}$/.test(text)) return false;
  const rest = weightedSum(text, CNP_WEIGHTS) % 11;
  return isMonthAndDay(text.slice(3, 7)) && Number(text[12]) === (rest === 10 ? 1 : rest);
}

/** Whether a text is a Bulgarian uniform civil number (ЕГН): months above 20 are of the 1800s, above 40 of the 2000s. */
export function isEgn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const month = String(Number(text.slice(2, 4)) % 20).padStart(2, "0");
  const rest = weightedSum(text, EGN_WEIGHTS) % 11;
  return isMonthAndDay(month + text.slice(4, 6)) && Number(text[9]) === rest % 10;
}

function weightedSum(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

function isMonthAndDay(digits: string): boolean {
  return /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}
