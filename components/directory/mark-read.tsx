"use client";

import { useEffect } from "react";
import { markReadAction } from "@/lib/directory/actions";

/** Marks a conversation as read once a browser shows it: a page that is only fetched ahead changes nothing. */
export function MarkRead({ message, locale }: { message: string; locale: string }) {
  useEffect(() => {
    const form = new FormData();
    form.set("message", message);
    form.set("locale", locale);
    void markReadAction({ status: "idle" }, form);
  }, [message, locale]);
  return null;
}
