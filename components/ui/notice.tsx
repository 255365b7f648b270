import { CircleAlert, CircleCheck, Clock, Info } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { softTone } from "./tone";

type NoticeProps = {
  tone: "ok" | "info" | "wait" | "late";
  title?: ReactNode;
  /** The way on: a link or a small button. */
  action?: ReactNode;
  children?: ReactNode;
  className?: string | undefined;
};

const icons = { ok: CircleCheck, info: Info, wait: Clock, late: CircleAlert };

/** Says what happened or what is coming. What went wrong interrupts a screen reader; the rest waits. */
export function Notice({ tone, title, action, children, className }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === "late" ? "alert" : "status"}
      className={classNames(
        "flex flex-wrap items-start gap-3 rounded-md px-4 py-3 text-sm",
        softTone[tone],
        className,
      )}
    >
      <Icon className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-60">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action}
    </div>
  );
}
