"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints the page; what is only for the screen stays away by CSS. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button onClick={() => print()} className="needs-script">
      <Printer />
      {label}
    </Button>
  );
}
