/** How a piece of news stands: nobody else's yet, everybody's, or everybody's no more. */
export type NewsStatus = "DRAFT" | "PUBLISHED" | "WITHDRAWN";

type Moments = { publishedAt: Date | null; withdrawnAt: Date | null };

export function newsStatus({ publishedAt, withdrawnAt }: Moments): NewsStatus {
  if (withdrawnAt) return "WITHDRAWN";
  return publishedAt ? "PUBLISHED" : "DRAFT";
}

/** How a section stands. */
export type SectionStatus = "EMPTY" | "DRAFT" | "PUBLISHED";

export function sectionStatus(section: { isPublished: boolean } | null): SectionStatus {
  if (!section) return "EMPTY";
  return section.isPublished ? "PUBLISHED" : "DRAFT";
}
