import { Avatar } from "@/components/ui/avatar";

type PhotoProps = {
  /** Where the photo is read; none: initials stand for it. */
  src: string | null;
  initials: string;
  alt: string;
};

/** A person's photo, or initials in its place. */
export function Photo({ src, initials, alt }: PhotoProps) {
  if (!src) return <Avatar initials={initials} size="lg" />;
  return (
    // biome-ignore lint/performance/noImgElement: it was made in its size, and its door asks who may see it each time
    <img src={src} alt={alt} width={112} height={112} className="size-28 flex-none rounded-lg object-cover" />
  );
}

/** The address of a photo; `key` changes with the photo, so that a browser never shows the one before. */
export function photoSrc({ publicId, photoKey }: { publicId: string | null; photoKey: string | null }) {
  return publicId && photoKey ? `/api/photos/${publicId}?v=${photoKey.slice(0, 8)}` : null;
}
