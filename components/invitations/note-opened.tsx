"use client";

import { useEffect } from "react";
import { noteOpenedAction } from "@/lib/invitations/actions";

/** Tells that a browser shows the invitation: scanners that only follow links run no scripts. */
export function NoteOpened({ token }: { token: string }) {
  useEffect(() => {
    const form = new FormData();
    form.set("token", token);
    void noteOpenedAction({ status: "idle" }, form);
  }, [token]);
  return null;
}
