"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints the page as it stands. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button className="needs-script" onClick={() => window.print()}>
      <Printer />
      {label}
    </Button>
  );
}
