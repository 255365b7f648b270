import { type ButtonLook, buttonStyle } from "./button-style";
import { Link, type LinkProps } from "./link";

type ButtonLinkProps = ButtonLook & Omit<LinkProps, keyof ButtonLook>;

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonStyle({ variant, size, className })} {...rest} />;
}
