import NextLink from "next/link";
import type { ComponentProps } from "react";

export type LinkProps = ComponentProps<typeof NextLink>;

/**
 * A link within the portal. Nothing is fetched ahead: every page is made for its reader at the moment it is asked for, so that
 * the framework's looking ahead brings two empty answers for each link on the screen, some fifty with every page.
 */
export function Link(props: LinkProps) {
  return <NextLink prefetch={false} {...props} />;
}
