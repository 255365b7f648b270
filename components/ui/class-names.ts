/** Joins class names, leaving out what is absent: `classNames("tag", late && "tag-late")`. */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
