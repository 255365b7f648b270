import { EventFrame } from "@/components/events/event-frame";
import { PartList } from "@/components/events/part-list";
import { PartMoves } from "@/components/events/part-moves";
import { RoleForm } from "@/components/events/role-form";
import { Tag } from "@/components/ui/tag";
import { moveRoleAction, removeRoleAction } from "@/lib/events/actions/parts";
import { eventPolicy } from "@/lib/events/policy";
import { getEvent } from "@/lib/events/queries/get-event";
import { isOpenToChange } from "@/lib/events/status";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** Who makes an event: speakers, hosts, helpers, and who stands at the door. */
export default page({
  can: eventPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "events");
    const event = await getEvent(ctx, params.id, locale);
    return (
      <EventFrame event={event} tab="people" locale={locale}>
        <PartList
          title={t("tabs.people")}
          empty={{ title: t("people.empty"), sentence: t("people.emptySentence") }}
          change={t("part.change")}
          parts={event.roles.map((role) => {
            const { id, name, kind, about, isPublic, isAtDoor, userId } = role;
            const text = localized(about, locale);
            return {
              id,
              line: (
                <>
                  <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                    <span className="min-w-0 flex-1 font-strong">{name}</span>
                    {userId && <Tag tone="ok">{t("people.linked")}</Tag>}
                    {isAtDoor && <Tag tone="info">{t("people.atDoor")}</Tag>}
                    {!isPublic && <Tag>{t("people.hidden")}</Tag>}
                  </p>
                  <p className="text-sm text-ink-3">
                    {[t(`role.${kind}`), text].filter(Boolean).join(" · ")}
                  </p>
                </>
              ),
              form: (
                <>
                  <RoleForm event={event} role={role} locale={locale} />
                  <PartMoves
                    event={event}
                    part={{ id, title: name }}
                    move={moveRoleAction}
                    remove={removeRoleAction}
                    locale={locale}
                  />
                </>
              ),
            };
          })}
          add={
            isOpenToChange(event.status)
              ? {
                  title: t("people.new"),
                  form: <RoleForm key={event.roles.length} event={event} locale={locale} />,
                }
              : null
          }
        />
      </EventFrame>
    );
  },
});
