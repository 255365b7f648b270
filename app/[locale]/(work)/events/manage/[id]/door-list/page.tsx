import { DoorHead } from "@/components/check-in/door-head";
import { DoorList } from "@/components/check-in/door-list";
import { Live } from "@/components/check-in/live";
import { WalkInForm } from "@/components/check-in/walk-in-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { FilterForm } from "@/components/ui/filter-form";
import { Notice } from "@/components/ui/notice";
import { SearchBox } from "@/components/ui/search-box";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { findPeople } from "@/lib/check-in/find-people";
import { checkInPolicy } from "@/lib/check-in/policy";
import { getDoor, getDoorEvent } from "@/lib/check-in/queries/get-door";
import { doorListSearch, idParams } from "@/lib/check-in/schema";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** The door without a phone: everybody who may come in, and whoever comes without a place. */
export default page({
  can: checkInPolicy.door,
  params: idParams,
  search: doorListSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "checkIn");
    const { organizes } = await getDoorEvent(ctx, params.id, locale);
    const door = await getDoor(ctx, params.id, locale);
    const found = search.q ? findPeople(door.people, search.q) : door.people;
    const inside = door.people.filter(({ presence }) => presence).length;
    const path = `/${locale}/events/manage/${door.id}`;
    const papers = { badges: "badges", attendance: "attendance-list" } as const;
    return (
      <>
        <DoorHead
          event={door}
          organizes={organizes}
          title={t("list.title")}
          actions={
            <>
              {organizes &&
                Object.entries(papers).map(([name, file]) => (
                  <a
                    key={name}
                    href={`/api/events/${door.id}/${file}?locale=${locale}`}
                    className={buttonStyle({ variant: "default" })}
                  >
                    {t(`papers.${name as keyof typeof papers}`)}
                  </a>
                ))}
              {/* A page of its own: only a whole answer may let the camera be used. */}
              <a href={`${path}/door`} className={buttonStyle({ variant: "primary" })}>
                {t("openScanner")}
              </a>
            </>
          }
          locale={locale}
        />
        <Live />
        {!door.isOpen && (
          <Notice tone="wait" className="mb-5">
            {t("closed")}
          </Notice>
        )}
        <StatStrip>
          <Stat
            label={t("list.in")}
            value={formatInteger(inside, locale)}
            note={t("list.of", { count: door.people.length })}
            bar={{ max: Math.max(door.people.length, 1), parts: [{ value: inside, tone: "ok" }] }}
          />
          <Stat label={t("list.awaited")} value={formatInteger(door.people.length - inside, locale)} />
        </StatStrip>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <Card flush>
            <FilterForm
              action={`${path}/door-list`}
              applyLabel={t("list.find")}
              className="border-b p-4 sm:px-5"
            >
              <SearchBox
                label={t("list.search")}
                placeholder={t("list.search")}
                defaultValue={search.q ?? ""}
              />
            </FilterForm>
            <DoorList door={door} people={found} now={ctx.now} locale={locale} />
          </Card>
          {door.isOpen && (
            <Card title={t("walkIn.title")} className="print:hidden">
              <WalkInForm eventId={door.id} locale={locale} />
            </Card>
          )}
        </div>
      </>
    );
  },
});
