import { create } from "qrcode";

type QrCodeProps = {
  text: string;
  /** What it leads to, for those who cannot scan it. */
  label: string;
  className?: string | undefined;
};

/** The margin that scanners ask for, in modules. */
const QUIET = 4;

/** A QR code as lines of an inline drawing: sharp in print at any size, nothing loaded. Always dark on white. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * QUIET;
  const dark = Array.from({ length: modules.size ** 2 }, (_, at) => at).filter((at) => modules.data[at]);
  const path = dark
    .map((at) => `M${(at % modules.size) + QUIET} ${Math.floor(at / modules.size) + QUIET}h1v1h-1z`)
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
