import "react";

declare module "react" {
  // The style attribute carries data to the stylesheet, and nothing else: `style={{ "--share": "39%" }}`.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
