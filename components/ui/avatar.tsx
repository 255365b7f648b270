import { classNames } from "./class-names";

type AvatarProps = { initials: string; size?: "sm" | "md" | "lg" | undefined };

const sizes = { sm: "size-6 text-[0.625rem]", md: "size-8 text-xs", lg: "size-14 text-lg" };

/** A person's initials on brass. The name always stands beside it, so it is silent. */
export function Avatar({ initials, size = "md" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "grid flex-none place-items-center rounded-full bg-brass-soft leading-none font-semibold text-brass-ink",
        sizes[size],
      )}
    >
      {initials}
    </span>
  );
}
