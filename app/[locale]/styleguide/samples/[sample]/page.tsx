import { notFound } from "next/navigation";
import { hasStyleGuide } from "@/lib/platform/env";
import { DirectorySample } from "../parts/directory-sample";
import { HomeSample } from "../parts/home-sample";
import { ImportSample } from "../parts/import-sample";
import { MessageSample } from "../parts/message-sample";
import { RoundSample } from "../parts/round-sample";

export const metadata = { title: "Style guide: a sample page" };

const samples = {
  home: HomeSample,
  round: RoundSample,
  directory: DirectorySample,
  import: ImportSample,
  message: MessageSample,
};

type SampleProps = {
  params: Promise<{ locale: string; sample: string }>;
  searchParams: Promise<{ theme?: string }>;
};

/** A whole page in its shell, made of nothing but the components. Only while developing. */
export default async function SamplePage({ params, searchParams }: SampleProps) {
  const { locale, sample } = await params;
  const { theme } = await searchParams;
  const Sample = samples[sample as keyof typeof samples];
  if (!hasStyleGuide || !Sample) notFound();
  return (
    <div data-theme={theme}>
      <Sample base={`/${locale}/styleguide/samples`} />
    </div>
  );
}
