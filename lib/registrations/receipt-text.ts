type Receipt = { receiptYear: number | null; receiptNumber: number | null };

/** The number of a receipt as it is written: "2027/12"; null for a bill that nobody has paid. */
export const receiptText = ({ receiptYear, receiptNumber }: Receipt) =>
  receiptYear === null ? null : `${receiptYear}/${receiptNumber}`;
