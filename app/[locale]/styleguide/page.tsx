import { notFound } from "next/navigation";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { hasStyleGuide } from "@/lib/platform/env";
import { FormParts } from "./parts/form-parts";
import { ListParts } from "./parts/list-parts";
import { LiveParts } from "./parts/live-parts";
import { StateParts } from "./parts/state-parts";
import { TypeParts } from "./parts/type-parts";

export const metadata = { title: "Style guide" };

const themes = ["light", "dark"] as const;
const samples = ["home", "round", "directory", "import", "message"];

/** Every component in every state, on both papers. Only while developing. */
export default async function StyleGuide({ params }: { params: Promise<{ locale: string }> }) {
  if (!hasStyleGuide) notFound();
  const { locale } = await params;
  return (
    <main id="main" className="grid min-[1100px]:grid-cols-2">
      {themes.map((theme) => (
        <section key={theme} data-theme={theme} aria-label={theme} className="min-w-0 px-4 py-8 sm:px-8">
          <div className="mx-auto grid max-w-2xl gap-12">
            <PageHead
              eyebrow={theme === "light" ? "Warm paper, blue-black ink" : "Ink-blue paper, warm ink"}
              title="Style guide"
              sentence={samples.map((sample) => (
                <Link
                  key={sample}
                  href={`/${locale}/styleguide/samples/${sample}?theme=${theme}`}
                  className="mr-4"
                >
                  {sample}
                </Link>
              ))}
            />
            <TypeParts />
            <StateParts prefix={theme} />
            <FormParts prefix={theme} />
            <ListParts prefix={theme} />
            <LiveParts theme={theme} />
          </div>
        </section>
      ))}
    </main>
  );
}
