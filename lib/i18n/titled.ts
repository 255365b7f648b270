import { isLocale, type Locale } from "./locales";

type PageProps = { params: Promise<{ locale: string }> };

/** The metadata of a page whose title depends on nothing but the reader's language. */
export function titled(title: (locale: Locale) => string) {
  return async ({ params }: PageProps) => {
    const { locale } = await params;
    return isLocale(locale) ? { title: title(locale) } : {};
  };
}
