import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What every kind of field says around its control. */
export type FieldText = {
  label: ReactNode;
  /** One sentence under the control: what it is for, who will see it. */
  help?: ReactNode;
  /** What is wrong and how to mend it. Also list it in the page's `ErrorSummary`. */
  error?: string | undefined;
  /** The word for "optional", beside the label; leave it out when the field is required. */
  optional?: string | undefined;
};

/** What a control takes so that its label, help and error belong to it. */
export type ControlWiring = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = FieldText & {
  id: string;
  className?: string | undefined;
  children: (control: ControlWiring) => ReactNode;
};

/**
 * Label above, help under, error beside the control where there is room and under it where there is
 * not (a container query, so it also holds inside a narrow card). The pieces of a form use it; use it
 * directly only for a control of your own.
 */
export function Field({ id, label, help, error, optional, className, children }: FieldProps) {
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <div className={classNames("@container min-w-0", className)}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-strong">
        {label}
        {optional && <span className="ml-1.5 font-normal text-ink-3">{optional}</span>}
      </label>
      <div className="grid gap-x-4 gap-y-1.5 @min-[46rem]:grid-cols-[32rem_1fr] @min-[46rem]:items-center">
        {children({
          id,
          "aria-describedby": describedBy || undefined,
          "aria-invalid": error ? true : undefined,
        })}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
      {help && (
        <p id={`${id}-help`} className="mt-1.5 max-w-field text-sm text-ink-2">
          {help}
        </p>
      )}
    </div>
  );
}

/** The sentence beside a control that was refused. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm font-medium text-late-ink">
      <CircleAlert className="mt-0.5" />
      {children}
    </p>
  );
}
