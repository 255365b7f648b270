import { EventForm } from "@/components/events/event-form";
import { EventFrame } from "@/components/events/event-frame";
import { eventPolicy } from "@/lib/events/policy";
import { getEvent } from "@/lib/events/queries/get-event";
import { listPlanItems } from "@/lib/events/queries/plan-items";
import { isOpenToChange } from "@/lib/events/status";
import { storedEvent } from "@/lib/events/stored-version";
import { notFound } from "@/lib/platform/errors";
import { idParams } from "@/lib/platform/input/fields";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** What an event is, when and where, for whom, and how places are given. */
export default page({
  can: eventPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const event = await getEvent(ctx, params.id, locale);
    if (!isOpenToChange(event.status)) throw notFound();
    const { zone } = await getInstitution(ctx);
    const units = await listCurrentUnits(ctx, locale);
    const items = await listPlanItems(ctx, event.unitId);
    return (
      <EventFrame event={event} tab="edit" locale={locale}>
        <EventForm
          event={event}
          stored={storedEvent(event, locale)}
          units={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          planItems={items.map(({ id, title }) => ({ value: id, label: title }))}
          zones={[...new Set([zone, event.zone, ...Intl.supportedValuesOf("timeZone")])]}
          locale={locale}
        />
      </EventFrame>
    );
  },
});
