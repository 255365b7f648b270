import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "default" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

export type ButtonLook = {
  /** One primary action on a page. `danger` is for what cannot be taken back. */
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-brand bg-brand text-on-fill hover:border-brand-hover hover:bg-brand-hover",
  default: "border-line-strong bg-surface text-ink hover:border-ink-3 hover:bg-paper",
  quiet: "border-transparent bg-transparent text-ink hover:bg-sunken",
  danger: "border-late bg-late text-on-fill hover:border-late-ink hover:bg-late-ink",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-8 px-3 py-1.5 text-sm",
  md: "min-h-10 px-4 py-2 text-sm",
  lg: "min-h-12 px-5.5 py-2.5 text-md",
};

/** The look shared by buttons, links that act as buttons, and triggers of menus and dialogs. */
export function buttonStyle({ variant = "default", size = "md", className }: ButtonLook = {}): string {
  return classNames(
    "inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border text-center font-strong",
    "leading-tight no-underline transition-colors duration-150",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress aria-disabled:opacity-75",
    variants[variant],
    sizes[size],
    className,
  );
}
