"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

type CopyButtonProps = ButtonLook & { text: string; labels: { copy: string; copied: string } };

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, labels, variant, size = "sm", className }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  }

  return (
    <button
      type="button"
      onClick={copy}
      className={`needs-script ${buttonStyle({ variant, size, className })}`}
    >
      {isCopied ? <Check /> : <Copy />}
      <span aria-live="polite">{isCopied ? labels.copied : labels.copy}</span>
    </button>
  );
}
