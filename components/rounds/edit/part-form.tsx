import { notFound } from "next/navigation";
import type { Locale } from "@/lib/i18n/locales";
import type { EditedRound } from "@/lib/rounds/queries/get-round";
import type { EditPart } from "@/lib/rounds/schema";
import { DirectionForm, MeasureForm } from "./measure-forms";
import { MilestoneForm } from "./milestone-form";
import { SettingsForm } from "./settings-form";
import { UnitsForm } from "./units-form";

type PartFormProps = { round: EditedRound; part: EditPart; locale: Locale };

/** The form of the part that the address names; a part that is not there is a page that is not there. */
export function PartForm({ round, part: { part, of, under }, locale }: PartFormProps) {
  const common = { round, locale };
  switch (part) {
    case "settings":
      return <SettingsForm {...common} />;
    case "units":
      return <UnitsForm {...common} />;
    case "milestone": {
      const milestone = round.milestones.find(({ id }) => id === of);
      if (of && !milestone) notFound();
      return <MilestoneForm {...common} milestone={milestone} />;
    }
    case "direction": {
      const direction = round.directions.find(({ id }) => id === of);
      if (of && !direction) notFound();
      return <DirectionForm {...common} direction={direction} />;
    }
    default: {
      const direction = round.directions.find(
        ({ id, measures }) => id === under || measures.some((measure) => measure.id === of),
      );
      if (!direction) notFound();
      const measure = direction.measures.find(({ id }) => id === of);
      return <MeasureForm {...common} direction={direction} measure={measure} />;
    }
  }
}
