import { absoluteUrl } from "@/lib/platform/request";

type SocialPreviewProps = {
  title: string;
  description: string;
  /** Whose page it is. */
  site: string;
  path: string;
  /** The page's news as a feed. */
  rss?: string;
  image?: { url: string; width: number; height: number };
};

const MOST_LETTERS = 200;

/** How a page looks where people pass its address on. React puts these into the head. */
export function SocialPreview({ title, description, site, path, rss, image }: SocialPreviewProps) {
  const text = description.replace(/\s+/g, " ");
  const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).replace(/\s\S*$/, "")}…` : text;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={short} />
      <meta property="og:site_name" content={site} />
      <meta property="og:url" content={absoluteUrl(path)} />
      {image && (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {rss && <link rel="alternate" type="application/rss+xml" title={title} href={absoluteUrl(rss)} />}
    </>
  );
}
